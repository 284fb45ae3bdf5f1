import { expect, it } from 'vitest';
import type { Concept } from '../../../../src/lib/core/glossary/concept';
import { readTermMarkdown } from '../../../../src/lib/core/glossary/exchange/markdown';
import { planTerms } from '../../../../src/lib/core/glossary/exchange/plan';
import { atOnce } from '$lib/core/steps';

/** A concept with Korean renderings as `text:s`, s being the first letter of the status. */
const concept = (...renderings: string[]): Concept => ({
	...{ id: 'x', english: ['slow road'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: renderings.map((brief) => {
		const [text, status] = brief.split(':');
		return {
			...{ lang: 'ko' as const, text: text!, condition: 'source' as const, note: '' },
			status: ({ p: 'preferred', a: 'admitted', f: 'forbidden' } as const)[status as 'p']
		};
	})
});
const brief = ({ renderings }: Concept): string[] => renderings.map(({ text, status }) => `${text}:${status[0]}`);

it.each([
	['what it says stays where it stood', ['길:p', '도로:f', '거리:f'], '길', []],
	['what it says anew comes behind what stands', ['도로:f'], '길', ['도로:f', '길:p']],
	['what it says of first comes first', ['길:p', '도로:f'], '골목, 길', ['골목:p', '길:a', '도로:f']],
	['its order outranks that of the termbase', ['길:p', '거리:f', '골목:a'], '골목, 길', ['골목:p', '길:a', '거리:f']],
	['what it leaves out goes', ['길:p', '골목:a', '도로:f'], '길', ['길:p', '도로:f']]
])('a file of terms is taken in so that %s', (_, stands, cell, wanted) => {
	const read = atOnce(readTermMarkdown(`|EN|KO|\n|-|-|\n|slow road|${cell}|\n`));
	const { changes, same } = atOnce(planTerms([concept(...stands)], read));
	expect(changes.map(({ after }) => brief(after))).toEqual(wanted.length > 0 ? [wanted] : []);
	expect(same).toBe(wanted.length > 0 ? 0 : 1);
});
