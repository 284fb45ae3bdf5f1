import { redirect, type Handle, type HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { isRefusal, Refusal } from '$lib/core/problem';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server';
import { getTextDirection } from '$lib/i18n/paraglide/runtime';
import { asProblem, newInstance, problem } from '$server/api/problem-body';
import { theApp } from '$server/app';
import { setSessionCookie } from '$server/auth/cookie';
import { actorOfToken, bearerOf } from '$server/auth/tokens';
import { actorById } from '$server/db/people';
import { forReaders } from '$server/release/for-readers';
import { rememberLocale } from '$server/usecases/mail-choice';

const THEMES = ['light', 'dark', 'system'] as const;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests to another origin than the configured one are redirected when they only read, else refused: cookies and
 * sockets would not follow. A mutating request without an Origin header comes from no browser form of ours; one with a token
 * may lack it, since no browser adds a token by itself. */
const origin: Handle = async ({ event, resolve }) => {
	const { config } = theApp();
	const host = event.request.headers.get('host');
	const health = event.url.pathname === '/healthz' || event.url.pathname === '/readyz';
	const home = new URL(config.origin);
	if (host !== home.host && !health) {
		if (SAFE.has(event.request.method)) redirect(307, config.origin + event.url.pathname + event.url.search);
		return refused(event.request, new Refusal('access.refused'));
	}
	const byToken = bearerOf(event.request, event.url.pathname) !== null;
	if (!byToken && !SAFE.has(event.request.method) && event.request.headers.get('origin') !== config.origin)
		return refused(event.request, new Refusal('access.foreign-origin'));
	return resolve(event);
};

/** Bytes that a request may bring, and those of a file of terms: the handler lets through what is largest. */
const BODY = 10 * 1024 * 1024;
const TERMS = /^\/projects\/[^/]+\/terms(?:\/import|\.md)$/;

const size: Handle = async ({ event, resolve }) => {
	const large = Number(event.request.headers.get('content-length') ?? 0) > BODY;
	if (large && !TERMS.test(event.url.pathname)) return refused(event.request, new Refusal('input.too-large'));
	return resolve(event);
};

/** Who is calling: by the token alone where there is one, whatever cookies came with it. */
const caller: Handle = (input) => {
	const bearer = bearerOf(input.event.request, input.event.url.pathname);
	return bearer === null ? session(input) : token(input, bearer);
};

async function token({ event, resolve }: Parameters<Handle>[0], secret: string): Promise<Response> {
	const app = theApp();
	const actor = await actorOfToken(app.database.db, secret);
	if (!actor) return problem(await refusedToken(app, event.getClientAddress()));
	Object.assign(event.locals, { actor, session: null, theme: 'system' });
	return resolve(event);
}

/** Says the same of every token that is not valid, and slows down whoever tries many. */
async function refusedToken(app: ReturnType<typeof theApp>, address: string): Promise<Refusal> {
	try {
		await app.limits.spendToken(address);
	} catch (refusal) {
		if (isRefusal(refusal)) return refusal;
		throw refusal;
	}
	return new Refusal('token.refused');
}

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
	paraglideMiddleware(event.request, async ({ request, locale }) => {
		event.request = request;
		if (event.locals.actor) await rememberLocale(theApp(), event.locals.actor.id, locale);
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%variorum.lang%', event.locals.readers ?? locale)
					.replace('%variorum.dir%', getTextDirection(event.locals.readers ?? locale))
					.replace('%variorum.theme%', event.locals.readers ? 'system' : event.locals.theme)
		});
	});

/** CodeMirror writes its styles into the page and marks them with the page's nonce, which SvelteKit gives to scripts. */
function allowEditorStyles(headers: Headers): void {
	const policy = headers.get('content-security-policy');
	const nonce = policy && /'nonce-[^']+'/.exec(policy)?.[0];
	if (policy && nonce) headers.set('content-security-policy', policy.replace(/style-src(?= |;)/, `style-src ${nonce}`));
}

/** Whatever goes wrong under /api/ is said in one form, and carries the id that the log has of it. */
const problems: Handle = async ({ event, resolve }) => {
	event.locals.instance = newInstance();
	const response = await resolve(event);
	return event.url.pathname.startsWith('/api/') ? asProblem(response, event.locals.instance) : response;
};

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

/** What is the same for every reader follows neither language nor theme of a session, and is kept by caches. */
const readers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	return event.locals.readers ? forReaders(event.request, response) : response;
};

function refused(request: Request, refusal: Refusal): Response {
	const wantsPage = request.headers.get('accept')?.includes('text/html');
	if (wantsPage)
		return new Response(refusal.message, { status: refusal.status, headers: { 'content-type': 'text/plain' } });
	return problem(refusal);
}

export const handle = sequence(headers, problems, readers, origin, size, caller, page);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (isRefusal(error)) return { message: error.message, code: error.code, detail: error.detail };
	if (status >= 500) console.error(event.locals.instance, error);
	return { message };
};
