/** Our rooms under the benchmark, on SQLite opened as the server opens it. Tells its port when it is ready. */
import { serveRooms } from '../server/db/serve-rooms';
import { BENCH_ROWS } from './together-client';

const seed = () => Promise.resolve(BENCH_ROWS);
const { port } = await serveRooms({ env: { VARIORUM_DATA: process.argv[2] }, rooms: { seed, onError: console.error } });
process.send!({ port });
