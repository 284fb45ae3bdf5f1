import { can, type Actor } from '$lib/core/access/access';
import { settle } from '$lib/core/glossary/learn/accept';
import type { Drift } from '$lib/core/glossary/learn/drift';
import { othersIndex, unify } from '$lib/core/glossary/learn/unify';
import { groupBy } from '$lib/core/group';
import { language, TARGET_LANGS } from '$lib/core/language/registry';
import { Refusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { record } from '../db/audit';
import { changeConcept } from '../db/concepts';
import { documentsIn, documentsOf, rowLabels } from '../db/lessons';
import type { ProjectTable } from '../db/schema';
import { roomOf } from '../desk/desk';
import { hashOf } from '../id';
import { need, projectFor } from './actor';
import { conceptFor } from './answer-lesson';
import { applyReplacements, type Applied } from './apply-terms';
import { PATIENCE, type RowPlace } from './open-lessons';

/** Places of a rendering that are shown; their number is shown besides. */
const SHOWN = 12;
/** Phrases that are shown. */
const MOST = 200;

/** A rendering of a phrase with its places. */
export interface RenderingView {
	text: string;
	count: number;
	places: RowPlace[];
}

/** A phrase that is rendered in several ways. */
export interface DriftView extends Omit<Drift, 'renderings'> {
	lang: TargetLang;
	renderings: RenderingView[];
}

export interface DriftsView {
	project: { slug: string; name: string };
	drifts: DriftView[];
	/** Is what is shown of older texts, or nothing yet, since it is being worked out? */
	old: boolean;
	can: { curate: boolean };
}

/** Phrases that are rendered in several ways, those with the most rows to change first.
 * @param lang one language; all without
 * @throws Refusal `access.*` */
export async function openDrift(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: TargetLang | null = null
): Promise<DriftsView> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const drifts: DriftView[] = [];
	let old = false;
	for (const code of lang === null ? TARGET_LANGS : [lang]) {
		const found = await app.lessons.drift(project.id, code, PATIENCE);
		drifts.push(...(await viewsOf(app, code, (found.value ?? []).slice(0, MOST))));
		old ||= found.old;
	}
	const curate = can(actor, 'term.curate', { project: project.id });
	return { project: { slug: project.slug, name: project.name }, drifts, old, can: { curate } };
}

async function viewsOf(app: App, lang: TargetLang, drifts: readonly Drift[]): Promise<DriftView[]> {
	const shown = drifts.flatMap(({ renderings }) => renderings.flatMap(({ rows }) => rows.slice(0, SHOWN)));
	const labels = await rowLabels(app.database.db, shown, lang);
	return drifts.map((drift) => ({
		...{ ...drift, lang },
		renderings: drift.renderings.map(({ text, rows }) => ({
			...{ text, count: rows.length },
			places: rows.slice(0, SHOWN).flatMap((row) => labels.get(row) ?? [])
		}))
	}));
}

/** Which phrase is to be called what. */
export interface Choice {
	lang: TargetLang;
	english: string;
	kind: Drift['kind'];
	/** One of its renderings. */
	wanted: string;
}

/** A row as it would become. */
export interface Unified extends RowPlace {
	before: string;
	after: string;
	/** Names the text that was seen. */
	hash: string;
}

/** What would become of the rows of a phrase if all of them said one rendering.
 * @throws Refusal `access.*`, `lesson.gone` */
export async function previewUnified(app: App, actor: Actor | null, slug: string, choice: Choice): Promise<Unified[]> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const { lang, wanted } = choice;
	const drift = await driftAt(app, project, choice);
	const others = drift.renderings.filter(({ text }) => text !== wanted);
	const index = othersIndex(
		others.map(({ text }) => text),
		language(lang)
	);
	const segments = [...new Set(others.flatMap(({ rows }) => rows))];
	const texts = await textsNow(app, project, lang, segments);
	const labels = await rowLabels(app.database.db, segments, lang);
	return segments.flatMap((segment): Unified[] => {
		const [before, place] = [texts.get(segment), labels.get(segment)];
		if (before === undefined || !place) return [];
		const after = unify(before, index, wanted, language(lang));
		return after === before ? [] : [{ ...place, before, after, hash: hashOf(before) }];
	});
}

