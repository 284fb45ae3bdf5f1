import { Readable } from 'node:stream';
import * as v from 'valibot';
import { parse } from '$server/api/endpoint';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { AUDIT_FORMATS } from '$server/usecases/export-audit';
import { exportProjectAudit } from '$server/usecases/open-audit';
import type { RequestHandler } from './$types';

const TYPES = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;

export const GET: RequestHandler = ({ params, locals, url }) =>
	answer(url, async () => {
		const format = parse(v.picklist(AUDIT_FORMATS), params.format);
		const { name, text } = await exportProjectAudit(theApp(), locals.actor, params.project, format);
		return new Response(
			Readable.toWeb(Readable.from(text).map((part: string) => Buffer.from(part))) as ReadableStream,
			{
				headers: {
					'content-type': `${TYPES[format]}; charset=utf-8`,
					'content-disposition': `attachment; filename="${name}"`
				}
			}
		);
	});
