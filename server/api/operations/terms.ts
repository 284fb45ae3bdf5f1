import { ConceptShape } from '../concept-form';
import { TermChange, TermRemoval, TermUndoing } from '../term-schemas';
import * as answers from './answers-terms';
import { Made } from './answers';
import { EXAMPLE, type Operation } from './operation';

const AT = '/api/v1/projects/{project}/terms';
const concept = {
	english: ['quiet room', 'QRM'],
	acronym: 'QRM',
	renderings: [{ lang: 'ko', text: '고요한 방', status: 'preferred' }]
};
const base = EXAMPLE.row;

/** Terms of a project, and what was done to them. */
export const TERM_OPERATIONS: readonly Operation[] = [
	{
		id: 'listTerms',
		method: 'GET',
		path: AT,
		summary: 'Terms that a search finds, the nearest first, a page of 50.',
		asks: [{ need: 'term.read' }],
		query: {
			q: { about: 'Words of its terms, renderings, definition or note; every one of them.' },
			status: { about: 'Has a rendering of this status: preferred, admitted, proposed, deprecated or forbidden.' },
			origin: { about: 'own, imported or starter.' },
			without: { about: 'Language in which it has neither a preferred nor an admitted rendering.' },
			dnt: { about: 'yes: kept in English; no: translated.' },
			owner: { about: 'Who looks after it: me, nobody, or the id of a person.' },
			pos: { about: 'Part of speech: noun, verb, adjective, adverb, properNoun or other.' },
			page: { about: 'Number of the page, from 1.' }
		},
		example: '?q=어텐&without=ja',
		status: 200,
		answer: answers.Terms
	},
	{
		id: 'addTerm',
		method: 'POST',
		path: AT,
		summary: 'Adds a term. An acronym is one of its English terms.',
		asks: [{ need: 'term.curate', body: concept }],
		body: ConceptShape,
		status: 201,
		answer: Made
	},
	{
		id: 'readTerm',
		method: 'GET',
		path: `${AT}/{id}`,
		summary: 'A term with its rank and its newest changes, also one that was removed.',
		asks: [{ need: 'term.read' }],
		query: { before: { about: 'Id of the change after which the page of the history begins.' } },
		status: 200,
		answer: answers.Term
	},
	{
		id: 'changeTerm',
		method: 'POST',
		path: `${AT}/{id}`,
		summary:
			'Puts a term in the place of what stands there. `base` is the `version` that it was read with; an If-Match header may say it instead.',
		asks: [{ need: 'term.curate', body: { base, concept } }],
		body: TermChange,
		status: 200,
		answer: Made,
		problems: ['term.other-version']
	},
	{
		id: 'removeTerm',
		method: 'POST',
		path: `${AT}/{id}/removal`,
		summary: 'Removes a term; its history stays, so it can come back. `base` as in a change.',
		asks: [{ need: 'term.curate', body: { base } }],
		body: TermRemoval,
		status: 200,
		answer: Made,
		problems: ['term.other-version']
	},
	{
		id: 'undoTerms',
		method: 'POST',
		path: '/api/v1/projects/{project}/term-undoing',
		summary:
			'Takes one change back, or all that were made in one step, or puts a term back to the state before or after one of its changes. Each of that can be taken back too.',
		asks: [
			{ need: 'term.curate', body: { step: 'change', change: base } },
			{ need: 'term.curate', body: { step: 'back', change: base, side: 'after' } },
			{ need: 'term.curate', body: { step: 'batch', batch: base } }
		],
		body: TermUndoing,
		status: 200,
		answer: answers.UndoneTerms,
		problems: ['term.changed-since']
	}
];
