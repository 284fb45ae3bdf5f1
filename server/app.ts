import { Nodes } from './collab/nodes';
import { Rooms } from './collab/rooms';
import { SqlUpdateLog } from './collab/update-log';
import { openLimits, type SignInLimits } from './auth/limits';
import { Revocations } from './auth/revocations';
import { openSessions, type Sessions } from './auth/sessions';
import type { Config } from './config';
import { openDatabase, type DatabaseHandle } from './db/client';
import { migrate } from './db/migrate';
import { grantRole } from './db/people';
import { projectBySlug } from './db/projects';
import { Findings } from './desk/findings';
import { RevisedLog } from './desk/revised-log';
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
	/** Keeps in step with other processes, once it is started: a command does not. */
	nodes: Nodes;
	revisions: Revisions;
	findings: Findings;
	/** Tells the screens in a room that decisions changed. */
	announce(room: string, segments?: readonly string[]): void;
	/** Carries out here what was taken away just now, and wakes the other processes to it. */
	revoked(): Promise<void>;
	/** Gives the first administrator every role on the sample project. */
	welcomeAdministrator(user: string): Promise<void>;
	/** Writes everything that is noted but not stored, and closes what is open. */
	close(): Promise<void>;
}

/** Opens the application on its database, which is brought up to date first. A command opens it beside the servers and
 * leaves their snapshots to them. */
export async function openApp(
	config: Config,
	report: (error: unknown) => void,
	{ serves }: { serves: boolean } = { serves: false }
): Promise<App> {
	const database = openDatabase(config);
	await migrate(database);
	const sessions = openSessions(database.db, { secure: config.origin.startsWith('https:') });
	const revisions = new Revisions(database.db, report, database.dialect === 'sqlite');
	const log = new RevisedLog(new SqlUpdateLog(database.db), database.db, revisions);
	const rooms = new Rooms({
		log,
		seed: refuseToSeed,
		onError: report,
		tell: (message) => nodes.tell(message),
		...(serves ? {} : NO_SNAPSHOTS)
	});
	const revocations = new Revocations(database.db, rooms);
	await revocations.start();
	const { redisUrl } = config;
	const nodes: Nodes = new Nodes({ rooms, redisUrl, revocations: () => revocations.look(), onError: report });
	rooms.onEdit((edit) => revisions.note({ ...edit, upto: log.last }));
	const revoked = async (): Promise<void> => {
		nodes.tell({ kind: 'revoked' });
		await nodes.look();
	};
	sessions.onEnd(() => void revoked());
	return {
		config,
		database,
		sessions,
		limits: openLimits(),
		rooms,
		nodes,
		revisions,
		findings: new Findings(),
		announce: (room, segments = []) => rooms.announce(room, segments),
		revoked,
		welcomeAdministrator: (user) => welcome(database, user),
		async close() {
			await nodes.close();
			await rooms.close();
			// What cannot be stored now is in the log, and is read from there when the room is next opened.
			await revisions.close();
			await database.close();
		}
	};
}

const NO_SNAPSHOTS = { compactBusy: Infinity, compactLeft: Infinity };

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
