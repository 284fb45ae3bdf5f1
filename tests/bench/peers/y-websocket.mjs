// @y/websocket-server as its own launcher starts it, with the persistence that it brings, on a free port.
// It relays and writes at once; LevelDB is not told to force anything to disk, and nothing is acknowledged.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';

process.env.YPERSISTENCE = join(process.argv[2], 'leveldb');
const { setupWSConnection } = await import('@y/websocket-server/utils');

const http = createServer();
const sockets = new WebSocketServer({ server: http });
sockets.on('connection', setupWSConnection);
http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }));
