import * as v from 'valibot';
import { PROPOSAL_STATES } from '$lib/core/glossary/proposal';
import { NewProposal, ProposalStepping } from '../proposal-schemas';
import { code, id, lang, Made, time } from './answers';
import type { Operation } from './operation';

const AT = '/api/v1/projects/{project}/proposals';
const text = v.string();
const term = { english: 'slow road', lang: 'ko', rendering: '느린 길', status: 'preferred' };
const concept = {
	...{ english: ['slow road'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [{ lang: 'ko', text: '느린 길', status: 'preferred', condition: 'source', note: '' }]
};

const Proposals = v.object({
	proposals: v.array(
		v.object({
			...{ id, concept: v.nullable(id), english: text, lang, rendering: text, note: text, by: id, byName: text },
			...{ at: time, state: code, decidedByName: v.nullable(text), decidedAt: v.nullable(time), reason: text },
			...{ silentAt: v.nullable(time), result: v.nullable(id), steps: v.array(code) },
			place: v.nullable(v.object({ href: text, title: text, label: text, span: text })),
			voices: v.array(v.object({ by: id, byName: text, side: code, words: text, at: time }))
		})
	),
	next: v.nullable(id)
});

/** Terms that people propose. */
export const PROPOSAL_OPERATIONS: readonly Operation[] = [
	{
		id: 'listProposals',
		method: 'GET',
		path: AT,
		summary: 'Proposed terms of a project, newest first, a page of them.',
		asks: [{ need: 'term.read' }],
		query: {
			state: { about: `${PROPOSAL_STATES.join(', ')}, decided or all; open without it.` },
			id: { about: 'Id of the only one to show, whatever its state.' },
			before: { about: '`next` of the page before.' }
		},
		status: 200,
		answer: Proposals
	},
	{
		id: 'proposeTerm',
		method: 'POST',
		path: AT,
		summary:
			'Proposes a rendering of an English term, of the concept that the English is known as or of a new one, with the row in which the words stand if there is one.',
		asks: [{ need: 'term.propose', body: term }],
		body: NewProposal,
		status: 201,
		answer: Made,
		problems: ['term.known', 'term.proposed-already']
	},
	{
		id: 'stepProposal',
		method: 'POST',
		path: `${AT}/{id}`,
		summary:
			'Accepts a proposal, as it is or changed, or refuses it with a reason; withdraws one of your own; objects to one of another, or supports it.',
		asks: [
			{ need: 'term.propose', body: { step: 'object', words: 'It is a name.' } },
			{ need: 'term.curate', body: { step: 'change', concept } },
			{ need: 'term.curate', body: { step: 'refuse', reason: 'It is a name.' } }
		],
		body: ProposalStepping,
		status: 200,
		answer: v.object({ state: code }),
		problems: ['term.decided', 'term.changed-meanwhile']
	}
];
