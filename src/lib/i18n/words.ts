import type { Locale } from './paraglide/runtime';

type Message = (inputs: unknown) => string;

/** The messages of the page's language, in the order of their names: in a browser `m` reads them here, and whoever asks it for
 * another language gets this one. Empty on a server, where every message knows all languages. */
export const words: { list: readonly Message[] } = { list: [] };

/** What the build makes of a language's catalogue. */
type Catalogue = { default: readonly Message[] };
const CATALOGUES: Record<Locale, () => Promise<unknown>> = {
	en: () => import('./paraglide/messages/en.js'),
	ja: () => import('./paraglide/messages/ja.js'),
	ko: () => import('./paraglide/messages/ko.js')
};

/** Fetches the messages of a language; a page draws nothing before. */
export async function loadWords(locale: Locale): Promise<void> {
	words.list = ((await CATALOGUES[locale]()) as Catalogue).default;
}
