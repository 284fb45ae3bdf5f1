import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput } from '$lib/core/check/input';
import { beside, nearTo } from '$lib/core/glossary/beside';
import type { Concept, Rendering } from '$lib/core/glossary/concept';
import { indexTerms, reindexTerms, type TermIndex } from '$lib/core/glossary/match';
import { isAccepted, sourceUses } from '$lib/core/glossary/row-terms';
import { wrongUses } from '$lib/core/glossary/wrong';

const RUNS = process.env.LONG_TESTS === '1' ? 20_000 : 1000;

/** Words of terms, and of texts besides them. */
interface Words {
	english: string[];
	around: string[];
}
/** Terms within terms, over the ends of others, and with what are endings of others as their own letters. */
const PLAIN: Words = {
	english: [
		...['map', 'deep map', 'deep map model', 'model', 'map model', 'tree-plan', 'tree-planned', 'big tree-plan'],
		...['planned', 'LLM', 'deep LLM', 'naïve map', 'naïve', 'C++', 's']
	],
	around: [' ', ' ', ' ', 's', 'ned ', '-', '. ', ' big ', 'deep ', '`', '$']
};
/** Terms that begin or end within a character of the text, as that folds to several letters. */
const ODD: Words = {
	english: ['fine', 'ine map', 'off', 'big of', 'of', 'map', 'naïve map', 'naïve'],
	around: ['ﬁne map', 'big oﬀ', 'big oﬃ', 'ﬁne ', ' ', ' big ', 'e\u0301 ', 's']
};
const KOREAN = ['지도', '깊은 지도', '지도 모형', '모형', '깊은', 'LLM', 'ﬁ'];
const JAPANESE = ['地図', '深層', '深層地図', 'マップ', 'マップー', 'プ'];
const BESIDE = ['를 ', '은 ', ', ', '(', '`', ' map ', '의 ', 'の', 'ー', '・', 'ﾟ', '型', ' deep map model'];

const RENDERING: fc.Arbitrary<Rendering> = fc
	.record({
		said: fc.oneof(
			fc.constantFrom(...KOREAN).map((text) => ({ lang: 'ko' as const, text })),
			fc.constantFrom(...JAPANESE).map((text) => ({ lang: 'ja' as const, text }))
		),
		status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden' as const),
		condition: fc.constantFrom('source', 'always' as const),
		compound: fc.boolean(),
		note: fc.constant('')
	})
	.map(({ said, ...rest }) => ({ ...rest, ...said }));
const conceptOf = ({ english }: Words): fc.Arbitrary<Omit<Concept, 'id'>> =>
	fc.record({
		english: fc.uniqueArray(fc.constantFrom(...english), { minLength: 1, maxLength: 2 }),
		caseSensitive: fc.boolean(),
		doNotTranslate: fc.boolean(),
		renderedFreely: fc.boolean(),
		definition: fc.constant(''),
		note: fc.constant(''),
		renderings: fc.array(RENDERING, { maxLength: 4 })
	});
