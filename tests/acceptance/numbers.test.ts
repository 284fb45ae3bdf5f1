import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckedRow, Finding } from '../../src/lib/core/check/check';
import { date } from '../../src/lib/core/check/checks/accuracy/date';
import { dateRange } from '../../src/lib/core/check/checks/accuracy/date-range';
import { numberExtra } from '../../src/lib/core/check/checks/accuracy/number-extra';
import { numberMissing } from '../../src/lib/core/check/checks/accuracy/number-missing';
import { numberValue } from '../../src/lib/core/check/checks/accuracy/number-value';
import { unitChanged } from '../../src/lib/core/check/checks/accuracy/unit-changed';
import { runChecks } from '../../src/lib/core/check/run';
import { indexTerms } from '../../src/lib/core/glossary/match';
import { overlaps } from '../../src/lib/core/segment/span';
import type { TargetLang } from '../../src/lib/core/segment/segment';
import { seeded } from '../score/chance';
import { spoil, SPOILS, writes, type Spoil } from '../score/number-faults';
import { shared } from './shared';

const CHECKS = [numberValue, numberMissing, numberExtra, unitChanged, date, dateRange];
const TERMS = indexTerms([]);
const find = (rows: CheckedRow[]): Finding[] => runChecks(rows, { terms: TERMS, checks: CHECKS });

const lines = <T>(path: string): T[] =>
	readFileSync(join(shared ?? '', path), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as T);

interface Pair {
	id: string;
	source: string;
	target: string;
}
const clean = (lang: TargetLang): CheckedRow[] =>
	lines<Pair>(`clean/news_en-${lang}.jsonl`).map(({ id, source, target }) => rowOf(id, lang, source, target));

const rowOf = (id: string, lang: TargetLang, source: string | null, target: string): CheckedRow => ({
	...{ id, lang, source, target, kind: 'paragraph', paper: null, sourceLang: 'en' }
});

/** Spoiled numbers: how many there were, how many were flagged above info, and how many of those block. */
interface Count {
	all: number;
	flagged: number;
	blocked: number;
}
const none = (): Count => ({ all: 0, flagged: 0, blocked: 0 });

function tally(count: Count, found: Finding[]): void {
	count.all += 1;
	if (found.some((f) => f.severity !== 'info')) count.flagged += 1;
	if (found.some((f) => f.blocks)) count.blocked += 1;
}

const TIMES = 2;

/** Spoils every clean row that has no alarm of its own, and counts what the checks see.
 * `digits`: numbers that the source writes in digits; `every`: also those it writes in words or only implies. */
