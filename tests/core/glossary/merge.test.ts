import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept, Rendering } from '../../../src/lib/core/glossary/concept';
import { mergeConcept } from '../../../src/lib/core/glossary/merge';

const rendering = (text: string, status: Rendering['status'] = 'preferred'): Rendering => ({
	...{ lang: 'ko', text, status, condition: 'source', note: '' }
});
const concept = (english: string[], renderings: Rendering[], more: Partial<Concept> = {}): Concept => ({
	...{ id: 'c', english, caseSensitive: false, doNotTranslate: false, definition: '', note: '', renderings },
	...more
});
const words = fc.constantFrom('길', '느린 길', '지도', '강', '돌');
const anyConcept: fc.Arbitrary<Concept> = fc
	.record(
		{
			id: fc.constant('c'),
			english: fc.uniqueArray(fc.constantFrom('road', 'slow road', 'map', 'SR'), { minLength: 1 }),
			acronym: fc.constantFrom('SR', 'M'),
			caseSensitive: fc.boolean(),
			doNotTranslate: fc.boolean(),
			definition: fc.constantFrom('', 'a way', 'a sheet'),
			note: fc.constantFrom('', 'old'),
			renderings: fc.uniqueArray(
				fc.tuple(words, fc.constantFrom<Rendering['status']>('preferred', 'admitted', 'forbidden')),
				{ selector: ([text]) => text }
			)
		},
		{ requiredKeys: ['id', 'english', 'caseSensitive', 'doNotTranslate', 'definition', 'note', 'renderings'] }
	)
	.map(({ renderings, ...same }) => ({
		...same,
		renderings: renderings.map(([text, status]) => rendering(text, status))
	}));

describe('a proposal whose concept was changed meanwhile', () => {
	it('is what it was where nobody changed anything, and changes nothing that it did not', () =>
		fc.assert(
			fc.property(anyConcept, anyConcept, (base, other) => {
				expect(mergeConcept(base, other, base)).toEqual({ concept: other, conflicts: [] });
				expect(mergeConcept(base, base, other)).toEqual({ concept: other, conflicts: [] });
				expect(mergeConcept(base, other, other)).toEqual({ concept: other, conflicts: [] });
			})
		));

	it('says the same contradictions whoever is asked first, and loses no rendering that nobody removed', () =>
		fc.assert(
			fc.property(anyConcept, anyConcept, anyConcept, (base, mine, now) => {
				const fields = (a: Concept, b: Concept) =>
					mergeConcept(base, a, b)
						.conflicts.map(({ field, rendering: r }) => `${field} ${r?.text ?? ''}`)
						.sort();
				expect(fields(mine, now)).toEqual(fields(now, mine));
				const { concept: merged } = mergeConcept(base, mine, now);
				const has = ({ renderings }: Concept, text: string) => renderings.some((r) => r.text === text);
				for (const { text } of [...mine.renderings, ...now.renderings])
					if (has(mine, text) && has(now, text)) expect(has(merged, text)).toBe(true);
					else if (!has(base, text)) expect(has(merged, text)).toBe(true);
			})
		));

	it.each([
		[
			'another rendering was added: both stand',
			concept(['road'], [rendering('길'), rendering('강', 'admitted')]),
			concept(['road', 'way'], [rendering('길'), rendering('돌', 'admitted')]),
			['길', '돌', '강'],
			[]
		],
		[
			'its words were forbidden: contradicted',
			concept(['road'], [rendering('길'), rendering('강', 'admitted')]),
			concept(['road'], [rendering('길'), rendering('강', 'forbidden')]),
			['길', '강'],
			['renderings 강']
		],
		[
			'both define it otherwise: contradicted',
			concept(['road'], [rendering('길')], { definition: 'a way' }),
			concept(['road'], [rendering('길')], { definition: 'a street' }),
			['길'],
			['definition ']
		],
		[
			'what it changes was removed: contradicted',
			concept(['road'], [rendering('길', 'forbidden')]),
			concept(['road'], []),
			[],
			['renderings 길']
		]
	])('where %s', (_, mine, now, texts, conflicts) => {
		const merge = mergeConcept(concept(['road'], [rendering('길')]), mine, now);
		expect(merge.concept.renderings.map(({ text }) => text)).toEqual(texts);
		expect(merge.conflicts.map(({ field, rendering: r }) => `${field} ${r?.text ?? ''}`)).toEqual(conflicts);
	});

	it('joins a concept that its English has become known as, and takes nothing away from it', () => {
		const now = concept(['road', 'SR'], [rendering('길')], {
			definition: 'a way',
			acronym: 'SR',
			doNotTranslate: true
		});
		const { concept: merged, conflicts } = mergeConcept(null, concept(['road'], [rendering('강')]), now);
		expect(conflicts).toEqual([]);
		expect(merged).toEqual({ ...now, renderings: [rendering('길'), rendering('강')] });
	});
});
