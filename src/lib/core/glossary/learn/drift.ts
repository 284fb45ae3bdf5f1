import type { Language } from '../../language/language';
import type { TargetLang } from '../../segment/segment';
import type { Concept } from '../concept';
import { folded } from '../fold';
import type { TermIndex } from '../match';
import { isAccepted } from '../row-terms';
import { Association, type Link, type PairedRow } from './associate';
import { unitsOf, type Unit } from './units';

/** A row whose terms are compared with those of the others. */
export interface DriftRow extends PairedRow {
	id: string;
}

/** A rendering of a phrase that drifts, with the rows in which it stands. */
export interface DriftRendering {
	/** As most rows write it. */
	text: string;
	rows: string[];
}

/** An English phrase that is rendered now this way, now that. */
export interface Drift {
	/** As most sources write it, in lower case. */
	english: string;
	/** `rendering`: different words. `spelling`: the same word with or without a space, hyphen or long vowel. */
	kind: 'rendering' | 'spelling';
	/** Rows that have the phrase. */
	total: number;
	/** Most frequent one first. */
	renderings: DriftRendering[];
	/** Id of the concept that the termbase has for it. */
	concept: string | null;
}

/** Rows that have the phrase, and rows in which each of the competing renderings stands, at least. */
const PHRASE_ROWS = 3;
const ATTESTED = 2;
/** Of the rows of a phrase, so many are accounted for by its renderings. */
const COVERED = 0.5;
/** Of the rows of a rendering, so many have the phrase: words that stand everywhere render nothing. */
const PRECISE = 0.6;
/** Of the rows with one rendering, so few have another one as well. */
const TOGETHER = 0.2;
const TURN = 8;

/** A stretch of a target that renders an English phrase. */
interface Use {
	row: number;
	text: string;
}

/** What one phrase is called, by folded rendering. */
type Uses = Map<string, Use[]>;

/** What the termbase knows of a row: stretches that belong together. */
interface Known {
	source: [number, number][];
	target: [number, number][];
	uses: { concept: Concept; use: Use }[];
}

/** Finds English phrases that are rendered in several ways over many rows, without a glossary: what belongs together follows
 * from where it occurs; what the termbase knows is taken first. Between two steps others may have their turn. */
export function* findDrift(
	rows: readonly DriftRow[],
	language: Language,
	terms: TermIndex
): Generator<void, Drift[], void> {
	const units: Unit[] = [];
	for (const [at, row] of rows.entries()) {
		units.push(...unitsOf(row, language, at));
		if (at % TURN === 0) yield;
	}
	const association = new Association(units, language);
	yield* association.work();
	const links = new Map<number, Link[]>();
	const named = new Map<Concept, Uses>();
	for (const [at, unit] of units.entries()) {
		const known = knownOf(unit, terms, language);
		for (const { concept, use } of known.uses) add(named, concept, use);
		for (const link of association.links(at, known)) {
			put(links, link.phrase, link);
		}
		if (at % TURN === 0) yield;
	}
	const drifts: Drift[] = [];
	for (const found of [ofConcepts(named, rows, language), ofPhrases({ association, links, units, rows }, terms)])
		for (const drift of found) {
			if (drift) drifts.push(drift);
			yield;
		}
	return drifts.sort((a, b) => weight(b) - weight(a) || (a.english < b.english ? -1 : 1));
}

/** Rows that would have to change. */
const weight = ({ renderings }: Drift): number =>
	renderings.slice(1).reduce((sum, { rows }) => sum + rows.length, 0) * 1000 + renderings[0].rows.length;

function add<K>(all: Map<K, Uses>, key: K, use: Use): void {
	const uses = all.get(key) ?? new Map<string, Use[]>();
	all.set(key, uses);
	put(uses, folded(use.text), use);
}

function put<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
	const list = lists.get(key);
	if (list) list.push(one);
	else lists.set(key, [one]);
}

/** What the termbase has for both sides of a row is no riddle. */
function knownOf({ source, target, row }: Unit, terms: TermIndex, language: Language): Known {
	const known: Known = { source: [], target: [], uses: [] };
	const english = terms.inSource(source);
	const here = new Set(english.map(({ concept }) => concept));
	const rendered = new Set<Concept>();
	let end = 0;
	for (const match of terms.inTarget(target, language)) {
		if (!here.has(match.concept) || match.start < end) continue;
		end = match.end;
		rendered.add(match.concept);
		known.target.push([match.start, match.end]);
		known.uses.push({ concept: match.concept, use: { row, text: target.slice(match.start, end) } });
	}
	for (const { concept, start, end: stop } of english) if (rendered.has(concept)) known.source.push([start, stop]);
	return known;
}

