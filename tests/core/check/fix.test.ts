import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckedRow, Finding, Fix } from '../../../src/lib/core/check/check';
import {
	applyFixes,
	certainFix,
	newlyBlocking,
	proven,
	withoutClashes,
	type Repair
} from '../../../src/lib/core/check/fix';
import { repairRow } from '../../../src/lib/core/check/repair';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput } from '../../../src/lib/core/check/input';
import { hitsOn, runChecks } from '../../../src/lib/core/check/run';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { PAIRS, TOKENS } from './faults';

const TERMS = starterTerms();

const row = (lang: TargetLang, source: string | null, target: string, kind: CheckedRow['kind'] = 'paragraph') =>
	({ id: 'r0', kind, paper: null, lang, sourceLang: 'en', source, target }) satisfies CheckedRow;

const find = (rows: readonly CheckedRow[]): Finding[] => runChecks(rows, { terms: TERMS });

/** Every fix of every finding that makes something new block in its row, as a person would read it. */
function broken(rows: readonly CheckedRow[]): string[] {
	const before = find(rows);
	return before.flatMap((finding) =>
		finding.fixes.flatMap((fix) => {
			const mended = rows.find((r) => r.id === finding.segment)!;
			const after = hitsOn(checkInput({ ...mended, target: applyFixes(mended.target, [fix]) }, { terms: TERMS }));
			return newlyBlocking(before, after, [fix]).map(
				(f) =>
					`${finding.check} in "${rows.map((r) => r.target).join(' | ')}" by "${fix.replacement}" brings ` +
					`${f.check} ${f.target?.text ?? f.source?.text}`
			);
		})
	);
}

describe('no fix adds a blocking finding', () => {
	test.each(CHECKS.map((check) => [check.id, check] as const))('in the examples of %s', (_id, check) => {
		const documents: CheckedRow[][] =
			check.scope === 'document'
				? check.examples.map(({ lang, segments }) =>
						segments.map((s, i) => ({
							...row(lang ?? 'ja', s.source ?? null, s.target, s.kind),
							id: `r${i}`,
							paper: s.paper ?? null
						}))
					)
				: check.examples.map((e) => [row(e.lang ?? 'ja', e.source ?? null, e.target, e.kind)]);
		expect(documents.flatMap(broken)).toEqual([]);
	});

	test('in pairs with injected faults', () => {
		const spot = fc.nat({ max: 400 });
		const fault = fc.oneof(
			fc.record({ at: spot, drop: fc.integer({ min: 1, max: 4 }), put: fc.constant('') }),
			fc.record({ at: spot, drop: fc.nat({ max: 2 }), put: fc.constantFrom(...TOKENS) }),
			fc.record({ at: spot, drop: fc.constant(1), put: fc.constantFrom(...'0123456789') })
		);
		fc.assert(
			fc.property(fc.constantFrom(...PAIRS), fc.array(fault, { minLength: 1, maxLength: 3 }), (pair, faults) => {
				const target = faults.reduce((text, { at, drop, put }) => {
					const place = at % (text.length + 1);
					return text.slice(0, place) + put + text.slice(place + drop);
				}, pair.target);
				expect(broken([row(pair.lang, pair.source, target)])).toEqual([]);
			}),
			{ numRuns: process.env.LONG_TESTS ? 10_000 : 300 }
		);
	});
});

const fix = (start: number, end: number, replacement: string, certain = true): Fix => ({
	start,
	end,
	replacement,
	certain
});

describe('fixes are made together', () => {
	test.each<[string, Fix[], string]>([
		['one', [fix(0, 1, 'X')], 'Xbcdef'],
		['later ones keep their place', [fix(4, 5, 'YY'), fix(0, 1, '')], 'bcdYYf'],
		['of two that overlap the first', [fix(0, 3, 'X'), fix(2, 4, 'Y')], 'Xdef'],
		['an insertion', [fix(2, 2, '-')], 'ab-cdef'],
		['one beyond the text is none', [fix(5, 9, 'X')], 'abcdef']
	])('%s', (_, fixes, result) => {
		expect(applyFixes('abcdef', fixes)).toBe(result);
	});
});

describe('of repairs that clash', () => {
	const repair = (severity: Finding['severity'], blocks: boolean, made: Fix): Repair => ({
		finding: { severity, blocks, fixes: [made] } as Finding,
		fix: made
	});
	test.each<[string, Repair[], number[]]>([
		['the one that blocks stays', [repair('major', false, fix(0, 3, 'a')), repair('minor', true, fix(2, 4, 'b'))], [2]],
		['those apart both stay', [repair('major', true, fix(5, 6, 'a')), repair('minor', false, fix(1, 2, 'b'))], [1, 5]],
		['touching is clashing', [repair('major', true, fix(0, 2, 'a')), repair('major', true, fix(2, 2, ' '))], [0]]
	])('%s', (_, repairs, starts) => {
		expect(withoutClashes(repairs).map((r) => r.fix.start)).toEqual(starts);
	});
});

