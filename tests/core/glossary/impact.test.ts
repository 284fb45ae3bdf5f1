import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept, Rendering, RenderingStatus } from '$lib/core/glossary/concept';
import { folded } from '$lib/core/glossary/fold';
import { Impact, type TermRow } from '$lib/core/glossary/impact';
import { indexTerms } from '$lib/core/glossary/match';
import type { TargetLang } from '$lib/core/segment/segment';

type Said = [text: string, status: RenderingStatus, more?: Partial<Rendering>];

const concept = (english: string, said: Said[], more: Partial<Concept> = {}): Concept => ({
	...{ id: english, english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: said.map(([text, status, rest]) => ({
		...{ lang: 'ko' as TargetLang, text, status, condition: 'source' as const, note: '' },
		...rest
	})),
	...more
});
const row = (target: string, source: string | null, lang: TargetLang = 'ko'): TermRow => ({
	...{ kind: 'paragraph', lang, sourceLang: 'en', source, target }
});
const NOBODY = indexTerms([]);
const TUNING = {
	before: concept('fine-tuning', [['조정', 'preferred']]),
	after: concept('fine-tuning', [
		['미세 조정', 'preferred'],
		['조정', 'deprecated']
	])
};
const change = (from: Said[], to: Said[], english = 'fine-tuning') =>
	new Impact({ before: concept(english, from), after: concept(english, to) }, NOBODY);

describe('a change of a term', () => {
	it.each<[string, Said[], Said[], string, string]>([
		['adds a word', [['조정', 'preferred']], [['미세 조정', 'preferred']], '조정을 한다', '미세 조정을 한다'],
		['을 to 를', [['조정', 'preferred']], [['파인튜닝하기', 'preferred']], '조정을 한다', '파인튜닝하기를 한다'],
		['은 to 는', [['조정', 'preferred']], [['맞추기', 'preferred']], '조정은 어렵다', '맞추기는 어렵다'],
		['이 to 가', [['조정', 'preferred']], [['맞추기', 'preferred']], '조정이 어렵다', '맞추기가 어렵다'],
		['과 to 와', [['조정', 'preferred']], [['맞추기', 'preferred']], '조정과 학습', '맞추기와 학습'],
		['와 to 과', [['맞추기', 'preferred']], [['조정', 'preferred']], '맞추기와 학습', '조정과 학습'],
		['으로 to 로', [['조정', 'preferred']], [['맞추기', 'preferred']], '조정으로 얻는다', '맞추기로 얻는다'],
		['으로 to 로 after ㄹ', [['조정', 'preferred']], [['손질', 'preferred']], '조정으로 얻는다', '손질로 얻는다'],
		['Latin', [['조정', 'preferred']], [['tuning', 'preferred']], '조정를 한다', 'tuning을 한다'],
		['Latin vowel', [['조정', 'preferred']], [['LoRA', 'preferred']], '조정을 한다', 'LoRA를 한다'],
		['a digit', [['조정', 'preferred']], [['단계 2', 'preferred']], '조정은 쉽다', '단계 2는 쉽다'],
		['이라는 to 라는', [['조정', 'preferred']], [['맞추기', 'preferred']], '조정이라는 말', '맞추기라는 말'],
		['이다 stays', [['조정', 'preferred']], [['맞추기', 'preferred']], '이것은 조정이다', '이것은 맞추기이다'],
		[
			'several in a row',
			[['조정', 'preferred']],
			[['미세 조정', 'preferred']],
			'조정, 조정, 조정',
			'미세 조정, 미세 조정, 미세 조정'
		],
		[
			'what is right already',
			[['조정', 'preferred']],
			[['미세 조정', 'preferred']],
			'미세 조정과 조정',
			'미세 조정과 미세 조정'
		]
	])('repairs the particle: %s', (_, from, to, target, after) => {
		const source = 'Fine-tuning, fine-tuning and fine-tuning.';
		expect(change(from, to).of(row(target, source))?.after).toBe(after);
	});

	it.each<[string, Said[], Said[], string, string | null, string | null]>([
		['no English', [['조정', 'preferred']], [['미세 조정', 'preferred']], '조정을 한다', 'We adjust it.', null],
		['no source', [['조정', 'preferred']], [['미세 조정', 'preferred']], '조정을 한다', null, null],
		['a code', [['조정', 'preferred']], [['미세 조정', 'preferred']], '`조정`을 쓴다', 'Use fine-tuning.', null],
		['a macro', [['조정', 'preferred']], [['미세 조정', 'preferred']], '\\ref{조정} 참고', 'See fine-tuning.', null],
		[
			'an address',
			[['tuning', 'preferred']],
			[['미세 조정', 'preferred']],
			'https://x.org/tuning',
			'Fine-tuning',
			null
		],
		['another word', [['조정', 'preferred']], [['미세 조정', 'preferred']], '재조정기를 쓴다', 'Fine-tuning', null],
		['still accepted', [['조정', 'admitted']], [['조정', 'admitted']], '조정을 한다', 'Fine-tuning', null],
		[
			'always',
			[['조정', 'preferred']],
			[
				['미세 조정', 'preferred'],
				['조정', 'forbidden', { condition: 'always' }]
			],
			'조정을 한다',
			null,
			'미세 조정을 한다'
		],
		[
			'outranked',
			[['조정', 'preferred']],
			[
				['미세 조정', 'preferred'],
				['조정', 'admitted']
			],
			'조정을 한다',
			'Fine-tuning',
			'미세 조정을 한다'
		],
		[
			'forbidden as before',
			[
				['조정', 'forbidden'],
				['튜닝', 'admitted']
			],
			[
				['조정', 'forbidden'],
				['튜닝', 'preferred']
			],
			'조정과 튜닝',
			'Fine-tuning',
			null
		],
		['only admitted', [['조정', 'preferred']], [['튜닝', 'admitted']], '조정을 한다', 'Fine-tuning', '튜닝을 한다']
	])('leaves or takes: %s', (_, from, to, target, source, after) => {
		const found = change(from, to).of(row(target, source));
		expect(found?.after ?? null).toBe(after);
	});

	it('replaces by the English what is kept in English from now on, and nothing when the concept goes', () => {
		const before = concept('LoRA', [['로라', 'preferred']]);
		const kept = new Impact({ before, after: { ...before, doNotTranslate: true, renderings: [] } }, NOBODY);
		expect(kept.of(row('로라를 쓴다', 'We use LoRA.'))).toEqual({
			after: 'LoRA를 쓴다',
			replaced: ['로라'],
			hand: null
		});
		expect(new Impact({ before, after: null }, NOBODY).of(row('로라를 쓴다', 'We use LoRA.'))).toBeNull();
	});

	it('repairs Japanese, where nothing follows the word', () => {
		const ja = (text: string): Rendering => ({ lang: 'ja', text, status: 'preferred', condition: 'source', note: '' });
		const before = concept('survey', [], { renderings: [ja('調査')] });
		const impact = new Impact({ before, after: { ...before, renderings: [ja('サーベイ')] } }, NOBODY);
		expect(impact.of(row('この調査は広い', 'This survey is broad.', 'ja'))?.after).toBe('このサーベイは広い');
		expect(impact.of(row('이 調査', 'This survey'))).toEqual(null);
	});

	it('leaves what another term of the row is rightly called, and longer terms', () => {
		const around = indexTerms([
			TUNING.before,
			concept('coordination', [['조정', 'preferred']]),
			concept('fine-tuning budget', [['조정 예산', 'preferred']])
		]);
		const impact = new Impact(TUNING, around);
		expect(impact.of(row('조정이 필요하다', 'Fine-tuning needs coordination.'))).toBeNull();
		expect(impact.of(row('조정이 필요하다', 'Coordination is needed.'))).toBeNull();
		expect(impact.of(row('조정 예산을 쓴다', 'It spends the fine-tuning budget.'))).toBeNull();
		expect(impact.of(row('조정을 쓴다', 'It uses fine-tuning.'))?.after).toBe('미세 조정을 쓴다');
	});

	it('does not take its own earlier entry, or a starter of the same name, for another term', () => {
		const starter = concept('fine-tuning', [['조정', 'preferred']], { id: 'starter' });
		const own = { ...TUNING.after, id: '' };
		expect(
			new Impact({ before: null, after: own }, indexTerms([starter])).of(row('조정을', 'Fine-tuning'))?.after
		).toBe('미세 조정을');
	});

	it.each([
		['missing', '이것은 좋다', 'Fine-tuning is good.', 'missing'],
		['said', '미세조정은 좋다', 'Fine-tuning is good.', null],
		['in English', 'fine-tuning은 좋다', 'Fine-tuning is good.', null],
		['not asked', '이것은 좋다', 'It is good.', null]
	] as const)('names rows to look at by hand: %s', (_, target, source, hand) => {
		expect(new Impact(TUNING, NOBODY).of(row(target, source))?.hand ?? null).toBe(hand);
	});

	it('names rows where an unwanted word may be another one, or has nothing to take its place', () => {
		const spare = new Impact(TUNING, NOBODY).of(row('미세 조정과 조정', 'Fine-tuning and order.'));
		expect(spare).toEqual({ after: '미세 조정과 조정', replaced: [], hand: 'unsure' });
		const none = change([['조정', 'preferred']], [['조정', 'forbidden']]).of(row('조정', 'Fine-tuning'));
		expect(none).toEqual({ after: '조정', replaced: [], hand: 'unsure' });
	});
});

describe('laws of a change of a term', () => {
	const word = fc.constantFrom('조정', '미세 조정', '맞추기', '손질', '튜닝', 'LoRA', 'tuning', '단계 2', '재조정');
	const status = fc.constantFrom<RenderingStatus>('preferred', 'admitted', 'proposed', 'deprecated', 'forbidden');
	const said = fc.uniqueArray(fc.tuple(word, status), { maxLength: 4, selector: ([text]) => text });
	const piece = fc.constantFrom(
		'을',
		'를',
		'은',
		'이',
		'가',
		'과',
		'으로',
		'라는',
		' ',
		', ',
		'한다',
		'모델',
		'$x$',
		'`조정`',
		'(fine-tuning)',
		'。'
	);
	const target = fc.array(fc.oneof(word, piece), { maxLength: 14 }).map((parts) => parts.join(''));
	const source = fc.constantFrom(null, 'Fine-tuning.', 'Fine-tuning and fine-tuning of fine-tuning.', 'Nothing.');

	it('done once it is done: another look finds nothing to replace, and nothing but words and particles is other', () => {
		fc.assert(
			fc.property(said, said, target, source, (from, to, text, english) => {
				const impact = change(from as Said[], to as Said[]);
				const found = impact.of(row(text, english));
				if (!found) return;
				const again = impact.of(row(found.after, english));
				expect(again?.after ?? found.after).toBe(found.after);
				expect(again?.replaced ?? []).toEqual([]);
				if (found.replaced.length === 0) expect(found.after).toBe(text);
				const marks = (t: string) => t.match(/\$x\$|`조정`|[,。()]/gu) ?? [];
				expect(marks(found.after)).toEqual(marks(text));
			}),
			{ numRuns: 2000 }
		);
	});

	it('the needles find every row that it touches', () => {
		fc.assert(
			fc.property(said, said, target, source, (from, to, text, english) => {
				const impact = change(from as Said[], to as Said[]);
				if (!impact.of(row(text, english))) return;
				const { unwanted, english: stems, accepted } = impact.needles('ko');
				const [key, sourceKey] = [folded(text), folded(english ?? '')];
				const missing = stems.some((n) => sourceKey.includes(n)) && !accepted.some((n) => key.includes(n));
				expect(unwanted.some((needle) => key.includes(needle)) || missing).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});
});