const text = (...pieces: readonly string[][]) =>
	fc.array(fc.constantFrom(...pieces.flat()), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
const TARGETS = { ko: text(KOREAN, KOREAN, BESIDE), ja: text(JAPANESE, JAPANESE, BESIDE) };
const rowOf = ({ english, around }: Words): fc.Arbitrary<Row> =>
	fc
		.constantFrom('ko', 'ja' as const)
		.chain((lang) => fc.record({ source: text(english, around), target: TARGETS[lang], lang: fc.constant(lang) }));

const numbered = (concepts: readonly Omit<Concept, 'id'>[]): Concept[] =>
	concepts.map((concept, n) => ({ ...concept, id: `c${n}` }));
/** Has it none of the English of a concept? */
const otherThan = (own: Concept) => (concept: Concept) => !concept.english.some((term) => own.english.includes(term));

/** What `beside` is said to be, from every concept of the termbase in every text. */
function besideAll(own: Concept, around: TermIndex, isOther: (concept: Concept) => boolean): TermIndex {
	const mine = indexTerms([own]);
	return {
		...mine,
		inSource(source) {
			const others = around.inSource(source).filter(({ concept }) => isOther(concept));
			const left = mine
				.inSource(source)
				.filter(
					(one) =>
						!others.some((o) => o.start <= one.start && o.end >= one.end && o.end - o.start > one.end - one.start)
				);
			return [...left, ...others].sort((a, b) => a.start - b.start);
		},
		mentions(target, language) {
			const others = around
				.anyInTarget(target, language)
				.filter(({ concept, rendering }) => isAccepted(rendering) && isOther(concept));
			return [...mine.mentions(target, language), ...others].sort((a, b) => a.start - b.start || b.end - a.end);
		}
	};
}

interface Row {
	source: string;
	target: string;
	lang: 'ko' | 'ja';
}

/** What a row tells of a concept: where its English stands, and where it is said wrongly. */
function told(own: Concept, terms: TermIndex, row: Row) {
	const input = checkInput({ id: '', kind: 'paragraph', paper: null, sourceLang: 'en', ...row }, { terms });
	const named = sourceUses(input);
	return {
		english: named.get(own) ?? [],
		wrong: wrongUses(input, named).filter(({ match }) => match.concept === own)
	};
}

/** How often something happened, so that a test of the difference that others make is one. */
interface Seen {
	/** Not all of the others are read. */
	fewer: number;
	/** English of another concept stands over that of the one. */
	covered: number;
	/** The same in letters of which one folds to several. */
	odd: number;
	/** What is wrong by itself is right beside others. */
	kept: number;
	wrong: number;
}

type Told = ReturnType<typeof told>;

function note(seen: Seen, { source }: Row, beside: Told, byItself: Told): void {
	if (beside.english.length < byItself.english.length) {
		seen.covered++;
		if (byItself.english.some(({ start, end }) => /\P{ASCII}/u.test(source.slice(start, end)))) seen.odd++;
	}
	if (beside.wrong.length < byItself.wrong.length) seen.kept++;
	seen.wrong += beside.wrong.length;
}

describe('the terms of one concept beside others', () => {
	it.each<[string, Words, (keyof Seen)[]]>([
		['', PLAIN, ['fewer', 'covered', 'kept', 'wrong']],
		[', though a term begins or ends within a character', ODD, ['fewer', 'covered', 'kept', 'wrong', 'odd']]
	])('are what they are beside all others, though few of them are read%s', (_, words, kinds) => {
		const seen: Seen = { fewer: 0, covered: 0, kept: 0, wrong: 0, odd: 0 };
		const concepts = fc.array(conceptOf(words), { minLength: 2, maxLength: 7 });
		const rows = fc.array(rowOf(words), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(concepts, rows, fc.boolean(), (some, texts, isChanged) => {
				const [own, ...others] = numbered(some) as [Concept, ...Concept[]];
				const whole = [own, ...others];
				const around = isChanged ? reindexTerms(indexTerms([own, ...others.slice(2)]), whole) : indexTerms(whole);
				const isOther = otherThan(own);
				const few = beside(own, around, isOther);
				const all = besideAll(own, around, isOther);
				for (const row of texts) {
					const expected = told(own, all, row);
					expect(told(own, few, row)).toEqual(expected);
					note(seen, row, expected, told(own, indexTerms([own]), row));
				}
				if (nearTo(own, around, isOther).length < others.filter(isOther).length) seen.fewer++;
			}),
			{ numRuns: RUNS }
		);
		for (const kind of kinds) expect([kind, seen[kind] > RUNS / 100]).toEqual([kind, true]);
	});

	const concept = (english: string, ...renderings: [Rendering['status'], string][]): Concept => ({
		...{ id: english, english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
		renderings: renderings.map(([status, text]) => ({ lang: 'ko', text, status, condition: 'source', note: '' }))
	});

	it.each<[string, Concept, boolean]>([
		['in English around it', concept('deep tuning set'), true],
		['in English with its last letters as an ending', concept('deep tun'), true],
		['in English beside it', concept('deep set'), false],
		['rightly called by more than what is wrong', concept('budget', ['preferred', '조정 예산']), true],
		['rightly called the same', concept('coordination', ['admitted', '조정']), true],
		['wrongly called the same', concept('coordination', ['forbidden', '조정']), false],
		['rightly called by a part of it', concept('order', ['preferred', '정']), false],
		['rightly called what is right here too', concept('detail', ['preferred', '미세 조율']), false]
	])('are read with one that is %s', (_, other, isNear) => {
		const own = concept('tuned', ['preferred', '미세 조율'], ['forbidden', '조정']);
		const tuning = { ...own, english: ['tuning'] };
		const near = (one: Concept) => nearTo(one, indexTerms([own, other]), otherThan(one));
		expect([...near(own), ...near(tuning)].includes(other)).toBe(isNear);
	});
});
