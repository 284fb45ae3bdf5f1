import { describe, expect, it } from 'vitest';
import { ownChecks } from '$lib/core/check/own/checks';
import { projectRules } from '$lib/core/check/project';
import type { Finding } from '$lib/core/check/check';
import type { OwnRule } from '$lib/core/check/own/rule';
import { repairRow } from '$lib/core/check/repair';
import { findingKey } from '$lib/core/check/key';
import { runChecks } from '$lib/core/check/run';
import { indexTerms } from '$lib/core/glossary/match';
import { findingMessage } from '$lib/i18n/message';
import { row, rule } from './rule';

const TERMS = indexTerms([]);
const rulesOf = (...own: OwnRule[]) => projectRules(TERMS, { levels: {}, own }, ownChecks);
const found = (own: OwnRule, target: string, source: string | null = null, lang: 'ja' | 'ko' = 'ko'): Finding[] =>
	runChecks([row(target, source, { lang })], rulesOf(own)).filter(({ check }) => check.startsWith('own.'));

const swap = (over: Partial<OwnRule>) => rule({ replacement: '', ...over });
const pair = (pattern: string, required: string, over: Partial<OwnRule> = {}) =>
	rule({ kind: 'pair', pattern, required, ...over });

describe('a rule of forbidden words', () => {
	it.each<[string, OwnRule, string, string[]]>([
		['flags every place', rule(), '되어진 것과 되어집니다', ['되어진', '되어집']],
		['is silent where there is nothing', rule(), '됩니다', []],
		['tells cases apart', rule({ pattern: 'gpt' }), 'GPT gpt', ['gpt']],
		['or does not', rule({ pattern: 'gpt', caseSensitive: false }), 'GPT gpt', ['GPT', 'gpt']],
		['looks at its own language alone', rule({ lang: 'ja' }), '되어진', []],
		['reads scripts', rule({ pattern: '\\p{Han}+' }), '模型을 학습', ['模型']],
		['counts in UTF-16 code units', rule({ pattern: '나쁨' }), '😀나쁨', ['나쁨']],
		['passes places where it matches nothing', rule({ pattern: '\\b|x' }), 'a xx', ['x']],
		['that is off says nothing', rule({ on: false }), '되어진', []],
		['that cannot be read says nothing', rule({ pattern: '(?=a)' }), 'a', []]
	])('%s', (_, own, target, flags) => {
		expect(found(own, target).map((f) => f.target?.text)).toEqual(flags);
	});

	it.each<[string, OwnRule, string, string | null, boolean]>([
		['words', swap({ replacement: '됩' }), '되어집니다', '됩니다', false],
		['groups', swap({ pattern: '(\\d+) 개', replacement: '$1개' }), '3 개', '3개', false],
		['the whole and a dollar', swap({ pattern: '\\d+', replacement: '$$$&' }), '값 5', '값 $5', false],
		['nothing', swap({ pattern: '매우 ' }), '매우 큰', '큰', false],
		['what needs no judgement', swap({ replacement: '됩', certain: true }), '되어집니다', '됩니다', true],
		[
			'what it would find again, as a likely one',
			swap({ pattern: '가', replacement: '가가', certain: true }),
			'가',
			'가가',
			false
		],
		['nothing where all stays', swap({ pattern: '가', replacement: '가' }), '가', null, false]
	])('offers %s', (_, own, target, to, certain) => {
		const fix = found(own, target)[0]!.fixes[0];
		const after = fix && target.slice(0, fix.start) + fix.replacement + target.slice(fix.end);
		expect([after ?? null, fix?.certain ?? false]).toEqual([to, certain]);
	});

	it('offers nothing with which something new would block', () => {
		const other = rule({ id: 'other', pattern: '됩', blocks: true });
		const found = runChecks([row('되어집니다')], rulesOf(swap({ replacement: '됩' }), other));
		expect(found.find(({ check }) => check === 'own.no-double-passive')!.fixes).toEqual([]);
	});

	it('repairs a row for good', () => {
		const rules = rulesOf(swap({ replacement: '됩', certain: true }));
		const [finding] = runChecks([row('되어집니다')], rules);
		const more = ({ fixes }: Finding) => fixes.find((fix) => fix.certain) ?? null;
		const made = repairRow(row('되어집니다'), [{ finding: finding!, fix: finding!.fixes[0]! }], rules, more);
		expect([made.after, made.repairs.length]).toEqual(['됩니다', 1]);
	});
});

