import { describe, expect, it } from 'vitest';
import type { Example, Finding, SegmentCheck } from '../../../src/lib/core/check/check';
import { doNotTranslate } from '../../../src/lib/core/check/checks/terminology/do-not-translate';
import { forbidden } from '../../../src/lib/core/check/checks/terminology/forbidden';
import { missing } from '../../../src/lib/core/check/checks/terminology/missing';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import type { Concept, Rendering } from '../../../src/lib/core/glossary/concept';
import { indexTerms, type TermIndex } from '../../../src/lib/core/glossary/match';
import { isAccepted } from '../../../src/lib/core/glossary/row-terms';
import { STARTER, starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import en from '../../../src/lib/i18n/messages/en/finding.json';
import ja from '../../../src/lib/i18n/messages/ja/finding.json';
import ko from '../../../src/lib/i18n/messages/ko/finding.json';

const OURS: SegmentCheck[] = [missing, forbidden, doNotTranslate];

function find(
	source: string | null,
	target: string,
	lang: TargetLang = 'ko',
	terms: TermIndex = starterTerms(),
	checks: SegmentCheck[] = OURS
): Finding[] {
	const row = { id: 'r', kind: 'paragraph', paper: null, lang, sourceLang: source === null ? null : 'en' } as const;
	return checkSegment(checkInput({ ...row, source, target }, { terms }), checks);
}

function mended(target: string, { fixes: [fix] }: Finding): string {
	return fix ? target.slice(0, fix.start) + fix.replacement + target.slice(fix.end) : target;
}

describe('examples of the help page are true', () => {
	const cases = OURS.flatMap((check) =>
		check.examples.map((example): [string, SegmentCheck, Example] => [check.id, check, example])
	);
	it.each(cases)('%s %#', (_id, check, { lang, source = null, target, flags, fixed }) => {
		const found = find(source, target, lang, starterTerms(), [check]);
		expect(found.map((f) => (f.target ?? f.source)?.text)).toEqual(flags);
		if (fixed !== undefined) expect(mended(target, found[0])).toBe(fixed);
	});

	it('are of checks that the registry holds', () => {
		for (const check of OURS) expect(CHECKS).toContain(check);
	});
});

describe('a forbidden rendering is found', () => {
	it.each([
		['right after a bracket opens', 'lost-in-the-middle', '문제(중도 포기)가 남습니다.', ['중도 포기']],
		['with a particle', 'few-shot learning', '소수점에서는 약합니다.', ['소수점']],
		['as a verb', 'We pre-train a model.', '모델을 사전 교육합니다.', ['사전 교육']],
		['without its space', 'instruction tuning', '교육튜닝을 거칩니다.', ['교육튜닝']],
		['twice', 'state-of-the-art', '최신 기법과 최신 모델입니다.', ['최신', '최신']],
		['not in a longer word', 'few-shot', '소수점수가 낮습니다.', []],
		['not after other Hangul', 'state-of-the-art', '과최신이라는 말은 없습니다.', []],
		['not without its English', 'a questionnaire', '설문조사를 했습니다.', []],
		['not where another term of the row is right', 'the latest state-of-the-art model', '최신 최첨단 모델입니다.', []],
		['not within an accepted longer rendering', 'few-shot with floating point', '부동소수점입니다.', []]
	])('%s', (_title, source, target, flags) => {
		expect(find(source, target, 'ko', starterTerms(), [forbidden]).map((f) => f.target?.text)).toEqual(flags);
	});
	it.each([
		['within a compound of kanji', 'at 11B tokens', '110億商品券の時点', ['商品券']],
		['not so without its English', 'at 11B of them', '110億商品券の時点', []]
	])('%s', (_title, source, target, flags) => {
		expect(find(source, target, 'ja', starterTerms(), [forbidden]).map((f) => f.target?.text)).toEqual(flags);
	});

	it('tells its evidence', () => {
		const [found] = find('A few-shot model', '소수점 모델입니다.', 'ko', starterTerms(), [forbidden]);
		expect(found).toMatchObject({
			severity: 'critical',
			blocks: true,
			source: { start: 2, end: 10, text: 'few-shot' },
			target: { start: 0, end: 3 },
			evidence: { english: 'few-shot', rendering: '소수점', preferred: '퓨샷' }
		});
	});
});

const concept = (renderings: Partial<Rendering>[], more: Partial<Concept> = {}): Concept => ({
	id: 'c',
	english: ['survey'],
	caseSensitive: false,
	doNotTranslate: false,
	definition: '',
	note: '',
	...more,
	renderings: renderings.map((r) => ({
		lang: 'ko',
		text: '',
		status: 'forbidden',
		condition: 'source',
		note: '',
		...r
	}))
});
const terms = (...args: Parameters<typeof concept>): TermIndex => indexTerms([concept(...args)]);

describe('conditions and fixes follow the termbase', () => {
	it('an unconditional one counts without source', () => {
		const index = terms([{ text: '설문조사', condition: 'always' }]);
		expect(find(null, '설문조사를 했다.', 'ko', index).map((f) => f.target?.text)).toEqual(['설문조사']);
	});

	it('a conditional one does not', () => {
		expect(find(null, '설문조사를 했다.', 'ko', terms([{ text: '설문조사' }]))).toEqual([]);
	});

	it('is certain where one rendering is preferred', () => {
		const index = terms([{ text: '설문조사' }, { text: '서베이', status: 'preferred' }]);
		expect(find('survey', '설문조사를', 'ko', index)[0].fixes).toEqual([
			{ start: 0, end: 4, replacement: '서베이', certain: true }
		]);
	});

	it('is a choice where several are', () => {
		const wanted: Partial<Rendering>[] = ['서베이', '개관'].map((text) => ({ text, status: 'preferred' }));
		const { fixes } = find('survey', '설문조사를', 'ko', terms([{ text: '설문조사' }, ...wanted]))[0];
		expect(fixes.map(({ replacement, certain }) => [replacement, certain])).toEqual([
			['서베이', false],
			['개관을', false]
		]);
	});

	it('offers no noun for the stem of a verb', () => {
		const [found] = find('lost in the middle', '중간에서 길을 잃는 문제입니다.', 'ko');
		expect([found.target?.text, found.fixes]).toEqual(['중간에서 길을 잃', []]);
	});

	it('puts back the name that is kept in English', () => {
		const index = terms([{ text: '파이썬토치' }], { english: ['PyTorch'], caseSensitive: true, doNotTranslate: true });
		expect(mended('파이썬토치을 씁니다.', find('PyTorch', '파이썬토치을 씁니다.', 'ko', index)[0])).toBe(
			'PyTorch를 씁니다.'
		);
	});
});

describe('a term is missing only where nothing stands for it', () => {
	it.each([
		['nothing', 'A reward model is trained.', '모델을 학습합니다.', ['reward model']],
		['the preferred rendering', 'A reward model', '보상 모델', []],
		['the rendering with particles', 'A reward model', '보상 모델에서의', []],
		['the rendering within a compound', 'A reward model', '보상모델학습', []],
		['the English', 'A reward model', '이 Reward Model은', []],
		['a forbidden rendering, which has its own finding', 'A reward model', '포상 모델', []],
		['nothing, but the target is not translated', 'A reward model', 'See below', []],
		['nothing, but the English is a verb form', 'Models are quantized.', '모델을 줄입니다.', []]
	])('target has %s', (_title, source, target, flags) => {
		expect(find(source, target, 'ko', starterTerms(), [missing]).map((f) => f.source?.text)).toEqual(flags);
	});
});

/** Every forbidden rendering of the starter with the English it belongs to, but stems of verbs. */
const FORBIDDEN = STARTER.flatMap((c) =>
	c.renderings.filter((r) => !isAccepted(r) && !/[ぁ-ん]$/u.test(r.text) && !r.compound).map((r) => [c, r] as const)
);
const sentence = ({ lang, text }: Rendering): string =>
	lang === 'ko' ? `“${text}” 문제입니다.` : `「${text}」である。`;

describe('the whole starter termbase does what it says', () => {
	it('finds every forbidden rendering beside its English', () => {
		const lost = FORBIDDEN.filter(
			([c, r]) => !find(c.english[0], sentence(r), r.lang, starterTerms(), [forbidden]).length
		);
		expect(lost.map(([c, r]) => `${c.english[0]}: ${r.text}`)).toEqual([]);
	});

	it('adds no blocking finding by a fix', () => {
		const worse = FORBIDDEN.filter(([c, r]) => {
			const [found] = find(c.english[0], sentence(r), r.lang);
			return find(c.english[0], mended(sentence(r), found), r.lang).some(({ blocks }) => blocks);
		});
		expect(worse.map(([c, r]) => `${c.english[0]}: ${r.text}`)).toEqual([]);
	});

	it('flags no accepted rendering beside its English', () => {
		const wrong = STARTER.flatMap((c) =>
			c.renderings
				.filter(isAccepted)
				.flatMap((r) =>
					c.english
						.filter((english) => find(english, sentence(r), r.lang).length)
						.map((english) => `${english}: ${r.text}`)
				)
		);
		expect(wrong).toEqual([]);
	});
});

describe('every check has its words in every language', () => {
	const CATALOGUES: Record<string, Record<string, string>> = { en, ja, ko };
	const cases = OURS.flatMap(({ id }) => Object.keys(CATALOGUES).map((lang) => [id.replace(/[.-]/gu, '_'), lang]));
	it.each(cases)('%s in %s', (key, lang) => {
		const words = CATALOGUES[lang];
		const named = [...words[`finding_${key}`].matchAll(/\{(\w+)\}/gu)].map((match) => match[1]);
		expect(['english', 'rendering', 'preferred', 'note']).toEqual(expect.arrayContaining(named));
		expect(words[`check_${key}_title`]).not.toBe('');
		expect(words[`check_${key}_about`].length).toBeGreaterThan(40);
	});
});
