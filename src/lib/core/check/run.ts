import { inStyle } from '../style/adapt';
import type { Span } from '../segment/segment';
import {
	NONE,
	SEVERITIES,
	type Check,
	type CheckedRow,
	type CheckInput,
	type Finding,
	type Hit,
	type QuotedSpan
} from './check';
import { proven } from './fix';
import { checkInput } from './input';
import type { ProjectRules } from './project';
import { Reading } from './reading';
import { CHECKS } from './registry';
import { ALWAYS, wakingOf } from './wake';

/** Checks to run, in the order in which their findings come. */
export const checksOf = ({ checks }: ProjectRules): readonly Check[] => checks ?? CHECKS;

const quote = (text: string | null, span: Span | undefined): QuotedSpan | null =>
	span && text !== null ? { start: span.start, end: span.end, text: text.slice(span.start, span.end) } : null;

function finding(check: Check, input: CheckInput, hit: Hit): Finding {
	return {
		segment: input.id,
		lang: input.lang,
		check: check.id,
		category: check.category,
		severity: hit.severity ?? check.severity,
		blocks: hit.blocks ?? check.blocks,
		source: quote(input.source, hit.source),
		target: quote(input.target, hit.target),
		evidence: hit.evidence,
		fixes: hit.fixes ?? []
	};
}

/** Start of a finding in its row; findings on the source alone come after those on the target. */
const place = (f: Finding): number => f.target?.start ?? 1e9 + (f.source?.start ?? 0);

const byPlace = (a: Finding, b: Finding): number =>
	place(a) - place(b) ||
	SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
	(a.check < b.check ? -1 : 1);

/** Rows that one check looks at before the next check begins. A check that has just run is still at hand for the processor, and
 * so are the few rows: taking every check anew for each row costs twice the time. */
const BLOCK = 32;

/** Findings of the checks that look at single rows, for each row in the order of the checks; their fixes are not proven. */
function hitsOnAll(inputs: readonly CheckInput[], checks: readonly Check[]): Finding[][] {
	const found = inputs.map((): Finding[] => []);
	const sources = new Int32Array(inputs.length);
	const targets = new Int32Array(inputs.length);
	for (const [i, { sourceReading, targetReading }] of inputs.entries()) {
		sources[i] = sourceReading?.signs ?? 0;
		targets[i] = targetReading.signs;
	}
	const { rows } = wakingOf(checks);
	for (let from = 0; from < inputs.length; from += BLOCK) {
		const to = Math.min(inputs.length, from + BLOCK);
		for (const { check, source, target } of rows)
			for (let i = from; i < to; i++) {
				if (source !== ALWAYS && (source & sources[i]) === 0 && (target & targets[i]) === 0) continue;
				const hits = check.run(inputs[i]);
				if (hits !== NONE) for (const hit of hits) found[i].push(finding(check, inputs[i], hit));
			}
	}
	return found;
}

/** The same for one row. */
export const hitsOn = (input: CheckInput, checks = checksOf(input.rules)): Finding[] => hitsOnAll([input], checks)[0];

/** The row with another translation. Written out: all rows that checks see have one shape, or each would run slower. */
const withTarget = (input: CheckInput, target: string): CheckInput => ({
	id: input.id,
	kind: input.kind,
	paper: input.paper,
	lang: input.lang,
	source: input.source,
	target,
	language: input.language,
	sourceLanguage: input.sourceLanguage,
	sourceReading: input.sourceReading,
	targetReading: new Reading(target, input.language),
	rules: input.rules,
	terms: input.terms,
	other: input.other,
	memo: []
});
/** The check that says that a translation says nothing. */
const NOTHING = 'accuracy.empty';

/** The findings of a row as people get them: in the order of their spans, with the fixes that make nothing new block.
 * @param found all findings of the row, not proven */
export function finished(input: CheckInput, found: Finding[], checks: readonly Check[]): Finding[] {
	if (found.length === 0) return found;
	// Where the translation says nothing, all else that is missing follows from that.
	const nothing = found.find(({ check }) => check === NOTHING);
	if (nothing) return [nothing];
	const again = (target: string): Finding[] => hitsOn(withTarget(input, target), checks);
	return proven(input.target, found, again, (fix) => inStyle(input, fix)).sort(byPlace);
}

/** Findings of one row by the checks that look at single rows, in the order of their spans. */
export const checkSegment = (input: CheckInput, checks = checksOf(input.rules)): Finding[] =>
	finished(input, hitsOn(input, checks), checks);

/** Findings of all rows of one document and language, in the order of the rows, then of the spans. */
export const runChecks = (rows: readonly CheckedRow[], rules: ProjectRules): Finding[] => runChecksOn([rows], rules)[0];

/** The same for several documents, for each by itself; takes less time than one after the other where they are short.
 * @param documents rows by document and language */
export function runChecksOn(documents: readonly (readonly CheckedRow[])[], rules: ProjectRules): Finding[][] {
	const checks = checksOf(rules);
	const inputs = documents.map((rows) => rows.map((row) => checkInput(row, rules)));
	const together: CheckInput[] = [];
	for (const segments of inputs) for (const input of segments) together.push(input);
	const all = hitsOnAll(together, checks);
	let end = 0;
	const found = inputs.map(({ length }) => all.slice(end, (end += length)));
	for (let i = 0; i < inputs.length; i++)
		for (const [at, hits] of acrossRows(inputs[i], checks)) found[i][at].push(...hits);
	return inputs.map((segments, i) => segments.flatMap((input, at) => finished(input, found[i][at], checks)));
}

/** What the checks of whole documents find, not proven.
 * @param segments the rows of one document
 * @returns by index of the row, for rows with any */
export function acrossRows(segments: readonly CheckInput[], checks: readonly Check[]): Map<number, Finding[]> {
	const found = new Map<number, Finding[]>();
	if (segments.length === 0) return found;
	let places: Map<string, number> | undefined;
	const document = { lang: segments[0].lang, segments };
	for (const check of wakingOf(checks).documents) {
		const hits = check.run(document);
		if (hits === NONE) continue;
		for (const hit of hits) {
			places ??= new Map(segments.map(({ id }, i) => [id, i]));
			const at = places.get(hit.segment);
			if (at === undefined) continue;
			const list = found.get(at);
			if (list) list.push(finding(check, segments[at], hit));
			else found.set(at, [finding(check, segments[at], hit)]);
		}
	}
	return found;
}
