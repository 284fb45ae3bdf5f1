import { MachineChoices, NewerCopy, OfferAnswer, UpdateStep } from '../update-schemas';
import * as answers from './answers-updates';
import { EXAMPLE, type Operation } from './operation';

const AT = '/api/v1/documents/{slug}/{lang}';
const content = Buffer.from('느린 길의 지도 / A Map of Slow Roads\n').toString('base64');
const copy = { name: 'slow-roads.ko.txt', content, engine: 'some engine' };

/** The same post again. */
export const UPDATE_OPERATIONS: readonly Operation[] = [
	{
		id: 'previewUpdate',
		method: 'POST',
		path: `${AT}/update-previews`,
		summary: 'Says row by row what a newer copy of the post would do to it. Nothing is stored.',
		asks: [{ need: 'document.import', body: copy }],
		body: NewerCopy,
		status: 200,
		answer: answers.UpdatePreviewed,
		problems: ['import.unreadable']
	},
	{
		id: 'updateDocument',
		method: 'POST',
		path: `${AT}/updates`,
		summary:
			'Takes in a newer copy of the post: untouched rows get its text, touched ones keep theirs with the newer one beside it. With `english` it is the English alone: texts stay, and say which English they were made for. Send it for each language of the document; one undoUpdate takes all of that back.',
		asks: [{ need: 'document.import', body: copy }],
		body: NewerCopy,
		status: 201,
		answer: answers.Updated,
		problems: ['import.unreadable'],
		idempotent: true
	},
	{
		id: 'undoUpdate',
		method: 'POST',
		path: `${AT}/updates/{id}`,
		summary: 'Takes the newest update back, but for rows that people went on from: their labels are in the answer.',
		asks: [{ need: 'document.import', body: { step: 'undo' } }],
		body: UpdateStep,
		status: 200,
		answer: answers.UndoneUpdate,
		problems: ['update.superseded']
	},
	{
		id: 'settleOffer',
		method: 'POST',
		path: `${AT}/rows/{segment}/machine-texts`,
		summary:
			'Takes a newer machine text that is offered for a row, sets it aside, or puts the earlier one back. The answer says what was in force.',
		asks: [{ need: 'segment.edit', body: { step: 'take', candidate: EXAMPLE.row, seen: EXAMPLE.text } }],
		body: OfferAnswer,
		status: 200,
		answer: answers.OfferSettled,
		problems: ['segment.text-changed', 'update.offer-gone']
	},
	{
		id: 'listMachineTexts',
		method: 'GET',
		path: `${AT}/machine-texts`,
		summary: 'Every machine text of some rows with its engine, route and time, oldest first in each row.',
		asks: [{ need: 'document.read' }],
		query: { row: { about: 'id of a row, at most 100 of them', many: true } },
		example: `?row=${EXAMPLE.row}`,
		status: 200,
		answer: answers.MachineTexts
	},
	{
		id: 'chooseMachineTexts',
		method: 'POST',
		path: `${AT}/machine-texts`,
		summary:
			'Puts other machine texts of rows in force, newer or older ones, where the rows still say what was seen. What was in force comes back: sent again with its `text` it undoes the choice.',
		asks: [
			{
				need: 'segment.edit',
				body: { rows: [{ segment: EXAMPLE.row, candidate: EXAMPLE.row, seen: EXAMPLE.text }] }
			}
		],
		body: MachineChoices,
		status: 200,
		answer: answers.MachineChosen
	}
];
