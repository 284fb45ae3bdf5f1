import { diffWords } from '../diff/diff';
import type { Language } from '../language/language';
import { unfenced } from '../markdown/fence';
import type { Span } from '../segment/segment';
import type { Replacement } from './write-back';

/** A character of a page, or a tag between two. */
interface Token extends Span {
	/** What readers see of it, '' for a tag. */
	text: string;
	/** What the reader of pages may write for a tag: a bullet, brackets and address of a link, marks of code. */
	literals: (string | RegExp)[];
}

const TOKEN =
	/<!--[\s\S]*?-->|<[/!?]?[A-Za-z](?:"[^"]*"|'[^']*'|[^'"<>])*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?|[\s\S]/giu;
const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Puts the new text of a row where its old one stands in a page: only the words that changed, with every tag, entity and space
 * around them as they are.
 * @param span where the block stands that holds the row
 * @param before text of the row as it was read from there
 * @param decode what an entity stands for
 * @returns null where it has no safe place: it was not read from there, or what changed holds tags */
export function placeInHtml(
	file: string,
	span: Span,
	before: string,
	after: string,
	language: Language,
	decode: (entity: string) => string
): Replacement[] | null {
	const inner = unfenced(before, after);
	if (inner) return placeInHtml(file, span, ...inner, language, decode);
	if (after.split('\n').length !== before.split('\n').length) return null;
	const tokens = tokensOf(file, span, decode);
	const places = placesOf(tokens, before);
	if (!places) return null;
	const list: Replacement[] = [];
	let at = 0;
	let gone: Span | null = null;
	for (const { op, text } of [...diffWords(before, after, language), { op: 'equal' as const, text: '' }]) {
		if (op === 'delete') gone = { start: at, end: at + text.length };
		else if (op === 'insert') {
			const place = gone ? stretch(places, gone, tokens) : point(places, at);
			if (!place) return null;
			list.push({ ...place, text: text.replace(/[&<>]/gu, (character) => NAMES[character]!) });
			gone = null;
		} else if (gone) {
			const place = stretch(places, gone, tokens);
			if (!place) return null;
			list.push({ ...place, text: '' });
			gone = null;
		}
		if (op !== 'insert') at += text.length;
	}
	return list;
}

function tokensOf(file: string, { start, end }: Span, decode: (entity: string) => string): Token[] {
	const links: string[] = [];
	return [...file.slice(start, end).matchAll(TOKEN)].map(({ 0: raw, index }): Token => {
		const place = { start: start + index, end: start + index + raw.length };
		if (raw.length > 1 && raw.startsWith('&')) return { ...place, text: decode(raw), literals: [] };
		const isTag = raw.length > 1 && raw.startsWith('<');
		return isTag
			? { ...place, text: '', literals: literalsOf(raw, links, decode) }
			: { ...place, text: raw, literals: [] };
	});
}

/** A picture in Markdown with the size and the address that it has. */
const PICTURE = /^!\[[^\]\n]*\]\([^()\s]*\)/u;
/** What some tags are written as, wherever they stand. */
const WRITTEN: readonly (readonly [tag: RegExp, literals: readonly (string | RegExp)[]])[] = [
	[/^<t[dh]\b/iu, [/^ ?(?:\| )+/u]],
	[/^<\/?(?:code|tt)\b/iu, ['`', '`` ', ' ``']],
	[/^<summary\b/iu, ['[details="']],
	[/^<(?:input|div)\b[^>]*checkbox/iu, [/^\[[ x]\] /u]],
	[/^(?:<span\b[^>]*\bmath\b|<\/span)/iu, ['$']],
	[/^<br\b/iu, [' ']]
];

function literalsOf(tag: string, links: string[], decode: (entity: string) => string): (string | RegExp)[] {
	const value = (name: string): string => {
		const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(tag);
		const raw = found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
		return raw.replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/giu, decode).trim();
	};
	if (/^<a\s/iu.test(tag)) {
		links.push(value('href'));
		return ['['];
	}
	if (/^<\/a\b/iu.test(tag)) return [`](${links.pop() ?? ''})`];
	if (/^<img\b/iu.test(tag))
		return [
			PICTURE,
			...[`:${value('alt')}:`, `$${value('alt')}$`, `[IMG] ${value('alt')}`, value('alt')].filter((t) => t !== '')
		];
	return WRITTEN.flatMap(([written, literals]) => (written.test(tag) ? literals : []));
}

