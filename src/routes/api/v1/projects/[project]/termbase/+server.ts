import * as v from 'valibot';
import { TERM_FORMATS } from '$lib/core/glossary/exchange/exchange';
import { attachment } from '$server/api/attachment';
import { body, endpoint, parse } from '$server/api/endpoint';
import { once } from '$server/api/idempotent';
import { TermFileImport } from '$server/api/operations/termbase';
import { termImport } from '$server/api/term-answer';
import { theApp } from '$server/app';
import { projectFor } from '$server/usecases/actor';
import { exportTerms } from '$server/usecases/export-terms';
import { importTerms, previewTerms } from '$server/usecases/import-terms';
import type { RequestEvent } from './$types';

const Query = v.strictObject({ format: v.optional(v.picklist(TERM_FORMATS), 'csv') });

export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const { format } = parse(Query, Object.fromEntries(url.searchParams));
	return attachment(await exportTerms(theApp(), locals.actor, params.project, format));
});

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const sent = await body(request, TermFileImport);
	const { name, content, format, dryRun } = sent;
	const upload = { name, format, bytes: new Uint8Array(Buffer.from(content, 'base64')) };
	return once(theApp(), event, sent, {
		may: () => projectFor(theApp(), locals.actor, params.project),
		run: async () => {
			if (dryRun) return termImport(await previewTerms(theApp(), locals.actor, params.project, upload), null);
			const { plan, batch } = await importTerms(theApp(), locals.actor, params.project, upload);
			return termImport(plan, batch);
		}
	});
});
