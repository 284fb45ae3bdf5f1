import { readMarkup } from '../latex/markup';
import type { Language } from '../language/language';

/** What is compared as one thing. `native` words and the rest may be looked at more closely, `whole` ones may not. */
export interface Token {
	/** NFC form: what is compared. */
	key: string;
	/** As stored. */
	text: string;
	kind: 'native' | 'whole' | 'rest';
}

/** Marks with variation selectors, joiners, skin tones, half-width voicing marks, tags of flags. */
const EXTENDERS = '\\p{M}\\p{Join_Control}\\p{Emoji_Modifier}\\uff9e\\uff9f\\u{e0020}-\\u{e007f}';
const NATIVE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
const LATIN = 'A-Za-z\\u00c0-\\u024f0-9';
/** Runs of the native script, Latin words and numbers with their joints, white space, line ends, anything else. */
const PIECES = new RegExp(
	`[${NATIVE}][${NATIVE}${EXTENDERS}]*|([${LATIN}]+(?:(?:[-‐‑.'’_]|(?<=[0-9]),(?=[0-9]))[${LATIN}]+)*%?)|\\r?\\n|[^\\S\\r\\n]+|[^${NATIVE}${LATIN}\\s]+|\\s`,
	'gu'
);
/** What never begins a part of its own: marks, joiners, selectors, skin tones, tags, the second half of a surrogate pair. */
const EXTENDS = new RegExp(`^[${EXTENDERS}]`, 'u');
const LOW_SURROGATE = /^[\udc00-\udfff]/;
const IS_NATIVE = new RegExp(`^[${NATIVE}]`, 'u');
/** Text of one code unit a character, where no character can reach over the next. */
const PLAIN = /^[\x20-\x7e\u3001-\u3029\u3030-\u303d\uff01-\uff9d‘’“”…—–]*$/;

const graphemeSegmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const wordSegmenters = new Map<string, Intl.Segmenter>();

function words(text: string, code: string): string[] {
	let segmenter = wordSegmenters.get(code);
	if (!segmenter) wordSegmenters.set(code, (segmenter = new Intl.Segmenter(code, { granularity: 'word' })));
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The characters as people count them: a flag, a family of emoji and a decomposed syllable are one. */
export const graphemes = (text: string): string[] =>
	PLAIN.test(text) ? text.split('') : Array.from(graphemeSegmenter.segment(text), ({ segment }) => segment);

/** Letters of Hangul that join the next one into a character, which the rules for words may cut. */
const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;

/** A text in NFC and the way back: for each place between its code units the place in the stored text, or -1 where the
 * stored text has none or a character would be cut. Where the two cannot be laid side by side the stored text is its own
 * view. */
function viewOf(text: string): { view: string; back: (at: number) => number } {
	const view = text.normalize('NFC');
	if (view === text && !JAMO.test(text)) return { view, back: (at) => at };
	const places = new Int32Array(view.length + 1).fill(-1);
	let [from, to] = [0, 0];
	for (const grapheme of graphemes(text)) {
		const folded = grapheme.normalize('NFC');
		if (!view.startsWith(folded, to)) return { view: text, back: (at) => at };
		places[to] = from;
		from += grapheme.length;
		to += folded.length;
	}
	places[to] = from;
	return to === view.length ? { view, back: (at) => places[at] ?? -1 } : { view: text, back: (at) => at };
}

interface Piece {
	text: string;
	kind: Token['kind'];
}

/** Cuts a text into protected spans, words of its own script, Latin words, white space and single characters. The tokens'
 * texts in a row are the text again; none begins with a mark or joiner, unless the text does. */
export function tokenise(text: string, language: Language): Token[] {
	const { view, back } = viewOf(text);
	const pieces: Piece[] = [];
	let last = 0;
	for (const { start, end } of readMarkup(view)) {
		pieces.push(...proseOf(view.slice(last, start), language), { text: view.slice(start, end), kind: 'whole' });
		last = end;
	}
	pieces.push(...proseOf(view.slice(last), language));
	return toTokens(pieces, text, back);
}

function proseOf(text: string, { code }: Language): Piece[] {
	return Array.from(text.matchAll(PIECES), ({ 0: piece, 1: latin }): Piece[] => {
		if (latin) return [{ text: piece, kind: 'whole' }];
		if (IS_NATIVE.test(piece)) return words(piece, code).map((word) => ({ text: word, kind: 'native' }));
		return /^\s/.test(piece)
			? [{ text: piece, kind: 'rest' }]
			: graphemes(piece).map((g) => ({ text: g, kind: 'rest' }));
	}).flat();
}

/** Joins what cannot be cut, and finds for every piece what is stored for it. */
function toTokens(pieces: readonly Piece[], stored: string, back: (at: number) => number): Token[] {
	const tokens: Token[] = [];
	let [at, from] = [0, 0];
	for (const [i, { text, kind }] of pieces.entries()) {
		const place = back((at += text.length));
		const open = tokens.at(-1);
		const next = pieces[i + 1]?.text ?? '';
		const piece: Token = { key: text, text: '', kind };
		if (open?.text === '') Object.assign(open, { key: open.key + text, kind: open.kind === kind ? kind : 'whole' });
		else tokens.push(piece);
		if (place < 0 || EXTENDS.test(next) || isSplitPair(text, next)) continue;
		tokens.at(-1)!.text = stored.slice(from, place);
		from = place;
	}
	return tokens;
}

const isSplitPair = (left: string, right: string): boolean =>
	LOW_SURROGATE.test(right) && /[\ud800-\udbff]$/.test(left);

/** The single characters of a text as tokens. */
export const charactersOf = (text: string): Token[] =>
	graphemes(text).reduce<Token[]>((tokens, grapheme) => {
		const last = tokens.at(-1);
		if (last && (EXTENDS.test(grapheme) || isSplitPair(last.text, grapheme))) last.text += grapheme;
		else tokens.push({ key: '', text: grapheme, kind: 'rest' });
		tokens.at(-1)!.key = tokens.at(-1)!.text.normalize('NFC');
		return tokens;
	}, []);
