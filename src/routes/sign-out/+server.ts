import { redirect } from '@sveltejs/kit';
import { theApp } from '$server/app';
import { clearSessionCookie } from '$server/auth/cookie';
import type { RequestHandler } from './$types';

/** Ends the session of whoever is calling, if there is one. */
export const POST: RequestHandler = async ({ cookies }) => {
	const { sessions } = theApp();
	const secret = cookies.get(sessions.cookie);
	if (secret) await sessions.end(secret);
	clearSessionCookie(theApp(), cookies);
	redirect(303, '/');
};
