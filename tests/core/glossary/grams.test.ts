import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../src/lib/core/glossary/fold';
import { foldedTerms, gramsOf, mayHold } from '../../../src/lib/core/glossary/grams';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import { ko } from '../../../src/lib/core/language/ko';

const text = fc.string({ unit: fc.constantFrom(...'abc 학습지도ガ ｶﾞ-é①'), maxLength: 60 });

describe('the groups of letters of texts', () => {
	it('miss no stretch of two letters or more', () => {
		fc.assert(
			fc.property(fc.array(text, { minLength: 1 }), fc.nat(), fc.nat(), (texts, from, size) => {
				const grams = gramsOf(texts);
				for (const each of texts) {
					const units = folded(each);
					const start = from % Math.max(1, units.length);
					const term = units.slice(start, start + 2 + (size % 9));
					if (term.length > 1) expect(mayHold(grams, term)).toBe(true);
				}
			})
		);
	});

	it('miss no term of a text that the matcher finds there', () => {
		const english = fc.constantFrom('map', 'deep map', 'LLM', 'plan', 'x', 'trees', '①');
		const words = fc.array(fc.oneof(english, fc.constantFrom(' ', '-', '는', 'ped', '(', '地図')), { maxLength: 9 });
		fc.assert(
			fc.property(english, words, (term, parts) => {
				const text = parts.join('');
				const concept = {
					id: '',
					english: [term],
					caseSensitive: false,
					doNotTranslate: true,
					definition: '',
					note: ''
				};
				const concepts = [{ ...concept, renderings: [] }];
				if (indexTerms(concepts).mentions(text, ko).length === 0) return;
				const grams = gramsOf([text]);
				expect([...foldedTerms(concepts)].some((each) => mayHold(grams, each))).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});

	it('tell an acronym from letters within a word', () => {
		const [term] = foldedTerms([
			{ id: '', english: ['CPP'], caseSensitive: false, doNotTranslate: true, definition: '', note: '', renderings: [] }
		]);
		expect(mayHold(gramsOf(['a hiccppup']), term!)).toBe(false);
		expect(mayHold(gramsOf(['a CPP']), term!)).toBe(true);
	});

	it('tell most terms that stand nowhere', () => {
		const letters = (seed: number, size: number): string =>
			Array.from({ length: size }, (_, i) =>
				String.fromCharCode(0xac00 + ((seed * 7919 + i * i * 104729) % 3000))
			).join('');
		const grams = gramsOf([letters(1, 8000)]);
		const others = Array.from({ length: 500 }, (_, n) =>
			letters(n + 20_000, 4)
				.split('')
				.reverse()
				.join('')
		);
		expect(others.filter((term) => mayHold(grams, term)).length).toBeLessThan(50);
	});
});