function injected(rows: CheckedRow[], how: Spoil): { digits: Count; every: Count } {
	const [chance, counts] = [seeded(7), { digits: none(), every: none() }];
	for (const row of rows)
		for (let i = 0; i < TIMES; i += 1) {
			const spoilt = spoil(row.target, how, chance);
			if (!spoilt) continue;
			const found = find([{ ...row, target: spoilt.text }]);
			tally(counts.every, found);
			if (how === 'scale' || writes(row.source ?? '', spoilt.old)) tally(counts.digits, found);
		}
	return counts;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const sum = (counts: Count[], key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);

describe.skipIf(!shared).each<TargetLang>(['ja', 'ko'])('numbers and dates, English to %s', (lang) => {
	test('at most 0.5 % of clean translations have a blocking alarm', () => {
		const rows = clean(lang);
		const found = find(rows);
		const blocked = new Set(found.filter((f) => f.blocks).map((f) => f.segment));
		const flagged = new Set(found.filter((f) => f.severity !== 'info').map((f) => f.segment));
		console.log(`${lang} clean: blocking ${blocked.size}, above info ${flagged.size} of ${rows.length}`);
		expect(blocked.size / rows.length).toBeLessThanOrEqual(0.005);
		expect(flagged.size / rows.length).toBeLessThanOrEqual(0.03);
	});

	test('at least 97 % of the spoiled numbers that the source writes in digits block', () => {
		const all = clean(lang);
		const alarmed = new Set(find(all).map((f) => f.segment));
		const rows = all.filter((row) => !alarmed.has(row.id));
		const counts = SPOILS.map((how) => ({ how, ...injected(rows, how) }));
		for (const { how, digits, every } of counts)
			console.log(
				`${lang} ${how}: blocked ${percent(digits.blocked, digits.all)} of ${digits.all} in digits; ` +
					`of all ${every.all} blocked ${percent(every.blocked, every.all)}, flagged ${percent(every.flagged, every.all)}`
			);
		const digits = counts.map((count) => count.digits);
		console.log(`${lang} together: ${percent(sum(digits, 'blocked'), sum(digits, 'all'))} of ${sum(digits, 'all')}`);
		expect(sum(digits, 'blocked') / sum(digits, 'all')).toBeGreaterThanOrEqual(0.97);
		for (const count of digits) expect(count.blocked / count.all).toBeGreaterThanOrEqual(0.94);
	});
});

interface GoldSegment {
	seg_id: string;
	lang: TargetLang;
	source: string | null;
	target: string | null;
}
interface GoldSpan {
	id: string;
	seg_id: string;
	target_span: string;
}
const goldRow = (id: string): CheckedRow => {
	const segment = lines<GoldSegment>('gold/segments.jsonl').find((row) => row.seg_id === id);
	if (!segment) throw new Error(`no gold segment ${id}`);
	return rowOf(id, segment.lang, segment.source, segment.target ?? '');
};

/** Findings on the annotated span. */
function onSpan({ seg_id, target_span }: GoldSpan): Finding[] {
	const row = goldRow(seg_id);
	const start = row.target.indexOf(target_span);
	const span = { start, end: start + target_span.length };
	return find([row]).filter((f) => f.target && overlaps(f.target, span));
}

describe.skipIf(!shared)('the annotated posts', () => {
	test('correct numbers that a naive check would flag stay silent', () => {
		const naive = lines<GoldSpan & { naive_check: string }>('gold/negatives.jsonl').filter(({ naive_check }) =>
			/number|percent/.test(naive_check)
		);
		expect(naive.length).toBeGreaterThanOrEqual(6);
		expect(naive.flatMap((gold) => onSpan(gold).map((f) => `${gold.id} ${f.check}`))).toEqual([]);
	});

	test.each(['number-unit-missing', 'percent-vs-point'])('every %s is found', (label) => {
		const errors = lines<GoldSpan & { check: string }>('gold/errors.jsonl').filter(({ check }) => check === label);
		expect(errors.length).toBeGreaterThan(0);
		expect(errors.filter((gold) => onSpan(gold).length === 0).map(({ id }) => id)).toEqual([]);
	});

	test('no number or date of the annotated posts blocks', () => {
		const rows = lines<GoldSegment>('gold/segments.jsonl').filter((row) => row.target !== null);
		const found = find(rows.map((row) => rowOf(row.seg_id, row.lang, row.source, row.target ?? '')));
		expect(found.filter((f) => f.blocks).map((f) => `${f.segment} ${f.check}`)).toEqual([]);
	});
});

/** A post as rows of lines, its first line as the title. */
function post(seed: string, title: (line: string) => string): CheckedRow[] {
	const folder = join(shared ?? '', 'seeds');
	const name = readdirSync(folder).find((file) => file.startsWith(seed)) ?? '';
	return readFileSync(join(folder, name), 'utf8')
		.split('\n')
		.map((line, i) => ({
			...rowOf(`l${i}`, 'ja', null, i === 0 ? title(line) : line),
			kind: i === 0 ? 'title' : 'paragraph'
		}));
}

describe.skipIf(!shared).each(['000', '001', '002'])('the title of post %s', (seed) => {
	test('agrees with the links', () => {
		expect(find(post(seed, (line) => line)).filter((f) => f.check === dateRange.id && f.blocks)).toEqual([]);
	});

	test('is caught when its months are wrong', () => {
		const wrong = (line: string): string => line.replaceAll('04/', '07/').replaceAll('09/', '06/');
		const [hit] = find(post(seed, wrong)).filter((f) => f.check === dateRange.id);
		expect([hit?.blocks, hit?.segment]).toEqual([true, 'l0']);
	});
});
