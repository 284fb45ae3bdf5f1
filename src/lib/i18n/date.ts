import { getLocale } from './paraglide/runtime';

/** A day as the reader writes it, in UTC. For loads alone: the server and a browser need not agree on time zones and
 * wordings, so a date is made in one place only.
 * @param at milliseconds since the epoch */
export const dayOf = (at: number): string =>
	new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(at);

/** A day and a time as the reader writes them, where they are. For what a browser fetched by itself: no server draws it. */
export const localMomentOf = (at: number): string =>
	new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** A day as the reader writes it, where they are; as `localMomentOf`. */
export const localDayOf = (at: number): string =>
	new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium' }).format(at);

/** A day and a time as the reader writes them, in UTC. */
export const momentOf = (at: number): string =>
	new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(at);
