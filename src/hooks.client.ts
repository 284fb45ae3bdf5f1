import type { ClientInit } from '@sveltejs/kit';
import { getLocale, overwriteGetLocale } from '$lib/i18n/paraglide/runtime';
import { loadWords } from '$lib/i18n/words';

/** A page speaks one language from its loading on: choosing another loads it anew. Without this every message that is drawn
 * would read the cookies again. */
const locale = getLocale();
overwriteGetLocale(() => locale);

// Begins at once, beside the scripts of the page.
const loading = loadWords(locale);

export const init: ClientInit = () => loading;
