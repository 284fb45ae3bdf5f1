import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept, Rendering } from '../../../src/lib/core/glossary/concept';
import { indexTerms, reindexTerms, type TermIndex } from '../../../src/lib/core/glossary/match';
import { ja } from '../../../src/lib/core/language/ja';
import { ko } from '../../../src/lib/core/language/ko';

const WORDS = ['map', 'maps', 'deep', 'deep map', 'LLM', 'tree-map', 'plan'];
const RENDERINGS = ['지도', '깊은 지도', '나무', '地図', '深層', '深層地図', 'マップ'];

const rendering = fc.record<Rendering>({
	lang: fc.constantFrom('ja', 'ko'),
	text: fc.constantFrom(...RENDERINGS),
	status: fc.constantFrom('preferred', 'forbidden'),
	condition: fc.constant('source'),
	note: fc.constant('')
});
const concept = fc.record<Concept>({
	id: fc.uuid(),
	english: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 }),
	caseSensitive: fc.boolean(),
	doNotTranslate: fc.boolean(),
	definition: fc.constant(''),
	note: fc.constant(''),
	renderings: fc.array(rendering, { maxLength: 3 })
});
const text = fc
	.array(fc.constantFrom(...WORDS, ...RENDERINGS, ' ', '는', 'の', ' planned '), { maxLength: 9 })
	.map((parts) => parts.join(''));
/** A termbase, and for each concept whether it goes or changes; then concepts that come. */
const change = fc.record({
	before: fc.array(fc.tuple(concept, fc.constantFrom('stays', 'goes', 'changes'), concept), { maxLength: 8 }),
	more: fc.array(concept, { maxLength: 3 })
});

/** What an index finds, those of one stretch in any order. */
const found = (index: TermIndex, text: string): unknown =>
	[
		index.inSource(text),
		...[ja, ko].flatMap((language) => [index.inTarget(text, language), index.mentions(text, language)])
	].map((matches) => matches.map((match) => JSON.stringify(match)).sort());

describe('an index made from that of another state', () => {
	it('finds what a new one finds, step after step', () => {
		fc.assert(
			fc.property(
				fc.array(concept),
				fc.array(change, { minLength: 1, maxLength: 3 }),
				fc.array(text),
				(first, steps, texts) => {
					let now: Concept[] = first;
					let index = indexTerms(now);
					for (const { before, more } of steps) {
						const kept = now.filter((_, n) => before[n]?.[1] !== 'goes');
						const changed = kept.map((each, n) => (before[n]?.[1] === 'changes' ? before[n][2] : each));
						now = [...changed, ...before.map(([each]) => each), ...more];
						index = reindexTerms(index, now);
						expect(index.concepts).toEqual(now);
						for (const each of texts) expect(found(index, each)).toEqual(found(indexTerms(now), each));
					}
				}
			)
		);
	});
});
