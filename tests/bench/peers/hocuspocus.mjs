// Hocuspocus with its SQLite extension and its own settings, on a free port. It relays and answers when an update is in
// memory, and writes a document whole, two to ten seconds after a change.
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const database = join(process.argv[2], 'hocuspocus.db');
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, extensions: [new SQLite({ database })] });
await server.listen();
process.send({ port: server.httpServer.address().port });
