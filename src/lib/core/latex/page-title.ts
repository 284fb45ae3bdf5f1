import type { Span } from '../segment/segment';
import { argumentEnd } from './macro';
import { isAddressMacro } from './macros';
import type { Markup } from './markup';
import { overlaps } from '../segment/span';

/** The title of a web page that stands where its address should. */
export interface PageTitle extends Span {
	/** The address that the title tells, where its shape tells one. */
	address: string | null;
	/** The title with the macro around it, if any: what a repair replaces. */
	whole: Span;
}

const OWNER = '[A-Za-z0-9][\\w.-]{0,60}';
const GITHUB = new RegExp(`GitHub - (${OWNER}/${OWNER})(?:: [\\x20-\\x7e“”‘’–—…]*)?`, 'g');
const HUGGING_FACE = new RegExp(`(${OWNER}/${OWNER}) · (Datasets at )?Hugging Face`, 'g');

const GUESSES: [pattern: RegExp, address: (match: RegExpMatchArray) => string | null][] = [
	[GITHUB, (m) => `https://github.com/${m[1]?.replace(/[.]$/, '')}`],
	[HUGGING_FACE, (m) => `https://huggingface.co/${m[2] ? 'datasets/' : ''}${m[1]}`]
];

/** Titles in `\url{...}`, which holds no white space otherwise, and titles in the shape of well-known sites. A title that
 * is the text of a link is in its right place. */
export function pageTitlesIn(text: string, markup: readonly Markup[]): PageTitle[] {
	const wrapped = markup.filter((m) => m.kind === 'macro').flatMap((m) => wrappedTitle(text, m));
	if (!text.includes('GitHub - ') && !text.includes('Hugging Face')) return wrapped;
	const bare = GUESSES.flatMap(([pattern, address]) =>
		[...text.matchAll(pattern)].map((match) => bareTitle(match, address(match)))
	);
	const free = bare.filter((title) => !wrapped.some((w) => overlaps(w, title)) && !isLinkText(text, title));
	return [...wrapped, ...free].sort((a, b) => a.start - b.start);
}

function wrappedTitle(text: string, macro: Markup): PageTitle[] {
	if (!macro.argument || !isAddressMacro(macro.name)) return [];
	const inner = text.slice(macro.argument.start, macro.argument.end);
	if (!/\s/.test(inner.trim()) || text[macro.argument.end] !== '}') return [];
	const whole = { start: macro.start, end: argumentEnd(text, macro.argument) };
	return [{ ...macro.argument, address: guess(inner), whole }];
}

function guess(title: string): string | null {
	for (const [pattern, address] of GUESSES) for (const match of title.matchAll(pattern)) return address(match);
	return null;
}

function bareTitle(match: RegExpMatchArray, address: string | null): PageTitle {
	const start = match.index ?? 0;
	const span = { start, end: start + match[0].trimEnd().length };
	return { ...span, address, whole: span };
}

/** Does it stand in square brackets that an address follows, or right before an address of its own? */
const isLinkText = (text: string, { start, end }: Span): boolean =>
	text[start - 1] === '[' || /^[)\]\s:]{0,3}\(?https?:/.test(text.slice(end, end + 12));
