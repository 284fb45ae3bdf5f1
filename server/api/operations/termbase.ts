import * as v from 'valibot';
import { TERM_FORMATS } from '$lib/core/glossary/exchange/exchange';
import { code, count, lang } from './answers';
import { File } from './answers-review';
import { FileContent } from '../schemas';
import type { Operation } from './operation';

const AT = '/api/v1/projects/{project}/termbase';

/** A file of terms, base64, and whether it is only compared. */
export const TermFileImport = v.strictObject({
	name: v.pipe(v.string(), v.maxLength(200)),
	content: FileContent,
	format: v.optional(v.nullable(v.picklist(TERM_FORMATS)), null),
	dryRun: v.optional(v.boolean(), false)
});

const Imported = v.object({
	format: v.picklist(TERM_FORMATS),
	...{ added: count, changed: count, same: count },
	refused: v.array(v.object({ line: count, code, detail: v.string() })),
	conflicts: v.array(
		v.object({
			...{ code, concept: v.string(), other: v.nullable(v.string()), lang: v.nullable(lang), text: v.string() }
		})
	),
	stored: v.boolean(),
	batch: v.nullable(v.string())
});

const content = Buffer.from('english,ko_preferred\r\nslow road,느린 길\r\n').toString('base64');

export const TERMBASE_OPERATIONS: readonly Operation[] = [
	{
		id: 'exportTerms',
		method: 'GET',
		path: AT,
		summary: 'The termbase of a project as a file.',
		asks: [{ need: 'term.read' }],
		query: { format: { about: 'csv, tbx (TBX 3) or md (a Markdown table); csv without it.' } },
		example: '?format=tbx',
		status: 200,
		answer: File,
		media: '*/*'
	},
	{
		id: 'importTerms',
		method: 'POST',
		path: AT,
		summary:
			'Takes a file of terms into the termbase as one step of its history, or with `dryRun` says what that would change. A concept is a known one by its id, else by its first English term.',
		asks: [{ need: 'term.curate', body: { name: 'terms.csv', content, dryRun: true } }],
		body: TermFileImport,
		status: 200,
		answer: Imported,
		problems: ['import.unreadable'],
		idempotent: true
	}
];
