import { message } from '$lib/i18n/message';
import type { Locale } from '$lib/i18n/paraglide/runtime';

export type Say = (key: string, params?: Record<string, string | number>) => string;

/** Everything a reader sees on a page of reports is in the language of the post. */
export const sayIn =
	(lang: string): Say =>
	(key, params = {}) =>
		message(key, params, lang as Locale);

/** A day as readers of the language write it, in UTC. For pages that the server alone draws. */
export const dayIn = (lang: string, at: number): string =>
	new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
