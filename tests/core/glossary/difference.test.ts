import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Concept, Rendering } from '../../../src/lib/core/glossary/concept';
import { conceptDifference } from '../../../src/lib/core/glossary/difference';

const rendering = (text: string, more: Partial<Rendering> = {}): Rendering => ({
	...{ lang: 'ko', text, status: 'preferred', condition: 'source', note: '', ...more }
});
const concept = (more: Partial<Concept> = {}): Concept => ({
	...{ id: 'x', english: ['quiet room'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	...{ renderings: [rendering('조용한 방'), rendering('고요한 방')], ...more }
});

it('names fields that say something else, with both values', () => {
	const after = concept({ english: ['quiet room', 'QR'], acronym: 'QR', doNotTranslate: true });
	expect(conceptDifference(concept(), after)).toEqual({
		fields: [
			{ field: 'english', before: 'quiet room', after: 'quiet room, QR' },
			{ field: 'acronym', before: '', after: 'QR' },
			{ field: 'doNotTranslate', before: 'no', after: 'yes' }
		],
		renderings: []
	});
});

it('names renderings that were added, removed and judged in another way', () => {
	const after = concept({ renderings: [rendering('고요한 방', { status: 'forbidden' }), rendering('새 방')] });
	const { renderings, fields } = conceptDifference(concept(), after);
	expect(renderings.map((change) => [change.before?.text, change.before?.status, change.after?.status])).toEqual([
		['조용한 방', 'preferred', undefined],
		['고요한 방', 'preferred', 'forbidden'],
		[undefined, undefined, 'preferred']
	]);
	expect(fields).toEqual([]);
});

it('says when renderings changed places, since the first one is offered', () => {
	const { renderings } = concept();
	const { fields } = conceptDifference(concept(), concept({ renderings: [...renderings].reverse() }));
	expect(fields).toEqual([{ field: 'order', before: '조용한 방, 고요한 방', after: '고요한 방, 조용한 방' }]);
});

it('tells all of what was added, and nothing of what stays', () => {
	const added = conceptDifference(null, concept());
	expect([added.fields.map(({ field }) => field), added.renderings.length]).toEqual([['english'], 2]);
	expect(conceptDifference(concept(), concept())).toEqual({ fields: [], renderings: [] });
});

it('is empty only for states that are the same', () => {
	const some = fc.record({
		english: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
		note: fc.constantFrom('', 'x'),
		caseSensitive: fc.boolean(),
		renderings: fc.array(
			fc.record({
				lang: fc.constantFrom('ja' as const, 'ko' as const),
				text: fc.constantFrom('p', 'q'),
				status: fc.constantFrom('preferred' as const, 'forbidden' as const),
				note: fc.constantFrom('', 'n')
			})
		)
	});
	type Drawn = typeof some extends fc.Arbitrary<infer S> ? S : never;
	const made = (drawn: Drawn): Concept =>
		concept({ ...drawn, renderings: drawn.renderings.map(({ text, ...more }) => rendering(text, more)) });
	/** The same for orders that differ across languages alone. */
	const grouped = ({ renderings, ...rest }: Concept): string =>
		JSON.stringify([rest, ...['ja', 'ko'].map((lang) => renderings.filter((each) => each.lang === lang))]);
	fc.assert(
		fc.property(some, some, (a, b) => {
			const { fields, renderings } = conceptDifference(made(a), made(b));
			expect(fields.length + renderings.length === 0).toBe(grouped(made(a)) === grouped(made(b)));
		})
	);
});
