import { json, redirect, type Handle, type HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { isRefusal, Refusal } from '$lib/core/problem';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server';
import { getTextDirection } from '$lib/i18n/paraglide/runtime';
import { problemBody } from '$server/api/problem-body';
import { theApp } from '$server/app';
import { setSessionCookie } from '$server/auth/cookie';
import { actorById } from '$server/db/people';

const THEMES = ['light', 'dark', 'system'] as const;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests to another origin than the configured one are redirected when they only read, else refused: cookies and
 * sockets would not follow. A mutating request without an Origin header comes from no browser form of ours. */
const origin: Handle = async ({ event, resolve }) => {
	const { config } = theApp();
	const host = event.request.headers.get('host');
	const health = event.url.pathname === '/healthz' || event.url.pathname === '/readyz';
	const home = new URL(config.origin);
	if (host !== home.host && !health) {
		if (SAFE.has(event.request.method)) redirect(307, config.origin + event.url.pathname + event.url.search);
		return refused(event.request, new Refusal('access.refused'));
	}
	if (!SAFE.has(event.request.method) && event.request.headers.get('origin') !== config.origin)
		return refused(event.request, new Refusal('access.foreign-origin'));
	return resolve(event);
};

const session: Handle = async ({ event, resolve }) => {
	const app = theApp();
	const secret = event.cookies.get(app.sessions.cookie);
	const live = await app.sessions.validate(secret);
	event.locals.session = live?.hash ?? null;
	event.locals.actor = live ? await actorById(app.database.db, live.user) : null;
	if (live?.fresh && secret) setSessionCookie(app, event.cookies, secret, live.expiresAt);
	const theme = event.cookies.get('variorum-theme');
	event.locals.theme = THEMES.find((t) => t === theme) ?? 'system';
	return resolve(event);
};

const page: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%variorum.lang%', locale)
					.replace('%variorum.dir%', getTextDirection(locale))
					.replace('%variorum.theme%', event.locals.theme)
		});
	});

/** CodeMirror writes its styles into the page and marks them with the page's nonce, which SvelteKit gives to scripts. */
function allowEditorStyles(headers: Headers): void {
	const policy = headers.get('content-security-policy');
	const nonce = policy && /'nonce-[^']+'/.exec(policy)?.[0];
	if (policy && nonce) headers.set('content-security-policy', policy.replace(/style-src(?= |;)/, `style-src ${nonce}`));
}

const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	allowEditorStyles(response.headers);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('x-frame-options', 'DENY');
	if (theApp().config.origin.startsWith('https:'))
		response.headers.set('strict-transport-security', 'max-age=31536000');
	return response;
};

function refused(request: Request, refusal: Refusal): Response {
	const wantsPage = request.headers.get('accept')?.includes('text/html');
	if (wantsPage)
		return new Response(refusal.message, { status: refusal.status, headers: { 'content-type': 'text/plain' } });
	return json(problemBody(refusal), { status: refusal.status });
}

export const handle = sequence(headers, origin, session, page);

export const handleError: HandleServerError = ({ error, status, message }) => {
	if (isRefusal(error)) return { message: error.message, code: error.code };
	if (status >= 500) console.error(error);
	return { message };
};
