import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../src/lib/core/glossary/concept';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import { rank, type Origin, type Ranked } from '../../../src/lib/core/glossary/rank';

/** `own: agent head, head = 에이전트` */
function concept(id: string, origin: Origin, english: string, korean = '', more: Partial<Concept> = {}): Ranked {
	const renderings = korean.split(', ').filter(Boolean);
	return {
		...{ id, origin, english: english.split(', '), caseSensitive: false, doNotTranslate: false },
		...{ definition: '', note: '', ...more },
		renderings: renderings.map((text) => ({ lang: 'ko', text, status: 'preferred', condition: 'source', note: '' }))
	};
}

/** Who speaks where one of the terms stands in a text. */
function speakers(concepts: Ranked[], text: string): string[] {
	const index = indexTerms(rank(concepts).flatMap(({ speaks }) => speaks ?? []));
	return index.inSource(text).map((match) => match.concept.id);
}

describe('the concept of higher rank speaks', () => {
	it.each<[string, Ranked[], string, string[]]>([
		['own before starter', [concept('s', 'starter', 'token'), concept('o', 'own', 'Token')], 'a token', ['o']],
		['imported before starter', [concept('s', 'starter', 'token'), concept('i', 'imported', 'token')], 'token', ['i']],
		['own before imported', [concept('i', 'imported', 'token'), concept('o', 'own', 'token')], 'token', ['o']],
		['for its plural', [concept('s', 'starter', 'tokens'), concept('o', 'own', 'token')], 'many tokens', ['o']],
		[
			'where its first term is a variant below',
			[concept('s', 'starter', 'attention, attention head, head'), concept('o', 'own', 'attention head')],
			'one attention head',
			['o']
		],
		[
			'where its variant is the first term below',
			[concept('s', 'starter', 'LLM, language model'), concept('o', 'own', 'large language model, LLM')],
			'an LLM',
			['o']
		],
		[
			'and the rest below goes on',
			[concept('s', 'starter', 'attention, attention head, head'), concept('o', 'own', 'attention head')],
			'attention of a head',
			['s', 's']
		],
		[
			'for the whole of the same concept, variants below too',
			[concept('s', 'starter', 'fine-tuning, fine tune'), concept('o', 'own', 'Fine-Tuning')],
			'we fine tune it',
			[]
		],
		[
			'not for a verb form that is a term of its own',
			[concept('s', 'starter', 'pruned network'), concept('o', 'own', 'prune')],
			'a pruned network',
			['s']
		],
		[
			'not for what it does not match: case',
			[concept('s', 'starter', 'transformer'), concept('o', 'own', 'Transformer', '', { caseSensitive: true })],
			'a transformer',
			['s']
		],
		[
			'not for what it does not match: a space',
			[concept('s', 'starter', 'data set'), concept('o', 'own', 'dataset')],
			'a data set',
			['s']
		],
		['of one rank the first', [concept('a', 'own', 'token'), concept('b', 'own', 'token')], 'token', ['a']]
	])('%s', (_, concepts, text, who) => {
		expect(speakers(concepts, text)).toEqual(who);
	});
});

it('says which terms were lost, and to whom', () => {
	const own = concept('o', 'own', 'attention head');
	const below = concept('s', 'starter', 'attention, attention head', '', { acronym: 'attention head' });
	const [, standing] = rank([own, below]);
	expect(standing!.lost).toEqual([{ term: 'attention head', by: 'o' }]);
	expect(standing!.speaks).toMatchObject({ english: ['attention'] });
	expect(standing!.speaks).not.toHaveProperty('acronym');
});

it('leaves a rendering to the concept of higher rank where they share an English term', () => {
	const own = concept('o', 'own', 'attention head', '어텐션 헤드');
	const below = concept('s', 'starter', 'attention, attention head', '어텐션헤드, 어텐션');
	const [, standing] = rank([own, below]);
	expect(standing!.speaks!.renderings.map(({ text }) => text)).toEqual(['어텐션']);
});

it('takes nothing from a concept that is outranked by one which says nothing itself', () => {
	const concepts = [
		concept('o', 'own', 'token'),
		concept('i', 'imported', 'token, word piece'),
		concept('s', 'starter', 'word piece')
	];
	expect(rank(concepts).map(({ speaks }) => speaks?.id)).toEqual(['o', undefined, 's']);
});

describe('what was judged before', () => {
	const [terms, texts] = [
		['token', 'tokens', 'Token', 'head', 'agent head', 'agent-head', 'prune'],
		['토큰', '머리', '가지']
	];
	const made = fc
		.record({
			origin: fc.constantFrom<Origin>('own', 'imported', 'starter'),
			english: fc.uniqueArray(fc.constantFrom(...terms), { minLength: 1, maxLength: 3 }),
			korean: fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 2 }),
			caseSensitive: fc.boolean()
		})
		.map(({ origin, english, korean, caseSensitive }) =>
			concept('', origin, english.join(', '), korean.join(', '), { caseSensitive })
		);
	const numbered = (concepts: Ranked[]): Ranked[] => concepts.map((one, n) => ({ ...one, id: `c${n}` }));

	it('never tells in how a termbase is judged after any change', () =>
		fc.assert(
			fc.property(
				fc.array(made, { minLength: 2, maxLength: 8 }),
				fc.array(fc.nat(), { maxLength: 6 }),
				(list, goes) => {
					let concepts = numbered(list);
					for (const at of goes) {
						rank(concepts);
						const other = numbered(list)[at % list.length]!;
						const there = concepts.some(({ id }) => id === other.id);
						concepts = there ? concepts.filter(({ id }) => id !== other.id) : [...concepts, other];
					}
					expect(rank(concepts)).toEqual(rank(structuredClone(concepts)));
				}
			),
			{ numRuns: 300 }
		));
});
