import * as answers from './answers-series';
import type { Operation } from './operation';

/** How a post stands in its series. */
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
	}
];