describe('a rule of required pairs', () => {
	it.each<[string, OwnRule, string | null, string, [string, string][]]>([
		['wants words where the source has words', pair('\\bbatch\\b', '배치'), 'A batch', '묶음', [['batch', '배치']]],
		['is content with them', pair('\\bbatch\\b', '배치'), 'A batch', '배치', []],
		['is silent without a source', pair('batch', '배치'), null, '묶음', []],
		['says it once of the same words', pair('batch', '배치'), 'batch batch', '묶음', [['batch', '배치']]],
		[
			'wants what a group holds',
			pair('Table (\\d)', '표 $1'),
			'Table 1 and Table 2',
			'표 1',
			[['Table 2', '표 (?:2)']]
		],
		['as it stands', pair('\\[(.+?)\\]', '\\[$1\\]'), '[a.b]', '[axb]', [['[a.b]', '\\[(?:a\\.b)\\]']]],
		['passes a group that took no part', pair('a(b)?', '$1'), 'a', 'x', []],
		['takes an escaped dollar as one', pair('(a)', '\\$1'), 'a', '$1', []],
		['takes a dollar of a class as one', pair('(a)', '[$1]'), 'a', '1', []]
	])('%s', (_, own, source, target, flags) => {
		expect(found(own, target, source).map((f) => [f.source?.text, f.evidence.wanted])).toEqual(flags);
	});
});

describe('what a finding says', () => {
	it('names the rule, and what its people say, in three languages', () => {
		const own = found(rule(), '되어진')[0]!;
		const paired = found(pair('batch', '배치'), '묶음', 'batch')[0]!;
		expect(findingMessage(own, 'en')).toBe('“No double passive”, a rule of this project: Write the plain passive.');
		for (const locale of ['en', 'ja', 'ko'] as const) {
			expect(findingMessage(own, locale)).toContain('Write the plain passive.');
			expect(findingMessage(paired, locale)).toContain('배치');
		}
	});

	it('comes after the catalogue, with the level that the rule has, or what the project says of it', () => {
		const levels = { 'own.no-double-passive': { severity: 'critical' as const, blocks: true } };
		const rules = projectRules(TERMS, { levels, own: [rule()] }, ownChecks);
		expect(rules.checks!.at(-1)!.id).toBe('own.no-double-passive');
		expect(runChecks([row('되어진')], rules)).toMatchObject([
			{ severity: 'critical', blocks: true, category: 'own/forbidden' }
		]);
		expect(projectRules(TERMS, { levels: {}, own: [rule()] })).toEqual({ terms: TERMS });
	});

	it('stays the same finding while the pattern is widened, and is another where the rule says something else', () => {
		const key = (own: OwnRule) => findingKey(found(own, '되어진')[0]!);
		expect(key(rule({ pattern: '되어(진|집|지)' }))).toBe(key(rule()));
		expect(key(rule({ message: 'Ask Mina.' }))).not.toBe(key(rule()));
	});
});

describe('a row that is too long for a rule', () => {
	const long = '가'.repeat(60_000);
	const unread = (own: OwnRule, target: string, source: string | null = null) =>
		found(own, target, source).map(({ target, source, evidence }) => [
			(target ?? source)!.start,
			(target ?? source)!.end,
			'unread' in evidence
		]);
	const costly = { pattern: '(?:가|나){100}다|라마', blocks: true };

	it('is not silently taken for clean: the part that was not looked at is flagged', () => {
		const [rest] = found(rule(costly), `${long} 라마`);
		expect(rest).toMatchObject({ blocks: true, target: { end: 60_003 } });
		expect(findingMessage(rest!)).toMatch(/was not looked for/);
		expect(unread(rule(costly), `라마 ${long}`)).toEqual([
			[0, 2, false],
			[expect.any(Number), 60_003, true]
		]);
	});

	it('in the source of a pair as well, and by more different words than are looked for', () => {
		expect(unread(pair(costly.pattern, '가'), '가나', long)).toEqual([[expect.any(Number), 60_000, true]]);
		const words = Array.from({ length: 25 }, (_, n) => `w${n}x`).join(' ');
		expect(unread(pair('(w\\d+)x', '$1'), words.replaceAll('x', ''), words)).toEqual([
			[words.indexOf('w20x'), words.length, true]
		]);
	});

	it('and a row that is looked at to its end has none', () => {
		expect(unread(rule(), long)).toEqual([]);
		expect(unread(rule({ pattern: '나$' }), '가나')).toEqual([[1, 2, false]]);
		expect(unread(pair('a+', '가'), '가나', 'a'.repeat(500))).toEqual([]);
	});
});
