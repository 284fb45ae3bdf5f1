import * as answers from './answers-memory';
import type { Operation } from './operation';

const AT = '/api/v1/documents/{slug}/{lang}';

/** What of the project's approved texts can be used again. */
export const MEMORY_OPERATIONS: readonly Operation[] = [
	{
		id: 'listRowMatches',
		method: 'GET',
		path: `${AT}/rows/{segment}/memory`,
		summary:
			'Approved texts of the project whose source is like that of a row, the nearest first, at most 8. 100 per cent are texts that are equal but for case, width, hyphens and white space; `inContext` says that the sources before and after are equal too.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.RowMatches
	},
	{
		id: 'searchMemory',
		method: 'GET',
		path: `${AT}/memory`,
		summary:
			'Approved texts of the project that hold a phrase, or whose source does, with the places where it stands, at most 20. Two letters of Japanese or Korean are enough.',
		asks: [{ need: 'document.read' }],
		query: {
			q: { about: 'The phrase, 2 to 200 characters.' },
			side: { about: 'Where it is looked for: target (unless said otherwise) or source.' }
		},
		example: '?q=학습',
		status: 200,
		answer: answers.PhraseHits
	}
];
