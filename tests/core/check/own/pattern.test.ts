import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownCheck, stepsOf } from '$lib/core/check/own/checks';
import { ruleProblems, togetherProblem } from '$lib/core/check/own/judge';
import { compilePattern, isProblem, type PatternProblem } from '$lib/core/check/own/pattern';
import { RULE_LIMITS } from '$lib/core/check/own/rule';
import { checkInput } from '$lib/core/check/input';
import { indexTerms } from '$lib/core/glossary/match';
import { leastTime } from '../../../time';
import { row, rule } from './rule';

describe('what is no pattern is said, with its place', () => {
	it.each([
		['', 'empty', 0, ''],
		['가(?=나)', 'look-around', 1, '(?='],
		['가(?!나)', 'look-around', 1, '(?!'],
		['(?<=가)나', 'look-around', 0, '(?<='],
		['나(?<!가)', 'look-around', 1, '(?<!'],
		['(?>가)', 'look-around', 0, '(?>'],
		['(가)\\1', 'back-reference', 3, '\\1'],
		['(?<n>가)\\k<n>', 'back-reference', 7, '\\k'],
		['가(나', 'bracket', 1, '(나'],
		['(가)나)', 'bracket', 4, ')'],
		['[(]가)', 'bracket', 4, ')'],
		['가[나', 'bracket', 1, '[나'],
		['[하-가]', 'class', 1, '하-가]'],
		['\\i', 'escape', 0, '\\i'],
		['가\\', 'escape', 1, '\\'],
		['*가', 'repeat', 0, '*가'],
		['가**', 'repeat', 1, '**'],
		['가{2000}', 'repeat', 1, '{2000}'],
		['(?<n>가)(?<n>나)', 'group', 10, 'n>나)'],
		['(가{1,1000}){1,1000}', 'too-large', 0, ''],
		['((가{1,10}){1,10}){1,10}', 'too-large', 0, '2221'],
		['가*', 'matches-nothing', 0, ''],
		['가'.repeat(501), 'too-long', 500, '가']
	])('%s', (pattern, code, at, part) => {
		const made = compilePattern(pattern, true);
		expect(isProblem(made) ? made : null).toMatchObject({ code, at });
		expect((made as PatternProblem).part.slice(0, part.length)).toBe(part);
	});

	it.each([
		['a group that the pattern does not have', rule({ replacement: '$2' }), 'replacement no-such-group 0'],
		['one of a required pattern', rule({ kind: 'pair', pattern: '가', required: '나$1' }), 'required no-such-group 1'],
		['a required pattern that is none', rule({ kind: 'pair', required: '나(' }), 'required bracket 1'],
		['a required pattern that everything holds', rule({ kind: 'pair', required: '나?' }), 'required matches-nothing 0']
	])('%s', (_, own, said) => {
		expect(ruleProblems(own).map(({ field, code, at }) => `${field} ${code} ${at}`)).toEqual([said]);
	});

	it('rules together have a bound too', () => {
		const some = (count: number, length: number) =>
			Array.from({ length: count }, () => rule({ pattern: 'a'.repeat(length) }));
		expect(togetherProblem(some(200, 100))).toBeNull();
		expect(togetherProblem(some(201, 1))).toBe('rules');
		expect(togetherProblem(some(41, 500))).toBe('characters');
	});
});

/** What backtracking never ends with, and what linear time takes longest for. */
const HOSTILE = [
	...['(a+)+$b', '(a*)*c', '(a|aa)+$', '(x+x+)+y', '(.*)(.*)(.*)(.*)x', '(a?){80}a{80}b', 'a{1,240}b'],
	...['(?:(?:a{0,6}){0,6}){0,6}b', 'a.{0,200}z|b', '(a|b)*a(a|b){100}c|zz', '(?:\\pL|\\pN|\\s){1,90}c', 'a.*b|a', '\\b']
];
const TEXTS = { same: 'a'.repeat(100_000), last: `${'a'.repeat(99_999)}b`, mixed: '가 ab 1 '.repeat(14_286) };

/** Milliseconds of processor time of one rule on one row. */
const LONGEST = 150;

describe('no rule takes longer than it may', () => {
	it.each(HOSTILE)('%s on a row of 100,000 characters', (pattern) => {
		const look = ownCheck(rule({ pattern, replacement: 'x$&' }))!;
		expect(look).not.toBeNull();
		for (const target of Object.values(TEXTS)) {
			const input = checkInput(row(target), { terms: indexTerms([]) });
			const work = (): void => expect([...look.run(input)].length).toBeLessThanOrEqual(RULE_LIMITS.matches);
			expect(leastTime(LONGEST, work)).toBeLessThan(LONGEST);
		}
	});

	it('and 200 of them share what one row may take', () => {
		expect(stepsOf(1)).toBe(1_000_000);
		expect(stepsOf(200) * 200).toBe(20_000_000);
	});
});

describe('whatever is typed, and whatever the text', () => {
	const piece = fc.constantFrom(
		...'가나ab1 ()[]{}*+?|.\\$^-:=!<>pPLQEdwsk,'.split(''),
		'\\p{Han}',
		'(?i)',
		'(?:',
		'\ud83d\ude00',
		'\ud800'
	);
	const pattern = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

	it('there is an answer, and hits lie in the text, in order, without overlap', () => {
		fc.assert(
			fc.property(pattern, pattern, fc.boolean(), (typed, target, caseSensitive) => {
				const own = rule({ pattern: typed, caseSensitive, replacement: '$&' });
				const look = ownCheck(own);
				expect(look === null).toBe(ruleProblems(own).some(({ field }) => field === 'pattern'));
				let end = 0;
				for (const { target: span } of look?.run(checkInput(row(target), { terms: indexTerms([]) })) ?? []) {
					expect(span!.start).toBeGreaterThanOrEqual(end);
					expect(span!.end).toBeGreaterThan(span!.start);
					end = span!.end;
				}
				expect(end).toBeLessThanOrEqual(target.length);
			}),
			{ numRuns: 2000 }
		);
	});

	it('the same is found as JavaScript finds, where both read the pattern alike', () => {
		const safe = fc.array(fc.constantFrom('가', '나', 'a', 'b', '.', '[가a]', '(?:가|b)', 'a+', '나*?', 'b?'), {
			minLength: 1,
			maxLength: 6
		});
		const text = fc.string({ unit: fc.constantFrom('가', '나', 'a', 'b', ' '), maxLength: 30 });
		fc.assert(
			fc.property(safe, text, (pieces, target) => {
				const typed = pieces.join('');
				fc.pre(!new RegExp(`^(?:${typed})$`, 'u').test(''));
				const look = ownCheck(rule({ pattern: typed }))!;
				const hits = [...look.run(checkInput(row(target), { terms: indexTerms([]) }))];
				const want = [...target.matchAll(new RegExp(typed, 'gu'))].map(({ 0: match, index }) => ({
					start: index,
					end: index + match.length
				}));
				expect(hits.map((hit) => hit.target)).toEqual(want.slice(0, RULE_LIMITS.matches));
			}),
			{ numRuns: 2000 }
		);
	});
});