test.each([900, 20_000, 1_000_000])(
	'a row of %d characters is read again no longer than its fixes are worth',
	(length) => {
		const text = 'x'.repeat(length);
		const found = Array.from({ length: 500 }, (_, n) => ({ fixes: [fix(n, n + 1, 'y')] }) as Finding);
		let read = 0;
		const proved = proven(text, found, (other) => {
			read += other.length;
			return [];
		});
		expect(read).toBeLessThanOrEqual(64_000);
		expect(proved.flatMap(({ fixes }) => fixes)).toHaveLength(Math.floor(64_000 / (length + 1)));
	}
);

describe('what blocks anew', () => {
	const on = (check: string, text: string, start: number, blocks = true): Finding =>
		({ check, blocks, source: null, target: { start, end: start + text.length, text } }) as Finding;
	test.each<[string, Finding[], Finding[], number]>([
		['nothing', [on('a.b', 'x', 3)], [], 0],
		[
			'one of two alike that the fix touches has other words',
			[on('a.b', '1', 2), on('a.b', '1', 9)],
			[on('a.b', '1', 9), on('a.b', '00', 20)],
			0
		],
		[
			'the same of two alike, told the other way round',
			[on('a.b', '1', 9), on('a.b', '1', 2)],
			[on('a.b', '1', 9), on('a.b', '00', 20)],
			0
		],
		['the same, moved by the fix', [on('a.b', 'x', 30)], [on('a.b', 'x', 36)], 0],
		['the same once more', [on('a.b', 'x', 30)], [on('a.b', 'x', 36), on('a.b', 'x', 50)], 1],
		['another check', [on('a.b', 'x', 3)], [on('a.c', 'x', 3)], 1],
		['other words where the fix was made', [on('a.b', 'old word', 0)], [on('a.b', 'new word', 0)], 0],
		['two where the fix was made', [on('a.b', 'old word', 0)], [on('a.b', 'new', 0), on('a.b', 'word', 4)], 1],
		['other words elsewhere', [on('a.b', 'far', 30)], [on('a.b', 'near', 0)], 1],
		['what only informs', [], [on('a.b', 'x', 3, false)], 0]
	])('%s', (_, before, after, count) => {
		expect(newlyBlocking(before, after, [fix(2, 5, 'X')])).toHaveLength(count);
	});
});

describe('the certain repairs of a row', () => {
	const certain = (given: CheckedRow): Repair[] =>
		find([given]).flatMap((finding) => {
			const made = certainFix(finding);
			return made ? [{ finding, fix: made }] : [];
		});

	test.each<[string, TargetLang, string, string, string]>([
		[
			'a number, an address and a term with its particle',
			'ko',
			'The lost-in-the-middle effect of 3.8 billion tokens, see https://example.org/a/lamp today.',
			'중도 포기는 83억 개의 토큰에서 보입니다. 오늘 https://example.org/a/lump 를 보세요.',
			'중간 정보 소실은 38억 개의 토큰에서 보입니다. 오늘 https://example.org/a/lamp 를 보세요.'
		],
		[
			'digits that changed places in 38億',
			'ja',
			'It has 3.8 billion parameters.',
			'83億パラメータを持つ。',
			'38億パラメータを持つ。'
		]
	])('%s', (_, lang, source, target, after) => {
		const given = row(lang, source, target);
		expect(repairRow(given, certain(given), { terms: TERMS })).toMatchObject({ before: target, after, refused: [] });
	});

	test('go on with what the first ones uncover', () => {
		const given = row(
			'ko',
			'Code is at \\url{https://example.org/lamp-lab/lamp}.',
			'코드는 \\url{https://example.org/lamp-labs/lamp}에 있습니다.'
		);
		expect(repairRow(given, certain(given), { terms: TERMS }, certainFix).after).toBe(
			'코드는 https://example.org/lamp-lab/lamp 에 있습니다.'
		);
	});

	test('leaves out the one with which something new would block', () => {
		const given = row('ja', 'We use 4 chips.', '4個のチップを使う。');
		const [finding] = find([row('ja', 'We use 4 chips.', '7個のチップを使う。')]);
		const wrong = { finding: finding!, fix: fix(0, 1, '9') };
		expect(repairRow(given, [wrong], { terms: TERMS })).toMatchObject({
			after: given.target,
			repairs: [],
			refused: [wrong]
		});
	});
});
