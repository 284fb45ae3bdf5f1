import * as v from 'valibot';
import { TERM_FORMATS } from '$lib/core/glossary/exchange/exchange';
import { parse } from '$server/api/endpoint';
import { attachment } from '$server/api/attachment';
import { answer } from '$server/api/page';
import { fileOf } from '$server/api/term-form';
import { theApp } from '$server/app';
import { projectFor } from '$server/usecases/actor';
import { exportTerms, writeTermsInto } from '$server/usecases/export-terms';
import type { RequestHandler } from './$types';

/** The termbase as a file. */
export const GET: RequestHandler = ({ params, locals, url }) =>
	answer(url, async () => {
		const format = parse(v.picklist(TERM_FORMATS), params.format);
		return attachment(await exportTerms(theApp(), locals.actor, params.project, format));
	});

/** The Markdown file that was sent, with what changed in the termbase. */
export const POST: RequestHandler = ({ params, locals, url, request }) =>
	answer(url, async () => {
		parse(v.literal('md'), params.format);
		// Asked before the body is read, since files of terms are large.
		await projectFor(theApp(), locals.actor, params.project);
		const file = await fileOf(await request.formData());
		return attachment(await writeTermsInto(theApp(), locals.actor, params.project, file));
	});
