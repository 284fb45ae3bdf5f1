import { can, type Actor } from '$lib/core/access/access';
import type { CheckedRow, Finding } from '$lib/core/check/check';
import { FIRST_STEPS, type FirstStep, type GuideView, type StepView } from '$lib/core/guide/first-steps';
import type { Command, Where } from '$lib/core/keys/commands';
import { keyMap } from '$lib/core/keys/own-keys';
import { isTargetLang, TARGET_LANGS } from '$lib/core/language/registry';
import { Refusal } from '$lib/core/problem';
import { rowAnchor } from '$lib/core/workflow/link';
import { SAMPLE_SLUG, type App } from '../app';
import { lastTouched, noteSteps, notedSteps, provenSteps } from '../db/first-steps';
import { allProjects, documentById, documentLangs, newestDocument, projectById } from '../db/projects';
import type { ProjectTable } from '../db/schema';
import { checkedRows, readDesk, type Desk } from '../desk/desk';
import { documentFor, type DocumentPlace } from './actor';
import { importLangs } from './list-projects';
import { openKeys } from './own-keys';

/** How long the findings of a document may take, in milliseconds: a guide is not worth waiting for. */
const PATIENCE = 500;
/** Rows of a person that are looked at for something mended. */
const LOOKED_AT = 40;

const NOTED = { import: 'imported', mend: 'mended', ask: 'asked' } as const satisfies Record<FirstStep, string>;

/** Where the guide is wanted: on its own page whatever was done, `offered` to whoever has not done it all nor put it away,
 * `along` to those of them who set out with it. */
export type Wanted = 'asked' | 'offered' | 'along';

/** What is asked of the guide. */
interface Asked {
	wanted: Wanted;
	/** The document on the screen; without, the one that the person last worked on. */
	at?: { document: string; lang: string };
	/** Does the person set out with the guide now? */
	sets?: boolean;
}

/** How far a person is with the first steps: what is noted, what the audit proves, and what their texts show in the document
 * at hand. Null where it is not wanted, for nobody, and for people of no project.
 * @throws Refusal `access.not-found` */
export async function openGuide(
	app: App,
	actor: Actor | null,
	{ wanted, at, sets = false }: Asked
): Promise<GuideView | null> {
	if (!actor) return null;
	const { db } = app.database;
	const noted = await notedSteps(db, actor.id);
	const begun = noted.begun === 1 || sets;
	if ((wanted !== 'asked' && noted.hidden === 1) || (wanted === 'along' && !begun)) return null;
	const projects = await granted(app, actor);
	if (projects.length === 0) return null;
	const home = projects.find(({ id }) => importLangs(actor, id).length > 0);
	const possible = FIRST_STEPS.filter((step) => step !== 'import' || home);
	const open = possible.filter((step) => noted[NOTED[step]] === 0);
	if (open.length === 0 && wanted !== 'asked') return null;
	const desk = await deskFor(app, actor, projects, at);
	const news = await newlyDone(app, actor, projects, open, desk);
	if (news.length > 0 || (sets && noted.begun === 0))
		await noteSteps(db, actor.id, {
			...Object.fromEntries(news.map((step) => [NOTED[step], 1])),
			begun: begun ? 1 : 0
		});
	// Noted for the next time; nobody who has done it all is shown it unless they saw the last step become done.
	if (wanted === 'offered' && news.length === open.length) return null;
	const steps = possible.map((id): StepView => {
		const href = id === 'import' ? importHref(home) : desk && hrefOf(desk, id, actor.id);
		return { id, done: !open.includes(id) || news.includes(id), href };
	});
	const own = desk && { project: desk.project.id, lang: desk.lang };
	return {
		...{ steps, begun, hidden: noted.hidden === 1 },
		alone: desk?.project.people_needed === 1 && can(actor, 'segment.approve', own ?? {}),
		langs: home ? importLangs(actor, home.id) : [],
		keys: await keysOf(app, actor)
	};
}

const importHref = (home: ProjectTable | undefined): string | null =>
	home ? `/projects/${home.slug}/import?guide` : null;

/** Of the steps that are open those that are done by now. */
async function newlyDone(
	app: App,
	actor: Actor,
	projects: readonly ProjectTable[],
	open: readonly FirstStep[],
	desk: Desk | null
): Promise<FirstStep[]> {
	if (open.length === 0) return [];
	const proven = await provenSteps(app.database.db, actor.id, idsOf(projects));
	if (open.includes('mend') && !proven.has('mend') && desk && (await mendedIn(app, desk, actor.id))) proven.add('mend');
	return open.filter((step) => proven.has(step));
}

