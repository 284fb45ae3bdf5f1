import { Closing, ClosureStep, Decisions, Disputing, Hold, LeftOut, Publishing, Settling } from '../schemas';
import * as answers from './answers';
import { EXAMPLE, type Operation } from './operation';

const AT = '/api/v1/documents/{slug}/{lang}';
const { row, person, text } = EXAMPLE;
const reason = 'The plural is meant.';

/** What is read of a document. */
const READING: readonly Operation[] = [
	{
		id: 'summarise',
		method: 'GET',
		path: AT,
		summary: 'How far a document is in one language: rows in each state, how many things block, the last release.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.Summary
	},
	{
		id: 'listRows',
		method: 'GET',
		path: `${AT}/rows`,
		summary: 'Rows in reading order with text, state and findings, a page of them.',
		asks: [{ need: 'document.read' }],
		query: {
			after: { about: '`next` of the page before' },
			limit: { about: 'rows on the page, 1 to 100 (100)' }
		},
		status: 200,
		answer: answers.Rows
	},
	{
		id: 'readStatus',
		method: 'GET',
		path: `${AT}/status`,
		summary: 'Everything that decisions change, of the whole document or of some of its rows.',
		asks: [{ need: 'document.read' }],
		query: { row: { about: 'id of a row, at most 100 of them', many: true } },
		status: 200,
		answer: answers.Status
	},
	{
		id: 'listBlockers',
		method: 'GET',
		path: `${AT}/blockers`,
		summary: 'Everything that stands between the document and its readers, each with the address of its row.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.Blockers
	},
	{
		id: 'listRevisions',
		method: 'GET',
		path: `${AT}/rows/{segment}/revisions`,
		summary: 'The texts that a row had, newest first.',
		asks: [{ need: 'document.read' }],
		query: { before: { about: '`next` of the page before' } },
		status: 200,
		answer: answers.History
	},
	{
		id: 'listWriters',
		method: 'GET',
		path: `${AT}/rows/{segment}/writers`,
		summary: 'Who wrote the characters that stand in a row.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.Writers
	},
	{
		id: 'listDocumentTerms',
		method: 'GET',
		path: `${AT}/terms`,
		summary:
			'The concepts of the termbase that can matter for the document as it stands, and the number of the termbase.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.DocumentTerms
	},
	{
		id: 'listTermExamples',
		method: 'GET',
		path: `${AT}/terms/{concept}/examples`,
		summary: 'Approved texts of the project that have a concept of the termbase, newest approval first, at most 5.',
		asks: [{ need: 'document.read' }],
		query: { before: { about: '`next` of the answer before' } },
		status: 200,
		answer: answers.TermExamples
	},
	{
		id: 'listReleases',
		method: 'GET',
		path: `${AT}/releases`,
		summary: 'The releases, newest first.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.Releases
	},
	{
		id: 'readRelease',
		method: 'GET',
		path: `${AT}/releases/{number}`,
		summary: 'One release with everything that it holds.',
		asks: [{ need: 'document.read' }],
		status: 200,
		answer: answers.Release,
		problems: ['input.invalid']
	}
];

const rows = [{ segment: row, text }];

/** What is done to it. */
const DOING: readonly Operation[] = [
	{
		id: 'decide',
		method: 'POST',
		path: `${AT}/decisions`,
		summary:
			'Confirms, approves or refuses rows, each for exactly the text that was seen. Each row has its own verdict.',
		asks: [
			{ need: 'segment.confirm', body: { kind: 'confirm', rows } },
			{ need: 'segment.approve', body: { kind: 'approve', rows } },
			{ need: 'segment.refuse', body: { kind: 'refuse', rows, why: row, reason } }
		],
		body: Decisions,
		status: 200,
		answer: answers.Verdicts,
		problems: ['decision.reason']
	},
	{
		id: 'publish',
		method: 'POST',
		path: `${AT}/releases`,
		summary: 'Publishes the document in one language, or says everything that blocks it.',
		asks: [{ need: 'document.publish', body: { note: 'Two dates were mended.' } }],
		body: Publishing,
		status: 201,
		answer: answers.Published,
		problems: ['publish.blocked', 'publish.unchanged', 'publish.draft-off', 'publish.draft-behind'],
		idempotent: true
	},
	{
		id: 'leaveOut',
		method: 'POST',
		path: `${AT}/rows/{segment}`,
		summary: 'Leaves a row out of the document, or takes it back in. Holds for every language.',
		asks: [{ need: 'segment.leave-out', body: { leftOut: false } }],
		body: LeftOut,
		status: 200,
		answer: answers.Done
	},
	{
		id: 'holdPaper',
		method: 'POST',
		path: `${AT}/papers`,
		summary: 'Holds a paper back from publishing in one language, or lets it go.',
		asks: [{ need: 'paper.hold', body: { paper: 'A Map of Slow Roads', held: false } }],
		body: Hold,
		status: 200,
		answer: answers.Done
	},
	{
		id: 'closeFinding',
		method: 'POST',
		path: `${AT}/closures`,
		summary: 'Sets a finding aside with a reason. One that blocks stays open until a second person agrees.',
		asks: [{ need: 'finding.close', body: { segment: row, key: '[]', action: 'false-alarm', scope: 'row', reason } }],
		body: Closing,
		status: 201,
		answer: answers.Made,
		problems: ['finding.gone']
	},
	{
		id: 'stepClosure',
		method: 'POST',
		path: `${AT}/closures/{id}`,
		summary: 'Agrees as the second person that a finding is set aside, or opens it again.',
		asks: [
			{ need: 'finding.close', body: { step: 'second' } },
			{ need: 'finding.close', body: { step: 'withdraw' } }
		],
		body: ClosureStep,
		status: 200,
		answer: answers.Done,
		problems: ['finding.gone', 'finding.same-person']
	},
	{
		id: 'raiseDispute',
		method: 'POST',
		path: `${AT}/disputes`,
		summary: 'Marks a row as disputed: both renderings, who decides and by when.',
		asks: [
			{
				need: 'dispute.raise',
				body: {
					segment: row,
					seen: text,
					proposed: '지름길이 늘 빠르지는 않습니다.',
					reason,
					decider: person,
					dueAt: 1798761600000
				}
			}
		],
		body: Disputing,
		status: 201,
		answer: answers.Made,
		problems: ['dispute.open', 'dispute.decider', 'segment.text-changed', 'segment.not-in-review']
	},
	{
		id: 'settleDispute',
		method: 'POST',
		path: `${AT}/disputes/{id}`,
		summary:
			'Settles a dispute: one of the two renderings, or a third, becomes the text of the row. Whoever was named may, too.',
		asks: [{ need: 'dispute.settle', body: { choice: 'a', text: null, seen: text, reason } }],
		body: Settling,
		status: 200,
		answer: answers.Done,
		problems: ['dispute.gone', 'segment.text-changed', 'segment.not-in-review']
	}
];

export const DOCUMENT_OPERATIONS: readonly Operation[] = [...READING, ...DOING];
