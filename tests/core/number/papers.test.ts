import { describe, expect, test } from 'vitest';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import type { Finding } from '../../../src/lib/core/check/check';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import { language } from '../../../src/lib/core/language/registry';
import { readNumbers } from '../../../src/lib/core/number/read';
import { DIFFERENT, PAPERS } from './papers.data';

const TERMS = indexTerms([]);
const ABOUT = CHECKS.filter((check) => /^accuracy\.(?:number|unit|date|comparison|enumerator)/.test(check.id));
const found = (lang: TargetLang, source: string, target: string): Finding[] =>
	checkSegment(
		checkInput({ id: 'r', kind: 'paragraph', paper: null, lang, sourceLang: 'en', source, target }, { terms: TERMS }),
		ABOUT
	);
const worse = (findings: Finding[]): string[] =>
	findings.filter((f) => f.severity !== 'info').map((f) => `${f.check}: ${JSON.stringify(f.evidence)}`);

describe('a correct translation of a paper raises nothing above information', () => {
	test.each(PAPERS)('%s', (source, ja, ko) => {
		expect(worse(found('ja', source, ja))).toEqual([]);
		expect(worse(found('ko', source, ko))).toEqual([]);
	});
});

test.each(DIFFERENT)('%s: %s / %s', (lang, source, target) => {
	expect(worse(found(lang, source, target))).toEqual([]);
});

interface Row {
	lang: TargetLang;
	source: string;
	target: string;
}

const MAGNITUDE: Record<string, string> = { 万: '億', 億: '万', 兆: '億', 만: '억', 억: '만', 조: '억' };

/** Slips that engines and people make. */
const FAULTS: Record<string, (number: string) => string> = {
	'a changed digit': (n) => n.replace(/\d(?=\D*$)/, (d) => String((Number(d) % 9) + 1)),
	'a dropped digit': (n) => n.replace(/(\d)\d/, '$1'),
	'swapped digits': (n) => n.replace(/([1-9])(?!\1)([1-9])/, '$2$1'),
	'ten times as much': (n) => (n.includes('.') ? n.replace('.', '') : n.replace(/\d(?=\D*$)/, '$&0')),
	'another magnitude': (n) => n.replace(/[万億兆만억조]/, (c) => MAGNITUDE[c] ?? c),
	'points for percent': (n) => n.replace(/(?<!4\.5)[%％]$/, '%pt'),
	'percent for points': (n) => n.replace(/(?:%p|ポイント)$/, '%')
};

/** Digits with what scales them and their unit; formulas, names, sizes, ranges and fractions are left alone. */
const NUMBER =
	/(?<![\w$^{=\-.×~〜/[(±])\d[\d,.]*(?:[万億兆]|만|억|조)?(?:[%％]p?|ポイント)?(?![\w}\])×/~〜.±]|[のe]|의|분의|分の)/g;
const FORMULA = /\$[^$]*\$/;

/** All targets with one fault. A value that the source says elsewhere too, and a one, prove nothing. */
const spoilt = ({ lang, source, target }: Row, fault: (number: string) => string): Row[] =>
	[...target.matchAll(NUMBER)].flatMap((m) => {
		const number = fault(m[0]);
		const [value] = readNumbers(number, language(lang), []);
		const said = new Set(readNumbers(source, language('en'), []).flatMap((n) => [n.value, ...n.alternatives.flat()]));
		const same = m[0].replace(/[\d,.]+/, '') === number.replace(/[\d,.]+/, '');
		if (number === m[0] || !value || (same && (said.has(value.value) || value.value === 1))) return [];
		const spoiled = target.slice(0, m.index) + number + target.slice(m.index + m[0].length);
		return [{ lang, source, target: spoiled }];
	});

describe('of the faults put into the numbers of a translation 97 % and more block', () => {
	const rows: Row[] = PAPERS.filter(([source]) => !FORMULA.test(source)).flatMap(([source, ja, ko]) => [
		{ lang: 'ja', source, target: ja },
		{ lang: 'ko', source, target: ko }
	]);
	test.each(Object.entries(FAULTS))('%s', (_name, fault) => {
		const faulty = rows.flatMap((row) => spoilt(row, fault));
		const missed = faulty.filter(({ lang, source, target }) => !found(lang, source, target).some((f) => f.blocks));
		expect(faulty.length).toBeGreaterThan(1);
		expect(missed.length / faulty.length, missed.map((row) => row.target).join('\n')).toBeLessThanOrEqual(0.03);
	});
});
