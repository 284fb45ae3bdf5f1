import { attachment } from '$server/api/attachment';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { exportRules } from '$server/usecases/own-rules';
import type { RequestHandler } from './$types';

/** The rules of the project as a file that others can take. */
export const GET: RequestHandler = ({ params, locals, url }) =>
	answer(url, async () => {
		const text = await exportRules(theApp(), locals.actor, params.project);
		return attachment({ name: `${params.project}.rules.json`, media: 'application/json', text });
	});
