import { expect, it } from 'vitest';
import { tellingParts } from '$lib/core/glossary/prefilter';

it.each([
	[['fine-tuning'], ['fine']],
	[
		['large language model', 'LLM'],
		['llm', 'language']
	],
	[
		['retrieval', 'retrieval-augmented generation'],
		['retrieval', 'generation']
	],
	[['model', 'models of the world'], ['model']],
	[['β'], ['']]
])('a text with %j holds one of its parts', (english, parts) => {
	expect(tellingParts({ english, caseSensitive: false })).toEqual(parts);
});
