import { language } from '../language/registry';
import type { TermIndex } from '../glossary/match';
import type { Span } from '../segment/segment';
import {
	SEVERITIES,
	type Check,
	type CheckedRow,
	type CheckInput,
	type DocumentInput,
	type Finding,
	type Hit,
	type QuotedSpan
} from './check';
import { proven } from './fix';
import { Reading } from './reading';
import { CHECKS } from './registry';
import { wakingOf } from './wake';

export interface RunOptions {
	terms: TermIndex;
	/** Checks to run; all by default. */
	checks?: readonly Check[];
}

/** Prepares a row for the checks. */
export function checkInput(row: CheckedRow, terms: TermIndex): CheckInput {
	const sourceLanguage = language(row.sourceLang ?? 'en');
	const target = language(row.lang);
	return {
		id: row.id,
		kind: row.kind,
		paper: row.paper,
		lang: row.lang,
		source: row.source,
		target: row.target,
		language: target,
		sourceLanguage,
		sourceReading: row.source === null ? null : new Reading(row.source, sourceLanguage),
		targetReading: new Reading(row.target, target),
		terms
	};
}

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

/** Findings of one row by the checks that look at single rows, in the order of the checks; their fixes are not proven. */
export function hitsOn(input: CheckInput, checks: readonly Check[] = CHECKS): Finding[] {
	const found: Finding[] = [];
	const [given, made] = [input.sourceReading?.signs ?? 0, input.targetReading.signs];
	for (const { check, source, target } of wakingOf(checks).rows)
		// All bits are set where a check waits for nothing.
		if (source === -1 || (source & given) !== 0 || (target & made) !== 0)
			for (const hit of check.run(input)) found.push(finding(check, input, hit));
	return found;
}

/** The findings of a row as people get them: in the order of their spans, with the fixes that make nothing new block. */
function finished(input: CheckInput, found: Finding[], checks: readonly Check[]): Finding[] {
	if (found.length === 0) return found;
	const again = (target: string): Finding[] =>
		hitsOn({ ...input, target, targetReading: new Reading(target, input.language) }, checks);
	return proven(input.target, found, again).sort(byPlace);
}

/** Findings of one row by the checks that look at single rows, in the order of their spans. */
export const checkSegment = (input: CheckInput, checks: readonly Check[] = CHECKS): Finding[] =>
	finished(input, hitsOn(input, checks), checks);

/** Findings of all rows of one document and language, in the order of the rows, then of the spans. */
export function runChecks(rows: readonly CheckedRow[], options: RunOptions): Finding[] {
	const checks = options.checks ?? CHECKS;
	const inputs = rows.map((row) => checkInput(row, options.terms));
	const found = inputs.map((input) => hitsOn(input, checks));
	if (inputs[0]) documentHits({ lang: inputs[0].lang, segments: inputs }, checks, found);
	return inputs.flatMap((input, i) => finished(input, found[i] ?? [], checks));
}

/** Adds what the checks of whole documents find to the findings of the rows, which stand in the order of `segments`. */
function documentHits(document: DocumentInput, checks: readonly Check[], found: readonly Finding[][]): void {
	const hits = wakingOf(checks).documents.flatMap((check) => [...check.run(document)].map((hit) => ({ check, hit })));
	if (hits.length === 0) return;
	const places = new Map(document.segments.map(({ id }, i) => [id, i]));
	for (const { check, hit } of hits) {
		const at = places.get(hit.segment) ?? -1;
		const input = document.segments[at];
		if (input) found[at]?.push(finding(check, input, hit));
	}
}

/** The identity of a finding that survives unrelated keystrokes: check, the two texts and the evidence, not offsets. */
export const findingKey = (f: Pick<Finding, 'check' | 'source' | 'target' | 'evidence'>): string =>
	JSON.stringify([f.check, f.source?.text ?? null, f.target?.text ?? null, f.evidence]);
