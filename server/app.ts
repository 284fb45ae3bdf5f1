import { Rooms } from './collab/rooms';
import { SqlUpdateLog } from './collab/update-log';
import { CLOSE } from '$lib/collab/protocol';
import { parseRoomName } from '$lib/collab/shared-text';
import { openLimits, type SignInLimits } from './auth/limits';
import { openSessions, type Sessions } from './auth/sessions';
import type { Config } from './config';
import { openDatabase, type DatabaseHandle } from './db/client';
import { migrate } from './db/migrate';
import { grantRole } from './db/people';
import { projectBySlug } from './db/projects';
import { Findings } from './desk/findings';
import { Revisions } from './desk/revisions';

/** Slug of the project that a new installation starts with. */
export const SAMPLE_SLUG = 'sample';

/** What lives as long as the process. Built once by the process that serves, by a command or by a test. */
export interface App {
	config: Config;
	database: DatabaseHandle;
	sessions: Sessions;
	limits: SignInLimits;
	rooms: Rooms;
	revisions: Revisions;
	findings: Findings;
	/** Tells the screens in a room that decisions changed. */
	announce(room: string): void;
	/** Gives the first administrator every role on the sample project. */
	welcomeAdministrator(user: string): Promise<void>;
	/** Writes everything that is noted but not stored, and closes what is open. */
	close(): Promise<void>;
}

/** Opens the application on its database, which is brought up to date first. */
export async function openApp(config: Config, report: (error: unknown) => void): Promise<App> {
	const database = openDatabase(config);
	await migrate(database);
	const sessions = openSessions(database.db, { secure: config.origin.startsWith('https:') });
	const revisions = new Revisions(database.db, report);
	const rooms = new Rooms({ log: new SqlUpdateLog(database.db), seed: refuseToSeed, onError: report });
	rooms.onEdit(({ room, segment, user, text, at }) => {
		const name = parseRoomName(room);
		if (name) revisions.note({ room, segment, lang: name.lang, user, text, at });
	});
	sessions.onEnd((ended) =>
		rooms.disconnect((v) => ('user' in ended ? v.user === ended.user : v.session === ended.hash), CLOSE.signedOut)
	);
	return {
		config,
		database,
		sessions,
		limits: openLimits(),
		rooms,
		revisions,
		findings: new Findings(),
		announce: (room) => rooms.announce(room),
		welcomeAdministrator: (user) => welcome(database, user),
		async close() {
			await rooms.close();
			await revisions.flush();
			await database.close();
		}
	};
}

/** Every room is seeded by the import that made it, in one transaction with its rows: two processes that seeded one room
 * would overwrite each other. */
const refuseToSeed = (room: string): Promise<never> => Promise.reject(new Error(`room ${room} has no texts`));

async function welcome({ db }: DatabaseHandle, user: string): Promise<void> {
	const sample = await projectBySlug(db, SAMPLE_SLUG);
	if (!sample) return;
	for (const role of ['reviewer', 'editor', 'maintainer'] as const)
		await grantRole(db, user, { project: sample.id, role, langs: '*' });
}

/** Two bundles hold this module: the process's own and the one of the pages. They meet in one slot. */
const SLOT = Symbol.for('variorum.app');
type Slot = { [SLOT]?: App };

export const setApp = (app: App | undefined): void => void ((globalThis as Slot)[SLOT] = app);

/** The application of this process. @throws Error where none was opened */
export function theApp(): App {
	const app = (globalThis as Slot)[SLOT];
	if (!app) throw new Error('The application is not open: start it by `npm start` or `npm run dev`.');
	return app;
}
