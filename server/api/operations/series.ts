import * as answers from './answers-series';
import type { Operation } from './operation';

/** How a post stands in its series, and what was learned before the newest ones. */
export const SERIES_OPERATIONS: readonly Operation[] = [
	{
		id: 'readSeries',
		method: 'GET',
		path: '/api/v1/documents/{slug}/{lang}/series',
		summary:
			'The series that a post belongs to, known by its title without dates and numbers: what the earlier posts have one expect of it, and what it lacks of that. And what the project learned between the last post and this one: how many terms, rules and corrections, how many of the findings in the texts that the post came with are due to them, and what became of these in approved rows.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.PostSeries
	},
	{
		id: 'readLearned',
		method: 'GET',
		path: '/api/v1/projects/{project}/learned',
		summary:
			'The newest post of each series of a project before which terms or rules were learned: how many, and how many of the findings in the texts that it came with are due to them. Of each language the three series with the newest posts.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.CountedPosts
	}
];
