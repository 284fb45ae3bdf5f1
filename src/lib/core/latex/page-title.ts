import type { Span } from '../segment/segment';
import { overlaps } from '../segment/span';
import { argumentEnd } from './macro';
import { isAddressMacro } from './macros';
import type { Markup } from './markup';

/** The title of a web page that stands where its address should. */
export interface PageTitle extends Span {
	/** The address that the title tells, where its shape tells one. */
	address: string | null;
	/** The title with the macro around it, if any: what a repair replaces. */
	whole: Span;
}

/** `GitHub - owner/name: what it is` and `owner/name · Hugging Face`, from their fixed words on; names up to 60 long. */
const GITHUB = /GitHub - ([A-Za-z0-9][\w.-]{0,60}\/[A-Za-z0-9][\w.-]{0,60})(?:: [\x20-\x7e“”‘’–—…]*)?/g;
const HUGGING_FACE = /· (Datasets at )?Hugging Face/g;
const OWNER_AND_NAME = /[A-Za-z0-9][\w.-]{0,60}\/[\w.-]{1,60}$/;

/** Titles in `\url{...}`, which holds no white space otherwise, and titles in the shape of well-known sites. A title that
 * is the text of a link is in its right place. */
export function pageTitlesIn(text: string, markup: readonly Markup[]): PageTitle[] {
	if (markup.length === 0 && !text.includes('GitHub - ') && !text.includes(' · ')) return [];
	const wrapped = markup.filter((m) => m.kind === 'macro').flatMap((m) => wrappedTitle(text, m));
	const bare = knownTitles(text).filter(
		(title) => !wrapped.some((w) => overlaps(w, title)) && !isLinkText(text, title)
	);
	return [...wrapped, ...bare].sort((a, b) => a.start - b.start);
}

function wrappedTitle(text: string, macro: Markup): PageTitle[] {
	if (!macro.argument || !isAddressMacro(macro.name)) return [];
	const inner = text.slice(macro.argument.start, macro.argument.end);
	if (!/\s/.test(inner.trim()) || text[macro.argument.end] !== '}') return [];
	const whole = { start: macro.start, end: argumentEnd(text, macro.argument) };
	return [{ ...macro.argument, address: knownTitles(inner)[0]?.address ?? null, whole }];
}

function knownTitles(text: string): PageTitle[] {
	const found: PageTitle[] = [];
	if (text.includes('GitHub - '))
		for (const { 0: title, 1: path = '', index } of text.matchAll(GITHUB))
			found.push(
				titleAt(
					index,
					title.replace(/ https?:.*$/, '').trimEnd().length,
					`https://github.com/${path.replace(/\.$/, '')}`
				)
			);
	if (!text.includes(' · ')) return found;
	for (const { 0: ending, 1: datasets, index } of text.matchAll(HUGGING_FACE)) {
		const path = OWNER_AND_NAME.exec(text.slice(Math.max(0, index - 123), index - 1))?.[0];
		const folder = datasets ? 'datasets/' : '';
		if (path)
			found.push(
				titleAt(index - 1 - path.length, path.length + 1 + ending.length, `https://huggingface.co/${folder}${path}`)
			);
	}
	return found;
}

function titleAt(start: number, length: number, address: string): PageTitle {
	const span = { start, end: start + length };
	return { ...span, address, whole: span };
}

/** Does it stand in square brackets that an address follows, or right before an address of its own? */
const isLinkText = (text: string, { start, end }: Span): boolean =>
	text[start - 1] === '[' || /^[)\]\s:]{0,3}\(?https?:/.test(text.slice(end, end + 12));
