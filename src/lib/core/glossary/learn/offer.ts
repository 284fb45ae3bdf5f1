import { diffWords } from '../../diff/diff';
import { groupBy } from '../../group';
import type { Language } from '../../language/language';
import type { TargetLang } from '../../segment/segment';
import type { Concept, Rendering } from '../concept';
import { folded } from '../fold';
import { indexTerms, type RenderingMatch, type TermIndex } from '../match';
import { isAccepted } from '../row-terms';
import type { CorrectionPlace, Lesson } from './lesson';
import { phrases } from './phrase';
import { dice } from './score';
import { unitsOf } from './units';

/** A row that a rule would have been asked about. */
export interface JudgedRow extends CorrectionPlace {
	source: string;
	machine: string;
	/** The text that people approved; null where none is. */
	approved: string | null;
}

/** A correction that was made more than once, offered as a rule. */
export interface Offer extends Lesson {
	/** The English that it most likely renders; null where nothing tells. */
	english: string | null;
	/** Id of the concept of the termbase that it belongs to. */
	concept: string | null;
	/** Rows whose machine text has the old words, with the English in their source. */
	hits: number;
	/** Of these the ones that are approved, and of those the ones where the old words did not stay. */
	decided: number;
	right: number;
}

/** Hits of one lesson that are looked at. */
const MOST_HITS = 2000;
const TURN = 32;

