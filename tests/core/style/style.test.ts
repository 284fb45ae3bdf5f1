import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedRow, Finding } from '$lib/core/check/check';
import { applyFixes, newlyBlocking } from '$lib/core/check/fix';
import { projectRules } from '$lib/core/check/project';
import { CHECKS } from '$lib/core/check/registry';
import { checkInput } from '$lib/core/check/input';
import { hitsOn, runChecks } from '$lib/core/check/run';
import type { Concept } from '$lib/core/glossary/concept';
import { insertTerm } from '$lib/core/glossary/insert-term';
import { indexTerms } from '$lib/core/glossary/match';
import { starterTerms } from '$lib/core/glossary/starter/starter';
import { jaTurn } from '$lib/core/language/ja-register';
import { koTurn } from '$lib/core/language/ko-register';
import { language } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import { guessOf, readStyle, type StyleRow } from '$lib/core/style/guess';
import { traitsOf, type StyleProfile } from '$lib/core/style/profile';
import { atOnce } from '$lib/core/steps';
import { PAIRS, TOKENS } from '../check/faults';

const RUNS = process.env.LONG_TESTS ? 5000 : 200;
const TERMS = starterTerms();

const row = (lang: TargetLang, target: string, source: string | null = null, id = 'r'): CheckedRow => ({
	...{ id, kind: 'paragraph', paper: null, sourceLang: source === null ? null : 'en' },
	...{ lang, source, target }
});
const find = (rows: CheckedRow[], style: StyleProfile = {}): Finding[] =>
	runChecks(rows, projectRules(TERMS, { levels: {}, style: { [rows[0]!.lang]: style } }));

/** The text after every repair of what the project's style says. */
function styled(lang: TargetLang, target: string, style: StyleProfile): string {
	const found = find([row(lang, target)], style).filter(({ check }) => check.startsWith('style.project-'));
	return applyFixes(
		target,
		found.flatMap(({ fixes }) => fixes)
	);
}

describe('the last word of a sentence in another register', () => {
	it.each([
		['灯火を点けている', '灯火を点けています'],
		['灯火が光った青である', '灯火が光った青です'],
		['窓を開ける', '窓を開けます'],
		['灯火と考えられる', '灯火と考えられます'],
		['灯火を再現した', '灯火を再現しました'],
		['灯火は光らない', null],
		['灯火がない', '灯火がありません'],
		['光が重要となる', '光が重要となります'],
		['本を読んだ', null],
		['港へ行った', null],
		['家にかえる', null],
		['窓が高い', null]
	])('です・ます of %s', (plain, polite) => expect(jaTurn(plain, 'polite')).toBe(polite));

	it.each([
		['灯火を提案します', '灯火を提案する'],
		['灯火を示します', '灯火を示す'],
		['灯火を出します', '灯火を出す'],
		['灯火を見出します', null],
		['灯火を再現しました', '灯火を再現した'],
		['灯火は青です', '灯火は青である'],
		['灯火は青いです', null],
		['灯火は光りません', null],
		['窓を開けませんでした', '窓を開けなかった'],
		['友人が来ます', null]
	])('である of %s', (polite, plain) => expect(jaTurn(polite, 'plain')).toBe(plain));

	it.each([
		['등불을 켠다', 'formal', '등불을 켭니다'],
		['밥을 먹는다', 'formal', '밥을 먹습니다'],
		['등불을 만든다', 'formal', '등불을 만듭니다'],
		['등불이 필요하다', 'formal', '등불이 필요합니다'],
		['창이 길다', 'formal', null],
		['등불이 아니다', 'formal', '등불이 아닙니다'],
		['등불이에요', 'formal', '등불입니다'],
		['등불을 켰습니다', 'plain', '등불을 켰다'],
		['등불을 제안합니다', 'plain', '등불을 제안한다'],
		['등불이 필요합니다', 'plain', null],
		['등불이 보입니다', 'plain', '등불이 보인다'],
		['좋은 정보입니다', 'plain', '좋은 정보이다'],
		['등불을 높입니다', 'plain', null],
		['등불을 켰습니다', 'polite', '등불을 켰어요'],
		['등불을 소개합니다', 'polite', '등불을 소개해요']
	])('%s as %s', (sentence, register, other) => expect(koTurn(sentence, register)).toBe(other));
});

