import { getLocale, overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

/** A page speaks one language from its loading on: choosing another loads it anew. Without this every message that is drawn
 * would read the cookies again. */
const locale = getLocale();
overwriteGetLocale(() => locale);
