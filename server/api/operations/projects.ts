import { Checking, Fetching, FileImport, Import, Preview } from '../schemas';
import * as answers from './answers';
import type { Operation } from './operation';
import { DOCUMENT_FILTERS } from './review';

const CONTENT = Buffer.from('느린 길의 지도 / A Map of Slow Roads\n').toString('base64');
const file = { name: 'slow-roads.ko.txt', content: CONTENT };

export const PROJECT_OPERATIONS: readonly Operation[] = [
	{
		id: 'describe',
		method: 'GET',
		path: '/api/v1/openapi.json',
		summary: 'This description, as OpenAPI 3.1.',
		asks: [{ need: 'public' }],
		status: 200,
		answer: answers.Description
	},
	{
		id: 'listProjects',
		method: 'GET',
		path: '/api/v1/projects',
		summary: 'The projects that you may read, by name.',
		asks: [{ need: 'signed-in' }],
		status: 200,
		answer: answers.Projects
	},
	{
		id: 'listDocuments',
		method: 'GET',
		path: '/api/v1/projects/{project}/documents',
		summary: 'The documents of a project, and how far each is, a page of them.',
		asks: [{ need: 'document.read' }],
		query: DOCUMENT_FILTERS,
		status: 200,
		answer: answers.Documents
	},
	{
		id: 'importFile',
		method: 'POST',
		path: '/api/v1/projects/{project}/documents',
		summary:
			'Imports a file in one step: it is read, its texts are paired, and it joins the document that is most likely the same post in another language.',
		asks: [{ need: 'document.import', body: { ...file, lang: 'ko', engine: 'some engine' } }],
		body: FileImport,
		status: 201,
		answer: answers.Imported,
		problems: ['import.unreadable', 'import.language-present'],
		idempotent: true
	},
	{
		id: 'checkRows',
		method: 'POST',
		path: '/api/v1/projects/{project}/checks',
		summary:
			'Checks rows with the terms of the project. Nothing is stored. The rows count as one document, in their order.',
		asks: [
			{
				need: 'term.read',
				body: {
					lang: 'ko',
					rows: [{ id: '1', source: 'It is trained on 3.3 trillion tokens.', target: '3조 토큰으로 학습되었습니다.' }]
				}
			}
		],
		body: Checking,
		status: 200,
		answer: answers.Checked
	},
	{
		id: 'previewImport',
		method: 'POST',
		path: '/api/v1/projects/{project}/previews',
		summary:
			'Reads a file into rows without storing it, so that the pairing can be mended, and says which document it may belong to.',
		asks: [{ need: 'document.import', body: { ...file, format: null, lang: 'ko' } }],
		body: Preview,
		status: 200,
		answer: answers.Previewed,
		problems: ['import.unreadable']
	},
	{
		id: 'fetchPost',
		method: 'POST',
		path: '/api/v1/projects/{project}/fetches',
		summary:
			'Reads a post from its public address without storing it: its rows as a preview, and the file to send with them.',
		// An address of those kept for examples: no site is there.
		asks: [{ need: 'document.import', body: { url: 'https://[2001:db8::1]/t/slow-roads/7', lang: 'ko' } }],
		body: Fetching,
		status: 200,
		answer: answers.Fetched,
		problems: [
			'fetch.slow-down',
			'fetch.address',
			'fetch.unreachable',
			'fetch.status',
			'fetch.type',
			'import.unreadable'
		]
	},
	{
		id: 'importRows',
		method: 'POST',
		path: '/api/v1/projects/{project}/imports',
		summary:
			'Stores rows as a preview read them and a person mended them, all or nothing. With `Accept: application/x-ndjson` it is told how far that is.',
		asks: [
			{
				need: 'document.import',
				body: {
					...{ ...file, format: 'post', lang: 'ko', title: '느린 길의 지도', engine: '', notices: [], into: null },
					rows: [
						{
							...{ kind: 'title', paper: 'A Map of Slow Roads', sourceLang: 'en', source: 'A Map of Slow Roads' },
							...{ target: '느린 길의 지도', confidence: 1, evidence: ['given'], line: 1 },
							...{ targetBytes: null, sourceBytes: null }
						}
					]
				}
			}
		],
		body: Import,
		status: 201,
		answer: answers.Stored,
		problems: ['import.language-present'],
		idempotent: true
	}
];
