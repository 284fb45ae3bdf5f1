import { Nodes } from './collab/nodes';
import { Rooms } from './collab/rooms';
import { SqlUpdateLog } from './collab/update-log';
import { openLimits, type Limits } from './auth/limits';
import { openReportLimits, type ReportLimits } from './auth/report-limits';
import { Revocations } from './auth/revocations';
import { openSessions, type Sessions } from './auth/sessions';
import type { Config } from './config';
import { openDatabase, type DatabaseHandle } from './db/client';
import { migrate } from './db/migrate';
import { grantRole } from './db/people';
import { projectBySlug } from './db/projects';
import { Findings } from './desk/findings';
import { LearnedCounts } from './desk/learned-counts';
import { OtherTexts } from './desk/others';
import { PublishedTexts } from './desk/published';
import { Reader } from './format/reader';
import { Jobs } from './jobs/jobs';
import { RevisedLog } from './desk/revised-log';
import { Revisions } from './desk/revisions';
import { Outgoing } from './targets/outgoing';
import { runJob } from './usecases/run-job';
import { openMailer, type Mailer } from './mail/mailer';
import { Memories } from './memory/memories';
import { RuleBooks } from './rules/rule-books';
import { RowIndex } from './desk/row-index';
import { Lessons } from './terms/lessons';
import { RelevantTerms } from './terms/relevant';
import { TermHealths } from './terms/term-healths';
import { Termbases } from './terms/termbases';

/** Slug of the project that a new installation starts with. */
export const SAMPLE_SLUG = 'sample';

/** What lives as long as the process. Built once by the process that serves, by a command or by a test. */
export interface App {
	config: Config;
	database: DatabaseHandle;
	sessions: Sessions;
	limits: Limits;
	reportLimits: ReportLimits;
	rooms: Rooms;
	/** Keeps in step with other processes, once it is started: a command does not. */
	nodes: Nodes;
	revisions: Revisions;
	termbases: Termbases;
	/** What texts are checked by. */
	ruleBooks: RuleBooks;
	/** Approved pairs, to be searched. */
	memories: Memories;
	/** What texts teach about terms and style. */
	lessons: Lessons;
	relevantTerms: RelevantTerms;
	termHealths: TermHealths;
	findings: Findings;
	learnedCounts: LearnedCounts;
	published: PublishedTexts;
	others: OtherTexts;
	/** Requests to other sites. */
	outgoing: Outgoing;
	/** Files into rows. */
	reader: Reader;
	/** Work in the background, once it is started: a command only leaves it in the queue. */
	jobs: Jobs;
	/** Keeps what lists show in step, once it is started: a command does not. */
	rowIndex: RowIndex;
	/** Null where this installation sends no mail. */
	mail: Mailer | null;
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
	const rowIndex: RowIndex = new RowIndex(() => app, report);
	rooms.onEdit(({ room }) => rowIndex.heard(room, true));
	const revoked = async (): Promise<void> => {
		nodes.tell({ kind: 'revoked' });
		await nodes.look();
	};
	const mail = config.mail && openMailer(config.mail);
	sessions.onEnd(() => void revoked());
	const termbases = new Termbases(database.db);
	const app: App = {
		config,
		database,
		sessions,
		limits: openLimits(),
		reportLimits: openReportLimits(),
		rooms,
		nodes,
		revisions,
		termbases,
		ruleBooks: new RuleBooks(database.db, termbases),
		memories: new Memories(database.db),
		lessons: new Lessons(database.db, termbases, revisions, report),
		relevantTerms: new RelevantTerms(),
		termHealths: new TermHealths(database.db, termbases, report),
		findings: new Findings(),
		learnedCounts: new LearnedCounts(),
		published: new PublishedTexts(),
		others: new OtherTexts(),
		outgoing: new Outgoing(config.allowHosts),
		reader: new Reader(),
		jobs: new Jobs({ db: database.db, run: (job) => runJob(app, job), onError: report }),
		rowIndex,
		mail,
		announce(room, segments = []) {
			rooms.announce(room, segments);
			rowIndex.heard(room, false);
		},
		revoked,
		welcomeAdministrator: (user) => welcome(database, user),
		async close() {
			// A request under way is given up; its job is tried again by the next process.
			await Promise.all([
				app.jobs.close(),
				app.outgoing.close(),
				app.reader.close(),
				rowIndex.close(),
				app.lessons.close()
			]);
			mail?.close();
			await nodes.close();
			await rooms.close();
			// What cannot be stored now is in the log, and is read from there when the room is next opened.
			await revisions.close();
			await database.close();
		}
	};
	return app;
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
