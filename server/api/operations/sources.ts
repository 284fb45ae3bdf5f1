import { SourceAnswer } from '../source-schemas';
import * as answers from './answers-sources';
import { EXAMPLE, type Operation } from './operation';

const PATH = '/api/v1/documents/{slug}/{lang}/sources';
const english = 'Short roads are not always fast ones.';

/** Rows whose source two copies of the post give differently. */
export const SOURCE_OPERATIONS: readonly Operation[] = [
	{
		id: 'listCopies',
		method: 'GET',
		path: PATH,
		summary:
			'Rows whose source two copies of the post give differently, with what is wrong with which, the better one, and who chose.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.Copies
	},
	{
		id: 'chooseSource',
		method: 'POST',
		path: PATH,
		summary:
			'Puts copies in force as sources, or a text written by hand, for all languages; says that a translation made from the other language still fits that; or undoes either. Rows are judged one by one; one whose source is another than was seen is refused, with the source of now.',
		asks: [
			{ need: 'source.correct', body: { step: 'correct', segment: EXAMPLE.row, text: english, seen: english } },
			{
				need: 'source.correct',
				body: { step: 'take', rows: [{ segment: EXAMPLE.row, source: EXAMPLE.row, seen: '' }] }
			},
			{ need: 'segment.approve', body: { step: 'accept', segment: EXAMPLE.row, seen: EXAMPLE.text } },
			{ need: 'source.correct', body: { step: 'undo', choices: [EXAMPLE.row] } }
		],
		body: SourceAnswer,
		status: 200,
		answer: answers.SourceVerdicts
	}
];
