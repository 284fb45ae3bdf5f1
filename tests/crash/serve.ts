/** A room server in a process of its own, to be killed. Prints its port when it is ready. */
import { startRooms } from '../server/collab/room-server';

// Snapshots every few updates, so that the kills meet them as well.
const { port } = await startRooms({ file: process.argv[2]!, rooms: { compactBusy: 40 } });
process.stdout.write(`${port}\n`);
