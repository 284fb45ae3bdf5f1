import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { cookieName, locales } from '$lib/i18n/paraglide/runtime';
import { endpoint } from '$server/api/endpoint';
import { form } from '$server/api/form';
import { safeNext } from '$server/api/page';
import { theApp } from '$server/app';
import type { RequestEvent } from './$types';

const YEAR = 365 * 24 * 60 * 60;

const Preferences = v.strictObject({
	language: v.optional(v.picklist(locales)),
	theme: v.optional(v.picklist(['system', 'light', 'dark'] as const)),
	next: v.string()
});

/** Remembers language and colours of the interface in this browser. It concerns no account, so anyone may. */
export const POST = endpoint(async ({ request, cookies }: RequestEvent) => {
	const { language, theme, next } = await form(request, Preferences);
	const secure = theApp().config.origin.startsWith('https:');
	// Readable by scripts, since the page's own messages follow them.
	const kept = { path: '/', httpOnly: false, sameSite: 'lax', secure, maxAge: YEAR } as const;
	if (language) cookies.set(cookieName, language, kept);
	if (theme) cookies.set('variorum-theme', theme, kept);
	redirect(303, safeNext(next));
});
