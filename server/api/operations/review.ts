import { AssignmentRequest, DocumentQuery, SegmentQuery } from '../list-schemas';
import { CommentChange, NewThread, ThreadChange } from '../comment-schemas';
import { CommentReport, ReportStepping } from '../report-schemas';
import * as answers from './answers-review';
import { Done, Made } from './answers';
import { EXAMPLE, type Operation } from './operation';

const AT = '/api/v1/documents/{slug}/{lang}';
const { row, person, text } = EXAMPLE;
const words = 'This reads as if every short path were slow.';

/** Filters of a list, as its page and its address have them. */
const filters = (schema: { entries: object }): Operation['query'] =>
	Object.fromEntries(Object.keys(schema.entries).map((name) => [name, { about: FILTERS[name] ?? name }]));
const FILTERS: Readonly<Record<string, string>> = {
	lang: 'Language.',
	stage: 'How far it is: work, approval, blocked, ready, published or changed.',
	who: 'Who is at it: me, nobody, or the id of a person.',
	due: 'When it is due: overdue or week.',
	q: 'Part of a title.',
	sort: 'Order: newest, due or open.',
	state: 'State of the row.',
	check: 'Id of a check that finds something there.',
	blocking: 'yes: only rows that block publishing.',
	author: 'Who wrote its text: me, or the id of a person.',
	document: 'Slug of a document.',
	after: '`next` of the page before.'
};
export const DOCUMENT_FILTERS = filters(DocumentQuery);

/** Rows of a project, and who is at a document. */
export const LIST_OPERATIONS: readonly Operation[] = [
	{
		id: 'listSegments',
		method: 'GET',
		path: '/api/v1/projects/{project}/segments',
		summary: 'Rows of all documents of a project, newest documents first, a page of them.',
		asks: [{ need: 'document.read' }],
		query: filters(SegmentQuery),
		status: 200,
		answer: answers.Segments
	},
	{
		id: 'assign',
		method: 'POST',
		path: `${AT}/assignment`,
		summary: 'Claims a document in one language, gives it back, gives it to somebody, or sets the day it is due.',
		asks: [
			{ need: 'document.claim', body: { step: 'claim' } },
			{ need: 'document.assign', body: { step: 'assign', user: person } }
		],
		body: AssignmentRequest,
		status: 200,
		answer: answers.Assigned,
		problems: ['assignment.taken', 'assignment.person']
	}
];

/** Comments on words of rows. */
export const COMMENT_OPERATIONS: readonly Operation[] = [
	{
		id: 'listThreads',
		method: 'GET',
		path: `${AT}/threads`,
		summary: 'Threads of comments with the words they stand on now.',
		asks: [{ need: 'document.read' }],
		query: { row: { about: 'Id of a row.' }, state: { about: 'open, resolved or all.' } },
		status: 200,
		answer: answers.Threads
	},
	{
		id: 'comment',
		method: 'POST',
		path: `${AT}/threads`,
		summary: 'Comments on words of a row, with a suggestion if there is one, blocking or not.',
		asks: [{ need: 'comment.write', body: { segment: row, seen: text, start: 0, end: 2, body: words } }],
		body: NewThread,
		status: 201,
		answer: Made,
		problems: ['segment.text-changed', 'segment.not-in-review', 'comment.too-many']
	},
	{
		id: 'stepThread',
		method: 'POST',
		path: `${AT}/threads/{id}`,
		summary:
			'Replies, resolves, opens again, lets it block or not, or takes a suggestion over. One that blocks is resolved by its author or an editor.',
		asks: [{ need: 'comment.write', body: { step: 'reply', body: words } }],
		body: ThreadChange,
		status: 200,
		answer: Made,
		problems: ['comment.gone', 'comment.too-many', 'segment.text-changed']
	},
	{
		id: 'stepComment',
		method: 'POST',
		path: `${AT}/threads/{id}/comments/{comment}`,
		summary: 'Edits or removes one of your own comments.',
		asks: [{ need: 'comment.write', body: { step: 'remove' } }],
		body: CommentChange,
		status: 200,
		answer: Done,
		problems: ['comment.gone']
	}
];

/** What readers report. */
export const REPORT_OPERATIONS: readonly Operation[] = [
	{
		id: 'listReports',
		method: 'GET',
		path: `${AT}/reports`,
		summary: 'Reports of readers on a document, newest first, a page of them.',
		asks: [{ need: 'report.read' }],
		query: {
			state: { about: 'new, seen, accepted, declined, fixed, open or all.' },
			before: { about: FILTERS.after! }
		},
		status: 200,
		answer: answers.Reports
	},
	{
		id: 'reportComment',
		method: 'POST',
		path: `${AT}/reports`,
		summary: 'Makes a report of a comment at the end of an imported post.',
		asks: [{ need: 'report.answer', body: { comment: row, segment: row, kind: 'meaning' } }],
		body: CommentReport,
		status: 201,
		answer: Made,
		problems: ['segment.not-in-review']
	},
	{
		id: 'stepReport',
		method: 'POST',
		path: `${AT}/reports/{id}`,
		summary: 'Accepts, answers, declines or joins a report, marks it as fixed, or opens it again.',
		asks: [
			{ need: 'report.answer', body: { step: 'see' } },
			{ need: 'report.decline', body: { step: 'decline', answer: 'It is meant so.' } }
		],
		body: ReportStepping,
		status: 200,
		answer: answers.Stepped,
		problems: ['report.not-open', 'report.other-row']
	}
];

/** What goes out. */
export const EXPORT_OPERATIONS: readonly Operation[] = [
	{
		id: 'export',
		method: 'GET',
		path: `${AT}/export`,
		summary: 'A release, or the texts as they stand, as a file.',
		asks: [{ need: 'document.read' }],
		query: {
			format: { about: 'discourse, markdown, html, page, json, jsonl, or source: the file that was imported.' },
			release: { about: 'Number of the release; the newest without it.' },
			english: { about: '0 leaves the English out.' },
			draft: { about: '1: the texts as they stand now, labelled as a draft.' }
		},
		example: '?format=json&draft=1',
		status: 200,
		answer: answers.File,
		media: '*/*',
		problems: ['export.no-release', 'release.markup', 'export.rendered', 'export.place']
	},
	{
		id: 'checkExport',
		method: 'GET',
		path: `${AT}/export/check`,
		summary: 'Markup that would not render, row by row, and whether the imported file can be written again.',
		asks: [{ need: 'document.read' }],
		query: { draft: { about: '1: of the texts as they stand now.' }, english: { about: '0: without the English.' } },
		example: '?draft=1',
		status: 200,
		answer: answers.ExportCheck,
		problems: ['export.no-release']
	},
	{
		id: 'compareReleases',
		method: 'GET',
		path: `${AT}/releases/{number}/difference`,
		summary: 'What a release changed against the one before, or another.',
		asks: [{ need: 'document.read' }],
		query: { from: { about: 'Number of the other release; 0 is the machine text.' } },
		status: 200,
		answer: answers.Difference,
		problems: ['input.invalid', 'release.damaged']
	}
];
