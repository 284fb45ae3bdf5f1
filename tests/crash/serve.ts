/** A room server in a process of its own, to be killed, on the database that the environment names. Prints its port and
 * its number when it is ready. With a number it kills itself that many turns into its second snapshot; without one its
 * disk is slow, so that a promise made before the commit meets the kill. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { UpdateLog } from '../../server/collab/update-log';
import { serveRooms } from '../server/db/serve-rooms';

const turns = process.argv[2] === undefined ? null : Number(process.argv[2]);
/** A query on SQLite takes no turn of the event loop, only of the promises. */
const turn = process.env.VARIORUM_DATABASE_URL
	? () => new Promise((resolve) => setImmediate(resolve))
	: () => Promise.resolve();
/** Milliseconds. */
const SLOW = 20;
let snapshots = 0;

async function die(after: number): Promise<void> {
	for (let i = 0; i < after; i++) await turn();
	process.kill(process.pid, 'SIGKILL');
}

const deadly = (log: UpdateLog): UpdateLog => ({
	load: (room) => log.load(room),
	since: (room, seq) => log.since(room, seq),
	latest: (rooms) => log.latest(rooms),
	append: async (batch) => {
		if (turns === null) await sleep(SLOW);
		return log.append(batch);
	},
	compact: (...args) => {
		const compacting = log.compact(...args);
		if (turns !== null && ++snapshots === 2) void die(turns);
		return compacting;
	}
});

// Snapshots every few updates, so that the kills meet them as well.
const { port } = await serveRooms({ env: process.env, rooms: { compactBusy: 10 }, log: deadly });
process.stdout.write(`${port} ${process.pid}\n`);
