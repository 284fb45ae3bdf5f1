import { ReplaceRequest, UndoReplaced } from '../search-schemas';
import * as answers from './answers-search';
import type { Operation } from './operation';

const AT = '/api/v1/projects/{project}';

/** Looking for words in a project, replacing them, and how they were rendered. */
export const SEARCH_OPERATIONS: readonly Operation[] = [
	{
		id: 'searchProject',
		method: 'GET',
		path: `${AT}/search`,
		summary:
			'Rows of a project that have what is looked for, with the places, 50 a page in the order of lists. A page may end early where looking takes long; `next` says where to go on.',
		asks: [{ need: 'document.read' }],
		query: {
			q: { about: 'Words as they stand, or a pattern in re2 syntax; at most 200 characters.' },
			in: { about: 'Where it is looked for: target (unless said otherwise), source or both.' },
			pattern: { about: 'yes: `q` is a pattern.' },
			case: { about: 'yes: upper and lower case differ.' },
			words: { about: 'yes: Latin words are found as a whole.' },
			width: { about: 'yes: full and half width are the same.' },
			lang: { about: 'ja or ko; both without it.' },
			document: { about: 'Slug of a document.' },
			state: { about: 'State of a row.' },
			after: { about: '`next` of the page before.' }
		},
		example: '?q=느린',
		status: 200,
		answer: answers.Found
	},
	{
		id: 'replaceInProject',
		method: 'POST',
		path: `${AT}/replacements`,
		summary:
			'Says what replacing would make of rows (`dryRun`, unless it is false), or replaces: in the rows named by `choice`, and with `all` in all others that are neither approved nor published and in which nothing new would block publishing, at most 1,000. That is one change, which one step takes back. Published editions stay as they are.',
		asks: [{ need: 'segment.edit', body: { find: '없는 말', to: '있는 말', lang: 'ko', all: true, dryRun: false } }],
		body: ReplaceRequest,
		status: 200,
		answer: answers.Replaced,
		idempotent: true
	},
	{
		id: 'undoReplacement',
		method: 'POST',
		path: `${AT}/replacement-undoing`,
		summary:
			'Takes a change of `replaceInProject` back, in every row that still has the text it made. Needs leave to write in each language that it touched.',
		asks: [{ need: 'document.read', body: { change: '019a8b00-0000-7000-8000-000000000001' } }],
		body: UndoReplaced,
		status: 200,
		answer: answers.ReplacedChange
	},
	{
		id: 'listRenderings',
		method: 'GET',
		path: `${AT}/renderings`,
		summary:
			'How a phrase of the source was rendered in approved texts of a project: guessed place by place, counted by rendering, the most frequent first.',
		asks: [{ need: 'document.read' }],
		query: {
			q: { about: 'The phrase, 2 to 200 characters.' },
			lang: { about: 'ja or ko.' }
		},
		example: '?q=slow+roads&lang=ko',
		status: 200,
		answer: answers.Renderings
	}
];
