import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRefusal } from '$lib/core/problem';
import type { App } from '../app';
import { followMailLink, openMailLink } from '../usecases/mail-choice';

const AT = /^\/unsubscribe\/([\w-]{20,100})$/;

/** Answers the request by which mail programs unsubscribe. It comes from no page, so it brings neither Origin nor cookie,
 * and the pages would refuse it; its secret ends one person's mails and can do nothing else.
 * @returns was it one?
 * @see RFC 8058 */
export function oneClick(app: App, request: IncomingMessage, response: ServerResponse): boolean {
	const [, secret] = AT.exec(request.url ?? '') ?? [];
	if (secret === undefined) return false;
	request.resume();
	if (request.method !== 'POST') {
		response.writeHead(303, { location: `${app.config.origin}/mail/${secret}` }).end();
		return true;
	}
	void stop(app, secret).then((status) => response.writeHead(status, { 'cache-control': 'no-store' }).end());
	return true;
}

async function stop(app: App, secret: string): Promise<number> {
	try {
		if ((await openMailLink(app, secret)).kind !== 'stop') return 404;
		await followMailLink(app, secret);
		return 200;
	} catch (error) {
		if (isRefusal(error)) return error.status;
		console.error(error);
		return 500;
	}
}
