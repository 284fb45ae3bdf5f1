import { body, endpoint } from '$server/api/endpoint';
import { watched } from '$server/api/progress';
import { Fetching } from '$server/api/schemas';
import { theApp } from '$server/app';
import { fetchPost } from '$server/usecases/fetch-post';
import type { RequestEvent } from './$types';

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const wish = await body(request, Fetching);
	return watched(event, async (watch) => {
		const { file, preview } = await fetchPost(theApp(), locals.actor, params.project, wish, watch);
		const { name, format, bytes } = file;
		return { name, format, content: Buffer.from(bytes).toString('base64'), ...preview };
	});
});
