import { align } from '../diff/align';

/** What a forum changes as one thing: addresses with their macro, formulas, entities, tags, pictures, macros, emoji and their short codes,
 * words, white space; any other character stands for itself. */
const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"'(){}\[\]…]{1,2000}(?<![.,;:!?])(?:…|\.{3,})?`;
const WRAPPED = String.raw`\\(?:url|href|nolinkurl)\{[^{}\n]{0,2000}\}`;
const ENTITY = String.raw`&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});`;
const TAG = String.raw`<\/?[A-Za-z][^<>\n]{0,200}>`;
const PICTURE = String.raw`!\[[^\]\n]{0,200}\]\([^()\s]{0,500}\)|\[IMG\]`;
const SHORTCODE = String.raw`:[a-z][a-z0-9_+-]{0,40}:`;
const EMOJI = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*`;
const FORMULA = String.raw`\$[^$\n]{1,200}\$`;
const WORD = String.raw`[\p{L}\p{M}\p{N}]+`;
const PIECE = new RegExp(
	[
		WRAPPED,
		ADDRESS,
		FORMULA,
		ENTITY,
		TAG,
		PICTURE,
		String.raw`\\[A-Za-z]+`,
		SHORTCODE,
		EMOJI,
		WORD,
		String.raw`\s+`,
		'.'
	].join('|'),
	'gsu'
);

export const ADDRESSES = new RegExp(ADDRESS, 'gu');
export const WRAPPERS = new RegExp(WRAPPED, 'gu');
export const ENTITIES = new RegExp(ENTITY, 'gu');
export const TAGS = new RegExp(TAG, 'gu');
export const PICTURES = new RegExp(PICTURE, 'gu');
export const SHORTCODES = new RegExp(SHORTCODE, 'gu');
export const EMOJIS = new RegExp(EMOJI, 'gu');

/** A stretch that two copies share, or in which they differ. */
export interface Stretch {
	same: boolean;
	/** As the first and the second copy have it, exactly. */
	texts: readonly [string, string];
}

const cut = (text: string) =>
	(text.match(PIECE) ?? []).map((piece) => ({ key: piece, text: piece, kind: 'whole' as const }));
const whole = (pieces: readonly { text: string }[]): string => pieces.map(({ text }) => text).join('');

/** Where two copies of one text differ, in pieces that a forum changes as one. Which comes first does not matter.
 * @returns stretches that in a row are each copy again */
export function stretches(first: string, second: string): Stretch[] {
	if (first > second)
		return stretches(second, first).map(({ same, texts: [a, b] }): Stretch => ({ same, texts: [b, a] }));
	return align(cut(first), cut(second)).map(({ same, old, now }) => ({
		same,
		texts: [whole(old), whole(now)]
	}));
}
