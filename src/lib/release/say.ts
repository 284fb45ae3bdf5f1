import { message } from '$lib/i18n/message';
import type { Locale } from '$lib/i18n/paraglide/runtime';

/** Sentences in the language of a published page, whatever the reader's browser prefers. */
export const sayIn =
	(lang: Locale) =>
	(key: string, params: Record<string, string | number> = {}): string =>
		message(key, params, lang);

/** A day as readers of the page write it, in UTC. */
export const dayIn = (lang: Locale, at: number): string =>
	new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
