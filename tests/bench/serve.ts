/** The room server under the benchmark. Prints its port when it is ready. */
import { startRooms } from '../server/collab/room-server';

const { port } = await startRooms({ file: process.argv[2]! });
process.stdout.write(`${port}\n`);
