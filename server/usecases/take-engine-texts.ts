import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { matchAnswer, type Doubt, type Evidence } from '$lib/core/roundtrip/match';
import { hits } from '$lib/core/roundtrip/read';
import type { ParsedSegment } from '$lib/core/segment/segment';
import { planTexts, type TextChange, type UpdateCounts, type UpdatePlan } from '$lib/core/update/plan';
import { normaliseLines } from '$lib/collab/shared-text';
import type { App } from '../app';
import { engineCopies } from '../db/engine-copies';
import type { EngineCopyTable } from '../db/schema';
import type { DeskRow } from '../desk/desk';
import { standingPost, type StandingPost } from '../desk/standing-post';
import { documentFor, need, type DocumentPlace } from './actor';
import { checkFrom, type TranslatedFrom } from './translated-from';
import { takeIn, type Updated } from './update-document';

/** The answer of an engine, as it is pasted. */
export interface EngineAnswer {
	text: string;
	/** Does what stands stay also where nobody touched it? */
	beside: boolean;
}

export interface AnswerRow {
	/** Id of the row. */
	row: string;
	label: string;
	source: string;
	/** Text of now; empty where there is none yet. */
	now: string;
	/** Null where the answer has none for it. */
	text: string | null;
	evidence: Evidence;
	doubts: Doubt[];
	change: TextChange;
}

export interface AnswerPreview {
	rows: AnswerRow[];
	/** What comes of it where everything without a doubt is taken. */
	counts: UpdateCounts;
}

/** How many lines that look like marks make an answer one of another copy, where none of its own is there. */
const FOREIGN = 2;

/** Says for each text of an answer which row it would be for, by what, and what it would do. Nothing is stored.
 * @throws Refusal `access.*`, `engine.no-copy`, `engine.foreign`, `input.invalid` */
export async function previewEngineTexts(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	answer: EngineAnswer
): Promise<AnswerPreview> {
	const place = await placeFor(app, actor, at);
	const copies = await engineCopies(app.database.db, place.document.id, place.lang);
	const post = await standingPost(app, place);
	const rows = matched(post, copies, answer.text, place);
	const every = planFor(
		post,
		new Map(rows.flatMap(({ row, text }) => (text === null ? [] : [[row.id, text]]))),
		answer
	);
	const sure = planFor(post, new Map(rows.flatMap((one) => (isSure(one) ? [[one.row.id, one.text!]] : []))), answer);
	const change = new Map(every.plan.rows.map((planned) => [planned.standing, planned.text]));
	return {
		counts: sure.plan.counts,
		rows: rows.map(({ row, text, evidence, doubts, at: place }) => ({
			...{ row: row.id, label: row.label, source: row.source!, now: row.facts.text, text, evidence, doubts },
			change: change.get(place)!
		}))
	};
}

export interface TakenAnswer extends EngineAnswer, TranslatedFrom {
	/** Engine that made the texts. */
	engine: string;
	/** Ids of the rows that are taken, the doubted among them; null for all without a doubt. */
	rows: readonly string[] | null;
}

/** Stores the texts of an answer as machine texts of the engine, and makes them the texts of rows that nobody touched: an update
 * like that by a newer copy, taken back in one step.
 * @throws Refusal `access.*`, `engine.no-copy`, `engine.foreign`, `input.invalid` */
export async function takeEngineTexts(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	answer: TakenAnswer
): Promise<Updated> {
	const place = await placeFor(app, actor, at);
	const copies = await engineCopies(app.database.db, place.document.id, place.lang);
	const chosen = answer.rows === null ? null : new Set(answer.rows);
	checkFrom(place.lang, answer);
	return takeIn(app, actor!, place, (post) => {
		const rows = matched(post, copies, answer.text, place).filter((one) =>
			chosen ? one.text !== null && chosen.has(one.row.id) : isSure(one)
		);
		if (rows.length === 0) throw new Refusal('input.invalid', 'no row is taken');
		const { plan, incoming } = planFor(post, new Map(rows.map(({ row, text }) => [row.id, text!])), answer);
		const file = { name: `${answer.engine}.txt`, format: 'auto', bytes: new TextEncoder().encode(answer.text) };
		return {
			plan,
			request: {
				...{ kind: 'engine' as const, file: { ...file, partial: 'answer' as const }, rows: incoming },
				...{ engine: answer.engine, from: answer.from }
			}
		};
	});
}

async function placeFor(app: App, actor: Actor | null, at: { document: string; lang: string }): Promise<DocumentPlace> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'document.import', { project: place.project.id, lang: place.lang });
	return place;
}

interface Found {
	row: DeskRow;
	/** Its place on the desk. */
	at: number;
	text: string | null;
	evidence: Evidence;
	doubts: Doubt[];
}

const isSure = ({ text, doubts }: Found): boolean => text !== null && doubts.length === 0;

/** Rows of a copy that are still there, with their texts of the answer. */
function matched(
	post: StandingPost,
	copies: readonly EngineCopyTable[],
	text: string,
	{ lang }: DocumentPlace
): Found[] {
	const copy = copyOf(copies, text);
	const sent = JSON.parse(copy.rows) as [segment: string, source: string | null][];
	const desk = new Map(post.desk.rows.map((row, at) => [row.id, { row, at }]));
	const sources = sent.map(([segment]) => desk.get(segment)?.row.source ?? '');
	const sizes = JSON.parse(copy.sizes) as number[];
	const answer = matchAnswer({ salt: copy.salt, sizes, sources, lang }, text);
	if (answer.marks === 0 && answer.foreign >= FOREIGN) throw new Refusal('engine.foreign');
	return answer.rows.flatMap(({ row: n, text, evidence, doubts }): Found[] => {
		const [segment, source] = sent[n]!;
		const here = desk.get(segment);
		if (!here || here.row.source === null) return [];
		const isOther = text !== null && here.row.sourceId !== source;
		const found = text === null ? null : normaliseLines(text);
		return [{ ...here, text: found, evidence, doubts: isOther ? [...doubts, 'source'] : doubts }];
	});
}

/** The copy that the marks of an answer are of: the one by which most of them check, the newest where none does. */
function copyOf(copies: readonly EngineCopyTable[], text: string): EngineCopyTable {
	const [best] = copies.map((copy) => ({ copy, checked: hits(text, copy.salt) })).sort((a, b) => b.checked - a.checked);
	if (!best) throw new Refusal('engine.no-copy');
	return best.copy;
}

function planFor(
	{ desk, standing }: StandingPost,
	texts: ReadonlyMap<string, string>,
	{ beside }: Pick<EngineAnswer, 'beside'>
): { plan: UpdatePlan; incoming: ParsedSegment[] } {
	const chosen = new Map(desk.rows.flatMap(({ id }, at) => (texts.has(id) ? [[at, texts.get(id)!]] : [])));
	const incoming = [...chosen].map(([at, target]): ParsedSegment => {
		const { kind, paper, source, sourceLang } = desk.rows[at]!;
		return {
			...{ kind, paper, sourceLang, source, target, confidence: 1, evidence: [], line: 1 },
			...{ targetBytes: null, sourceBytes: null }
		};
	});
	return { plan: planTexts(standing, chosen, beside), incoming };
}