/** Renderings by how many rows have each, most frequent first. */
function counted(uses: Uses, rows: readonly DriftRow[]): DriftRendering[] {
	return [...uses.values()]
		.map((list) => ({
			text: mostFrequent(list.map(({ text }) => text)),
			rows: [...new Set(list.map(({ row }) => rows[row].id))]
		}))
		.sort((a, b) => b.rows.length - a.rows.length || (a.text < b.text ? -1 : 1));
}

function mostFrequent(texts: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
}

/** Ways to write one rendering that differ in spaces, hyphens and long vowels alone. */
function spellings(uses: readonly Use[], rows: readonly DriftRow[]): DriftRendering[] {
	const byText: Uses = new Map();
	for (const use of uses) {
		const text = use.text.normalize('NFKC').toLowerCase();
		put(byText, text, use);
	}
	return counted(byText, rows).filter((rendering) => rendering.rows.length >= ATTESTED);
}

const within = (a: string, b: string): boolean => folded(a).includes(folded(b)) || folded(b).includes(folded(a));

/** Of several renderings those that compete: none is a part of another, and few rows have two of them. */
function competing(renderings: readonly DriftRendering[], attested: number): DriftRendering[] {
	const kept: DriftRendering[] = [];
	for (const one of renderings) {
		if (one.rows.length < attested) continue;
		const other = kept.find(({ text, rows }) => {
			const together = rows.filter((row) => one.rows.includes(row)).length;
			return within(text, one.text) || together > TOGETHER * one.rows.length;
		});
		if (!other) kept.push(one);
	}
	return kept;
}

function* ofConcepts(
	named: ReadonlyMap<Concept, Uses>,
	rows: readonly DriftRow[],
	language: Language
): Generator<Drift | null> {
	for (const [concept, uses] of named) {
		yield null;
		const english = concept.english[0] ?? '';
		const total = new Set([...uses.values()].flat().map(({ row }) => row)).size;
		const at = { english, total, concept: concept.id };
		for (const list of uses.values()) {
			const forms = spellings(list, rows);
			if (forms.length > 1) yield { ...at, kind: 'spelling', renderings: forms };
		}
		const renderings = total < PHRASE_ROWS ? [] : competing(counted(uses, rows), 1);
		const lang = language.code as TargetLang;
		const accepted = new Set(
			concept.renderings.filter((r) => r.lang === lang && isAccepted(r)).map(({ text }) => folded(text))
		);
		if (renderings.length > 1 && !renderings.every(({ text }) => accepted.has(folded(text))))
			yield { ...at, kind: 'rendering', renderings };
	}
}

interface Linked {
	association: Association;
	links: ReadonlyMap<number, readonly Link[]>;
	units: readonly Unit[];
	rows: readonly DriftRow[];
}

function* ofPhrases({ association, links, units, rows }: Linked, terms: TermIndex): Generator<Drift | null> {
	for (const [phrase, list] of links) {
		yield null;
		if (association.phrases.rows(phrase) < PHRASE_ROWS) continue;
		const uses = new Map<string, Use[]>();
		const precise = new Map<string, Use[]>();
		for (const { unit, candidate, start, end } of list) {
			const key = association.candidates.key(candidate);
			put(uses, key, { row: units[unit].row, text: units[unit].target.slice(start, end) });
			const of = uses.get(key)!;
			if (of.length >= PRECISE * association.candidates.rows(candidate)) precise.set(key, of);
		}
		const english = association.phrases.key(phrase);
		const total = association.phrases.rows(phrase);
		const concept = terms.inSource(english).find(({ start, end }) => start === 0 && end === english.length);
		const at = { english, total, concept: concept?.concept.id ?? null };
		for (const one of precise.values()) {
			const forms = spellings(one, rows);
			if (forms.length > 1) yield { ...at, kind: 'spelling', renderings: forms };
		}
		const renderings = competing(counted(precise, rows), ATTESTED);
		const covered = renderings.reduce((sum, { rows: own }) => sum + own.length, 0);
		if (renderings.length > 1 && covered >= COVERED * total) yield { ...at, kind: 'rendering', renderings };
	}
}
