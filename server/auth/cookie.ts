import type { Cookies } from '@sveltejs/kit';
import type { App } from '../app';

/** A session lives for at most this long in the browser, in milliseconds; the server ends it earlier when it idles. */
const LIFETIME = 7 * 24 * 60 * 60 * 1000;

const common = (app: App) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: app.config.origin.startsWith('https:') }) as const;

/** Hands the secret of a session to the browser.
 * @param expires milliseconds since the epoch */
export const setSessionCookie = (app: App, cookies: Cookies, secret: string, expires = Date.now() + LIFETIME): void =>
	cookies.set(app.sessions.cookie, secret, { ...common(app), expires: new Date(expires) });

/** Takes the session out of the browser. */
export const clearSessionCookie = (app: App, cookies: Cookies): void =>
	cookies.delete(app.sessions.cookie, common(app));
