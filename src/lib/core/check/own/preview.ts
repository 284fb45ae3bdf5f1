import type { Span, TargetLang } from '../../segment/segment';
import type { Steps } from '../../steps';
import type { Hit } from '../check';
import { applyFixes } from '../fix';
import type { Look } from './checks';
import type { RuleProblem } from './judge';

/** What a rule would hit in a project, as far as it was looked at. */
export interface RulePreview {
	/** Why it hits nothing at all. */
	problems: RuleProblem[];
	/** Rows that were looked at. */
	looked: number;
	/** Are they all rows of the project? */
	all: boolean;
	/** Those of them with a hit, and hits in all. */
	rows: number;
	hits: number;
	/** How many of the rows with a hit are approved as they stand. */
	approved: number;
	/** The first of the rows with a hit, the newest document first. */
	first: HitRow[];
}

/** A row with what a rule hits in it. */
export interface HitRow {
	document: { slug: string; title: string };
	lang: TargetLang;
	segment: string;
	label: string;
	source: string | null;
	text: string;
	/** In order, without overlap. */
	inSource: Span[];
	inText: Span[];
	/** The text with every replacement made; null without one. */
	repaired: string | null;
	approved: boolean;
}

/** Rows that are shown. */
export const FIRST = 20;

export const nothingFound = (problems: RuleProblem[] = []): RulePreview => ({
	...{ problems, looked: 0, all: problems.length === 0, rows: 0, hits: 0, approved: 0, first: [] }
});

/** A row as it is looked at. */
export interface PreviewRow {
	lang: TargetLang;
	source: string | null;
	text: string;
}

/** Rows with hits, and how many were looked at. */
export interface Hits<R> {
	looked: number;
	found: { row: R; hits: Hit[] }[];
}

/** The hits of a rule in rows; a step a row, so that others can have their turn.
 * @param isOver is time over? Then the rows that are left are not looked at */
export function* hitsIn<R extends PreviewRow>(look: Look, rows: readonly R[], isOver: () => boolean): Steps<Hits<R>> {
	const found: Hits<R>['found'] = [];
	for (const [looked, row] of rows.entries()) {
		if (isOver()) return { looked, found };
		const hits = [...look({ lang: row.lang, source: row.source, target: row.text })];
		if (hits.length > 0) found.push({ row, hits });
		yield;
	}
	return { looked: rows.length, found };
}

/** Where the hits stand, and what becomes of the text by their replacements. */
export function marksOf(text: string, hits: readonly Hit[]): Pick<HitRow, 'inSource' | 'inText' | 'repaired'> {
	const fixes = hits.flatMap((hit) => hit.fixes ?? []);
	return {
		inSource: hits.flatMap(({ source }) => source ?? []),
		inText: hits.flatMap(({ target }) => target ?? []),
		repaired: fixes.length > 0 ? applyFixes(text, fixes) : null
	};
}
