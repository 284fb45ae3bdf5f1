import { describe, expect, it } from 'vitest';
import type { Concept } from '$lib/core/glossary/concept';
import { findConcepts } from '$lib/glossary/listed';

const concept = (id: string, english: string[], rendering: string, note = ''): Concept => ({
	...{ id, english, caseSensitive: false, doNotTranslate: false, definition: '', note },
	renderings: [{ lang: 'ja', text: rendering, status: 'preferred', condition: 'source', note: '' }]
});

const concepts = [
	concept('1', ['fine-tuning', 'finetuning'], 'ファインチューニング'),
	concept('2', ['reward model'], '報酬モデル', 'not the world model'),
	concept('3', ['LoRA'], 'LoRA')
];

describe('searching the termbase', () => {
	it.each([
		['shows all without a query', '  ', ['1', '2', '3']],
		['finds an English variant', 'FineTuning', ['1']],
		['finds a rendering typed in another width', 'ﾌｧｲﾝ', ['1']],
		['wants every word', 'model 報酬', ['2']],
		['looks into notes', 'world', ['2']],
		['finds nothing', 'zebra', []]
	])('%s', (_, query, ids) => {
		expect(findConcepts(concepts, query).map(({ id }) => id)).toEqual(ids);
	});
});