/** What one of these makes of the text from a place on, null where none stands there. */
function literalAt(literals: readonly (string | RegExp)[], text: string, at: number): string | null {
	for (const literal of literals) {
		if (typeof literal === 'string' && text.startsWith(literal, at)) return literal;
		const found = typeof literal === 'string' ? null : literal.exec(text.slice(at, at + 2000));
		if (found) return found[0];
	}
	return null;
}

/** A row begins its block or stands behind a slash: no text needs many beginnings, and a hostile one gets no more. */
const TRIES = 200;

/** What the reader wrote behind the last character of a block. */
const TAIL = /^(?: \||"\]|`|\$)$/u;

const isSpace = (text: string): boolean => /^\s+$/u.test(text);

/** Place of every UTF-16 unit of a text in the page, null for what the reader wrote itself. */
type Places = (Span | null)[];

/** Reads the text in the tokens from its first character on, wherever that is. */
function placesOf(tokens: readonly Token[], text: string): Places | null {
	for (let from = 0, tries = 0; from < tokens.length && tries < TRIES; from++) {
		const { text: first, literals } = tokens[from]!;
		const begins = (first !== '' && text.startsWith(first)) || literals.length > 0 || from === 0;
		if (begins) tries++;
		const places = begins ? readAt(tokens, from, text) : null;
		if (places) return places;
	}
	return null;
}

function readAt(tokens: readonly Token[], from: number, text: string): Places | null {
	const bullet = /^(?:•|\d+\.) /u.exec(text)?.[0] ?? '';
	const hasOwn = tokens.slice(from).find((token) => token.text.trim() !== '')?.text === bullet[0];
	const places: Places = bullet && !hasOwn ? Array<null>(bullet.length).fill(null) : [];
	let token = from;
	while (places.length < text.length) {
		const { text: seen = '', literals = [], ...place } = tokens[token] ?? {};
		const literal = literalAt(literals, text, places.length);
		if (token >= tokens.length) {
			if (!TAIL.test(text.slice(places.length))) return null;
			places.push(...Array<null>(text.length - places.length).fill(null));
		} else if (literal !== null) places.push(...Array<null>(literal.length).fill(null));
		else if (isSpace(seen)) takeSpace(places, text, tokens[token]!);
		else if (seen === '|' && text.startsWith('\\|', places.length)) places.push(null, place as Span);
		else if (seen !== '' && text.startsWith(seen, places.length))
			for (let i = 0; i < seen.length; i++) places.push(place as Span);
		else if (seen !== '') return null;
		else if (/^\s$/u.test(text[places.length] ?? '') && text[places.length] === '\n') places.push(null);
		token++;
	}
	return places;
}

/** A run of white space is one space, which stands for all of them. */
function takeSpace(places: Places, text: string, { start, end }: Token): void {
	const last = places.at(-1);
	if (/^\s$/u.test(text[places.length] ?? '')) places.push({ start, end });
	else if (last && last.end === start && /^\s$/u.test(text[places.length - 1] ?? ''))
		places[places.length - 1] = { start: last.start, end };
}

/** The stretch of the page that holds a stretch of the text, if it holds nothing else. */
function stretch(places: Places, { start, end }: Span, tokens: readonly Token[]): Span | null {
	const held = places.slice(start, end);
	if (held.some((place) => place === null)) return null;
	const whole = { start: held[0]!.start, end: held.at(-1)!.end };
	const tags = tokens.some((t) => t.text === '' && t.start < whole.end && whole.start < t.end);
	return tags ? null : whole;
}

/** Where to put something before a character of the text: behind the one before it, where there is one. */
function point(places: Places, at: number): Span | null {
	const before = places[at - 1]?.end;
	const place = before ?? places[at]?.start;
	return place === undefined ? null : { start: place, end: place };
}