/** Puts the guide away, or brings it back.
 * @throws Refusal `access.sign-in` */
export async function hideGuide(app: App, actor: Actor | null, hidden: boolean): Promise<void> {
	if (!actor) throw new Refusal('access.sign-in');
	await noteSteps(app.database.db, actor.id, { hidden: hidden ? 1 : 0 });
}

const idsOf = (projects: readonly ProjectTable[]): string[] => projects.map(({ id }) => id);

/** Projects that the person holds a role in, the sample first: nothing in it has to become anything. */
async function granted(app: App, actor: Actor): Promise<ProjectTable[]> {
	const all = await allProjects(app.database.db);
	const mine = all.filter(({ id }) => can(actor, 'document.read', { project: id }));
	return [...mine.filter(({ slug }) => slug === SAMPLE_SLUG), ...mine.filter(({ slug }) => slug !== SAMPLE_SLUG)];
}

/** The desk that the steps are done on: that of the page, else of the document that the person last worked on, else of the
 * newest of the first project. */
async function deskFor(
	app: App,
	actor: Actor,
	projects: readonly ProjectTable[],
	at: Asked['at']
): Promise<Desk | null> {
	const place = at ? await documentFor(app, actor, at.document, at.lang) : await placeFor(app, actor, projects);
	return place && readDesk(app, place.project, place.document, place.lang, { patience: PATIENCE });
}

async function placeFor(app: App, actor: Actor, projects: readonly ProjectTable[]): Promise<DocumentPlace | null> {
	const { db } = app.database;
	const touched = await lastTouched(db, actor.id, idsOf(projects));
	const { document: id, lang: wish } = touched ?? { document: null, lang: null };
	const document = (id && (await documentById(db, id))) || (await newestDocument(db, idsOf(projects)));
	const project = document && (await projectById(db, document.project_id));
	if (!document || !project) return null;
	const there = (await documentLangs(db, document.id)).map(({ lang }) => lang).filter(isTargetLang);
	const mine = TARGET_LANGS.filter((lang) => can(actor, 'segment.edit', { project: project.id, lang }));
	const lang = there.find((one) => one === wish) ?? there.find((one) => mine.includes(one));
	return lang ? { project, document, lang } : null;
}

/** Did the person change a text so that a check finds less in it than in the machine's? */
async function mendedIn(app: App, desk: Desk, person: string): Promise<boolean> {
	const mine = desk.rows.filter(({ facts }) => facts.author === person).slice(0, LOOKED_AT);
	if (mine.length === 0) return false;
	const machine = new Map(mine.map(({ id, facts }) => [id, facts.machine]));
	const now = checkedRows(desk).filter(({ id }) => machine.has(id));
	const before = now.map((row): CheckedRow => ({ ...row, target: machine.get(row.id)! }));
	// Alone on both sides: what is found across rows would differ by the rows that are missing.
	const found = async (rows: CheckedRow[]) => countOf(await app.findings.ofGiven(rows, desk.book.rules));
	const left = await found(now);
	return [...(await found(before))].some(([check, count]) => (left.get(check) ?? 0) < count);
}

/** How many findings each check has in each row. */
function countOf(findings: readonly Finding[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { segment, check } of findings) {
		const key = `${segment} ${check}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** The row to mend is the first with a repair of what blocks; the one to ask approval of is one that the person wrote. */
function hrefOf(desk: Desk, step: FirstStep, person: string): string {
	const blocking = desk.findings.filter(({ blocks }) => blocks);
	const repairable = blocking.filter(({ fixes }) => fixes.length > 0);
	const flagged = new Set([...(repairable.length > 0 ? repairable : blocking)].map(({ segment }) => segment));
	const blocked = new Set(blocking.map(({ segment }) => segment));
	const row = desk.rows.find(({ id, state, facts }) =>
		step === 'mend' ? flagged.has(id) : state === 'in-progress' && facts.author === person && !blocked.has(id)
	);
	return `/desk/${desk.document.slug}/${desk.lang}?guide${row ? `#${rowAnchor(row.id)}` : ''}`;
}

async function keysOf(app: App, actor: Actor): Promise<GuideView['keys']> {
	const { bindings } = keyMap((await openKeys(app, actor)).own);
	const chord = (command: Command, where: Where): string =>
		bindings.find((binding) => binding.command === command && binding.where === where)?.chords[0] ?? '';
	return {
		next: chord('next-finding', 'anywhere'),
		repair: chord('apply-fix', 'editor'),
		confirm: chord('confirm-next', 'editor')
	};
}