describe('what a project says of its style', () => {
	it.each<[TargetLang, StyleProfile, string, string]>([
		['ja', { register: 'polite' }, '灯火を見せる（図1）。窓を開けた。', '灯火を見せます（図1）。窓を開けました。'],
		['ja', { latinSpacing: 'spaced' }, '灯火はGPUで光る。', '灯火は GPU で光る。'],
		['ja', { punctuation: 'wide' }, '灯火、窓。', '灯火，窓．'],
		['ja', { punctuation: 'half' }, '灯火、窓。橋。', '灯火, 窓. 橋.'],
		['ja', { punctuation: 'full', brackets: 'full' }, '灯火 (lamp), 窓.', '灯火（lamp）、窓。'],
		['ja', { longVowel: 'short' }, 'サーバーのハイパーパラメーターとデータ', 'サーバのハイパーパラメータとデータ'],
		['ja', { quotes: 'corner' }, '“灯火”と"窓"と"lamp"', '「灯火」と「窓」と"lamp"'],
		['ja', { numerals: 'words' }, '3つの灯火と２種類の窓', '三つの灯火と二種類の窓'],
		['ko', { register: 'formal' }, '등불을 켰다. 창을 연다.', '등불을 켰습니다. 창을 엽니다.'],
		['ko', { quotes: 'curly', numerals: 'digits' }, '"등불" 두 개', '“등불” 2개'],
		['ko', { punctuation: 'half', brackets: 'half' }, '등불（lamp），창。', '등불(lamp), 창.'],
		['ko', { latinSpacing: 'tight', register: 'no-such' }, 'GPU 로 켰다.', 'GPU 로 켰다.']
	])('%s %o makes %s', (lang, style, before, after) => expect(styled(lang, before, style)).toBe(after));

	it('leaves a rendering of the termbase as it is spelt there', () => {
		const concept: Concept = {
			...{ id: 'server', english: ['server'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
			renderings: [{ lang: 'ja', text: 'サーバ', status: 'preferred', condition: 'always', note: '' }]
		};
		const rules = projectRules(indexTerms([concept]), { levels: {}, style: { ja: { longVowel: 'long' } } });
		const found = runChecks([row('ja', 'サーバとユーザ')], rules);
		expect(found.map(({ check, target }) => [check, target?.text])).toEqual([['style.project-vowel', 'ユーザ']]);
	});

	it('speaks instead of what is usual in the post', () => {
		const rows = [
			'灯火を点けます。窓を開けます。道を歩きます。夜になります。',
			'灯火が光ります。橋を渡ります。朝が来る。'
		].map((text, i) => row('ja', text, null, `r${i}`));
		const told = (style: StyleProfile) => find(rows, style).map(({ check, target }) => `${check} ${target!.text}`);
		expect(told({})).toEqual(['style.register-mix 朝が来る']);
		expect(told({ register: 'polite' })).toEqual(['style.project-register 朝が来る']);
		expect(told({ register: 'plain' })).toHaveLength(6);
	});
});

describe('repairs of other checks', () => {
	it('put a term in with the spaces of the project', () => {
		const concept: Concept = {
			...{ id: 'llm', english: ['LLM'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
			renderings: [{ lang: 'ja', text: 'LLM', status: 'preferred', condition: 'always', note: '' }]
		};
		const terms = indexTerms([concept]);
		const put = (style: StyleProfile): string => {
			const input = checkInput(row('ja', '灯火を'), projectRules(terms, { levels: {}, style: { ja: style } }));
			return insertTerm(input, concept, 'LLM', { start: 0, end: 0 }).replacement;
		};
		expect([put({}), put({ latinSpacing: 'tight' }), put({ latinSpacing: 'spaced' })]).toEqual(['LLM', 'LLM', 'LLM ']);
	});

	it('write what they put in as the project does', () => {
		const rendering = (text: string, status: 'preferred' | 'forbidden') =>
			({ lang: 'ja', text, status, condition: 'source', note: '' }) as const;
		const concept: Concept = {
			...{ id: 'llm', english: ['lamp model'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
			renderings: [rendering('LLM', 'preferred'), rendering('灯火モデル', 'forbidden')]
		};
		const target = '我々は灯火モデルを学習した。';
		const fixed = (style: StyleProfile): string[] =>
			runChecks(
				[row('ja', target, 'We trained a lamp model.')],
				projectRules(indexTerms([concept]), { levels: {}, style: { ja: style } })
			)
				.filter(({ check }) => check === 'terminology.forbidden')
				.flatMap(({ fixes }) => fixes.map((fix) => applyFixes(target, [fix])));
		expect(fixed({})).toEqual(['我々はLLMを学習した。']);
		expect(fixed({ latinSpacing: 'spaced' })).toEqual(['我々は LLM を学習した。']);
	});
});

const profileOf = (lang: TargetLang): fc.Arbitrary<StyleProfile> =>
	fc.record(
		Object.fromEntries(
			traitsOf(language(lang)).map((trait) => [
				trait,
				fc.constantFrom(...language(lang).style[trait]!.manners.map(({ id }) => id), 'no-such')
			])
		),
		{ requiredKeys: [] }
	);
const faulty = fc
	.record({
		pair: fc.constantFrom(...PAIRS),
		at: fc.nat({ max: 400 }),
		put: fc.constantFrom(...TOKENS, '（a）', '"語"', '.')
	})
	.chain(({ pair, at, put }) => {
		const place = at % (pair.target.length + 1);
		const target = pair.target.slice(0, place) + put + pair.target.slice(place);
		return fc.tuple(fc.constant(row(pair.lang, target, pair.source)), profileOf(pair.lang));
	});

describe('for every profile and text', () => {
	it('checks throw nothing, and no fix adds what blocks', () => {
		fc.assert(
			fc.property(faulty, ([given, style]) => {
				const rules = projectRules(TERMS, { levels: {}, style: { [given.lang]: style } });
				const before = runChecks([given], rules);
				for (const { fixes } of before)
					for (const fix of fixes) {
						const mended = { ...given, target: applyFixes(given.target, [fix]) };
						expect(newlyBlocking(before, hitsOn(checkInput(mended, rules)), [fix])).toEqual([]);
					}
			}),
			{ numRuns: RUNS }
		);
	});

	it('a profile that says nothing changes nothing, whatever other languages say', () => {
		fc.assert(
			fc.property(faulty, ([given]) => {
				const others = { [given.lang]: {}, [given.lang === 'ja' ? 'ko' : 'ja']: { register: 'plain' } };
				const rules = projectRules(TERMS, { levels: {}, style: others });
				const before = runChecks([given], {
					terms: TERMS,
					checks: CHECKS.filter(({ id }) => !id.startsWith('style.project-'))
				});
				expect(runChecks([given], rules)).toEqual(before);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('the guess', () => {
	const rows = (texts: readonly string[], open: readonly string[] = []): StyleRow[] => [
		...texts.map((approved, i): StyleRow => ({ segment: `a${i}`, kind: 'paragraph', approved, open: null })),
		...open.map((text, i): StyleRow => ({ segment: `o${i}`, kind: 'paragraph', approved: null, open: text }))
	];
	const read = (given: StyleRow[], lang: TargetLang = 'ko') => atOnce(readStyle(given, language(lang), TERMS));

	it.each([
		['too few', 19, 0, null],
		['enough of one manner', 20, 0, 'a'],
		['four of five', 16, 4, 'a'],
		['less than four of five', 15, 5, null],
		['the other one', 1, 40, 'b'],
		['none at all', 0, 0, null]
	])('%s', (_, a, b, guess) => {
		const manners = [
			{ id: 'a', count: a },
			{ id: 'b', count: b }
		];
		expect(guessOf({ total: a + b, manners })).toBe(guess);
	});

	it('counts manners of approved texts with examples, and the open rows that each would flag', () => {
		const approved = [...Array.from({ length: 20 }, (_, i) => `등불을 ${i} 번 켭니다.`), '창을 연다.'];
		const open = ['등불을 켰다.', '등불을 켰습니다. 창을 연다.', '등불을 소개해요.', '푸른 등불'];
		const [register] = read(rows(approved, open));
		expect(register).toMatchObject({ trait: 'register', total: 21, guess: 'formal' });
		expect(register!.manners.map(({ id, count, flagged }) => [id, count, flagged])).toEqual([
			['formal', 20, 3],
			['polite', 0, 2],
			['plain', 1, 2]
		]);
		const [formal] = register!.manners;
		expect(formal!.examples.map(({ segment, text, start, end }) => [segment, text.slice(start, end)])).toEqual([
			['a0', '켭니다'],
			['a1', '켭니다'],
			['a2', '켭니다']
		]);
	});

	it('counts as flagged exactly the rows that the check flags', () => {
		const texts = [
			'サーバの灯火（lamp）を3つ点ける。',
			'「灯火」はGPU で光ります。',
			'二種類の"灯火"(a)，窓。',
			'ユーザーはLLMです。'
		];
		const given = rows([], texts);
		for (const { trait, manners } of read(given, 'ja'))
			for (const { id, flagged } of manners) {
				const found = find(
					texts.map((text, i) => row('ja', text, null, `o${i}`)),
					{ [trait]: id }
				).filter(({ check }) => check.startsWith('style.project-'));
				expect([trait, id, flagged]).toEqual([trait, id, new Set(found.map(({ segment }) => segment)).size]);
			}
	});

	it('leaves links, machinery and markup alone', () => {
		const link = rows(['등불을 켠다.']).map((one) => ({ ...one, kind: 'link' as const }));
		expect(read(link).map(({ total }) => total)).toEqual([0, 0, 0, 0, 0]);
		expect(read(rows(['`등불(a)` https://a.io/x'])).map(({ total }) => total)).toEqual([0, 0, 0, 0, 0]);
	});
});