/** Has rows of a phrase say one rendering, each where it still is what was seen, as one change that can be taken back.
 * @param seen rows that were chosen, with the hash of what was seen
 * @throws Refusal `access.*`, `lesson.gone`, `input.invalid` where nothing is chosen */
export async function unifyRows(
	app: App,
	actor: Actor | null,
	slug: string,
	choice: Choice,
	seen: ReadonlyMap<string, string>
): Promise<Applied> {
	const rows = await previewUnified(app, actor, slug, choice);
	const chosen = rows.filter(({ segment, hash }) => seen.get(segment) === hash);
	const items = chosen.map(({ segment, before, after }) => ({ segment, lang: choice.lang, before, after }));
	if (seen.size === 0) throw new Refusal('input.invalid', 'no row is chosen');
	const known = new Set(chosen.map(({ segment }) => segment));
	const skipped = [...seen.keys()].filter((segment) => !known.has(segment));
	const label = `${choice.english}: ${choice.wanted}`;
	const done = await applyReplacements(app, actor, slug, { label, items });
	const changed = skipped.map((segment) => ({ segment, lang: choice.lang, reason: 'changed' as const }));
	return { ...done, skipped: [...done.skipped, ...changed] };
}

/** Makes a term of a phrase: one rendering preferred, the others forbidden.
 * @returns id of the concept
 * @throws Refusal `access.*`, `lesson.gone` */
export async function settleTerm(app: App, actor: Actor | null, slug: string, choice: Choice): Promise<string> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const { renderings } = await driftAt(app, project, choice);
	const { concept, before } = await conceptFor(app, project, choice.english);
	const after = settle(concept, {
		...{ lang: choice.lang, wanted: choice.wanted, compound: false },
		// Spellings of one rendering are one word to the termbase.
		unwanted: choice.kind === 'spelling' ? [] : renderings.map(({ text }) => text)
	});
	const reason = renderings.map(({ text, rows }) => `${text} (${rows.length})`).join(', ');
	return app.database.db.transaction().execute(async (trx) => {
		const note = { reason };
		const id = await changeConcept(trx, project.id, before, { ...after, id: before?.id ?? '' }, actor.id, 'own', note);
		await record(trx, {
			...{ user: actor.id, project: project.id, action: before ? 'term.change' : 'term.add', subject: id },
			detail: { term: after.english[0], lang: choice.lang, reason }
		});
		return id;
	});
}

/** @throws Refusal `lesson.gone` */
async function driftAt(app: App, project: ProjectTable, { lang, english, kind, wanted }: Choice): Promise<Drift> {
	const { value } = await app.lessons.drift(project.id, lang);
	const drift = value?.find((one) => one.english === english && one.kind === kind);
	if (!drift?.renderings.some(({ text }) => text === wanted)) throw new Refusal('lesson.gone');
	return drift;
}

/** Texts of rows as they stand in the rooms where people write. */
async function textsNow(
	app: App,
	project: ProjectTable,
	lang: TargetLang,
	segments: readonly string[]
): Promise<Map<string, string>> {
	const { db } = app.database;
	const epochs = new Map((await documentsIn(db, project.id, lang)).map(({ id, epoch }) => [id, epoch]));
	const found = new Map<string, string>();
	for (const [document, rows] of groupBy(await documentsOf(db, segments), (row) => row.document)) {
		const texts = await app.rooms.texts(roomOf(document, lang, epochs.get(document) ?? 1));
		for (const { segment } of rows) if (texts.has(segment)) found.set(segment, texts.get(segment)!);
	}
	return found;
}
