import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import type { Concept, Rendering } from '../../../src/lib/core/glossary/concept';
import { tallyTerms } from '../../../src/lib/core/glossary/health';
import { indexTerms } from '../../../src/lib/core/glossary/match';

const says = (text: string, status: Rendering['status'] = 'preferred'): Rendering => ({
	...{ lang: 'ko', text, status, condition: 'source', note: '' }
});
const concept = (english: string, renderings: Rendering[], doNotTranslate = false): Concept => ({
	...{ id: english, english: [english], caseSensitive: false, doNotTranslate, definition: '', note: '', renderings }
});
const TERMS = [
	concept('lantern', [says('등불'), says('랜턴', 'admitted'), says('호롱불', 'forbidden')]),
	concept('lantern fish', [says('등불고기')]),
	concept('harbour', [says('항구')]),
	concept('LampHub', [], true)
];
const index = indexTerms(TERMS);

/** What a row makes of each concept: in the source, rendered, left in English, findings, uses. */
function tally(source: string | null, target: string): unknown {
	const row = { id: 's1', kind: 'paragraph' as const, paper: null, lang: 'ko' as const, sourceLang: 'en' as const };
	const input = checkInput({ ...row, source, target }, { terms: index });
	const { concepts } = tallyTerms([input], new Map([['s1', checkSegment(input)]]));
	return Object.fromEntries(
		[...concepts].map(([{ id }, counts]) => [
			id,
			[counts.inSource, counts.rendered, counts.leftEnglish, counts.findings, Object.fromEntries(counts.uses)]
		])
	);
}

describe('what a row makes of the termbase', () => {
	it.each<[string, string | null, string, unknown]>([
		['a rendering with a particle', 'A lantern.', '등불은 밝다.', { lantern: [1, 1, 0, 0, { 등불: 1 }] }],
		[
			'two renderings that compete',
			'A lantern, lanterns.',
			'등불과 랜턴.',
			{ lantern: [2, 2, 0, 0, { 등불: 1, 랜턴: 1 }] }
		],
		['one rendering for two uses', 'A lantern, lanterns.', '등불이 있다.', { lantern: [2, 1, 0, 0, { 등불: 1 }] }],
		['a gloss, which is no second use', 'A lantern.', '등불(lantern)이 있다.', { lantern: [1, 1, 0, 0, { 등불: 1 }] }],
		['English that was left', 'A lantern.', '이것은 lantern이다.', { lantern: [1, 0, 1, 0, {}] }],
		['a forbidden rendering', 'A lantern.', '호롱불이 있다.', { lantern: [1, 0, 0, 1, {}] }],
		['a term that is missing', 'The harbour.', '이곳은 바닷가 마을이다.', { harbour: [1, 0, 0, 1, {}] }],
		[
			'the longer of two terms',
			'A lantern fish.',
			'등불고기가 있다.',
			{ 'lantern fish': [1, 1, 0, 0, { 등불고기: 1 }] }
		],
		['a name that is kept', 'On LampHub.', 'LampHub에 있다.', { LampHub: [1, 1, 0, 0, {}] }],
		['a rendering without its English', 'A fish.', '등불이 있다.', {}],
		['a row without English', null, '등불이 있다.', {}]
	])('%s', (_, source, target, expected) => {
		expect(tally(source, target)).toEqual(expected);
	});
});