const ruleOf = ({ key, from, compound }: Lesson): Concept => ({
	...{ id: key, english: [], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: (['ja', 'ko'] as const).map((lang) => ({
		...{ lang, text: from, status: 'forbidden', condition: 'always', note: '' },
		...(compound ? { compound: true } : {})
	}))
});

/** Where the old words of a lesson stand in a row. */
interface Hit {
	row: JudgedRow;
	spans: RenderingMatch[];
}

/** What is known of a lesson while the rows go by. */
interface Study {
	lesson: Lesson;
	hits: Hit[];
	/** English phrases that stand in each row of the lesson, and in how many hits. */
	phrases: Map<string, number>;
}

const inRow = ({ source, machine }: JudgedRow, { from }: Lesson, language: Language): Set<string> => {
	const units = unitsOf({ source, target: machine }, language).filter(({ target }) => target.includes(from));
	return new Set(units.flatMap((unit) => phrases(unit.source).map(({ key }) => key)));
};

/** The phrases that all rows of a lesson have where they were corrected. */
function shared(study: Study, rows: ReadonlyMap<string, JudgedRow>, language: Language): Set<string> {
	let common: Set<string> | null = null;
	for (const { segment } of study.lesson.places) {
		const row = rows.get(segment);
		if (!row) continue;
		const here = inRow(row, study.lesson, language);
		const before: Set<string> = common ?? here;
		common = new Set([...before].filter((key) => here.has(key)));
	}
	return common ?? new Set();
}

/** Judges lessons by all rows of a language: what English each is about, how often it would have spoken, and how often
 * people agreed. What the termbase already says is no offer. Between two steps others may have their turn.
 * @returns the surest first */
export function* judge(
	lessons: readonly Lesson[],
	rows: readonly JudgedRow[],
	language: Language,
	terms: TermIndex
): Generator<void, Offer[], void> {
	const byKey = new Map(lessons.map((lesson) => [lesson.key, { lesson, hits: [] as Hit[], phrases: new Map() }]));
	const studies: Study[] = [...byKey.values()];
	if (studies.length === 0) return [];
	const bySegment = new Map(rows.map((row) => [row.segment, row]));
	for (const study of studies) {
		for (const key of shared(study, bySegment, language)) study.phrases.set(key, 0);
		yield;
	}
	const frequency = new Map<string, number>(
		studies.flatMap((study) => [...study.phrases.keys()].map((key) => [key, 0]))
	);
	const rules = indexTerms(lessons.map(ruleOf));
	for (const [at, row] of rows.entries()) {
		const here = new Set(phrases(row.source).map(({ key }) => key));
		for (const key of here) if (frequency.has(key)) frequency.set(key, frequency.get(key)! + 1);
		const found = groupBy(rules.inTarget(row.machine, language), ({ concept }) => concept.id);
		for (const [key, spans] of found) note(byKey.get(key)!, { row, spans }, here);
		if (at % TURN === 0) yield;
	}
	const offers: Offer[] = [];
	for (const study of studies) {
		const offer = yield* offerOf(study, frequency, language, terms);
		if (offer) offers.push(offer);
		yield;
	}
	return offers.sort((a, b) => precision(b) - precision(a) || b.places.length - a.places.length || b.hits - a.hits);
}

function note(study: Study, hit: Hit, phrasesHere: ReadonlySet<string>): void {
	if (study.hits.length < MOST_HITS) study.hits.push(hit);
	for (const [key, count] of study.phrases) if (phrasesHere.has(key)) study.phrases.set(key, count + 1);
}

/** Which share of the decided hits people agreed with, from 0 to 1. */
export const precision = ({ right, decided }: Pick<Offer, 'right' | 'decided'>): number =>
	decided === 0 ? 0 : right / decided;

/** How a concept's renderings and the words of a lesson fit each other: 2 where one is the same, 1 where one is a part of
 * the other. */
function fit(concept: Concept, { from, to }: Lesson, lang: TargetLang): number {
	const own = concept.renderings.filter((r) => r.lang === lang).map(({ text }) => folded(text));
	const words = [folded(from), folded(to)];
	if (own.some((text) => words.includes(text))) return 2;
	return own.some((text) => text.length > 1 && words.some((word) => word.includes(text) || text.includes(word)))
		? 1
		: 0;
}

interface About {
	english: string | null;
	concept: Concept | null;
}

/** The English that a lesson is about: a term whose renderings fit, else the phrase that goes with the old words. */
function aboutOf(
	{ lesson, hits, phrases: known }: Study,
	frequency: ReadonlyMap<string, number>,
	lang: TargetLang,
	terms: TermIndex
): About {
	const places = new Set(lesson.places.map(({ segment }) => segment));
	const own = hits.filter(({ row }) => places.has(row.segment)).map(({ row }) => terms.inSource(row.source));
	const inAll = (own[0] ?? []).filter(({ concept }) => own.every((found) => found.some((m) => m.concept === concept)));
	const fitting = [...new Set(inAll.map(({ concept }) => concept))]
		.map((concept) => ({ concept, fit: fit(concept, lesson, lang) }))
		.filter((one) => one.fit > 0)
		.sort((a, b) => b.fit - a.fit)[0];
	if (fitting) return { english: fitting.concept.english[0] ?? null, concept: fitting.concept };
	const score = (key: string): number =>
		dice({ both: known.get(key)!, first: frequency.get(key) ?? 0, second: hits.length });
	const [english] = [...known.keys()]
		.filter((key) => known.get(key)! > 0)
		.sort((a, b) => score(b) - score(a) || b.split(' ').length - a.split(' ').length || (a < b ? -1 : 1));
	if (english === undefined) return { english: null, concept: null };
	const same = terms.inSource(english).find(({ start, end }) => start === 0 && end === english.length);
	return { english, concept: same?.concept ?? null };
}

const says = (
	concept: Concept | null,
	lang: TargetLang,
	text: string,
	test: (rendering: Rendering) => boolean
): boolean => concept?.renderings.some((r) => r.lang === lang && folded(r.text) === folded(text) && test(r)) ?? false;

function* offerOf(
	study: Study,
	frequency: ReadonlyMap<string, number>,
	language: Language,
	terms: TermIndex
): Generator<void, Offer | null> {
	const { lesson, hits } = study;
	const lang = language.code as TargetLang;
	const { english, concept } = aboutOf(study, frequency, lang, terms);
	const isKnown =
		says(concept, lang, lesson.from, (r) => !isAccepted(r)) && says(concept, lang, lesson.to, (r) => isAccepted(r));
	if (isKnown) return null;
	const counts = { hits: 0, decided: 0, right: 0 };
	for (const hit of hits) {
		yield;
		if (english !== null && !hasEnglish(hit.row.source, english, concept, terms)) continue;
		counts.hits++;
		if (hit.row.approved === null) continue;
		counts.decided++;
		if (!stayed(hit, language)) counts.right++;
	}
	return {
		...lesson,
		...{ english, concept: concept?.id ?? null },
		...counts
	};
}

const hasEnglish = (source: string, english: string, concept: Concept | null, terms: TermIndex): boolean =>
	concept
		? terms.inSource(source).some((match) => match.concept === concept)
		: phrases(source).some(({ key }) => key === english);

/** Do the old words of a hit still stand in the approved text, at one of their places? */
function stayed({ row: { machine, approved }, spans }: Hit, language: Language): boolean {
	if (approved === null || approved === machine) return true;
	const kept: [number, number][] = [];
	let at = 0;
	for (const { op, text } of diffWords(machine, approved, language)) {
		if (op === 'equal') kept.push([at, at + text.length]);
		if (op !== 'insert') at += text.length;
	}
	return spans.some(({ start, end }) => kept.some(([from, to]) => from <= start && end <= to));
}
