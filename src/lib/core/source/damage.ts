import { isAuthorMacro, macrosIn } from '../latex/compare';
import { readMarkup } from '../latex/markup';
import { decoded } from './entities';
import { ADDRESSES, EMOJIS, ENTITIES, PICTURES, SHORTCODES, TAGS, WRAPPERS } from './pieces';

/** What forums and pages do to a text, worst first. */
export const DAMAGES = [
	/** The text ends before its end. */
	'cut',
	/** An address became a title, or is gone. */
	'address-lost',
	/** An address was cut off. */
	'address-short',
	/** Characters that are none any more. */
	'broken',
	/** Dollars, braces or signs of a formula are gone. */
	'formula',
	/** A macro lost its backslash. */
	'macro',
	/** A macro of the authors was left as it is where the other copy has words. */
	'macro-raw',
	/** An emoji became a picture, a short code, or is gone. */
	'emoji-picture',
	'emoji-code',
	'emoji-lost',
	/** `&amp;` and its like. */
	'entity',
	'tag',
	/** Dashes, quotes, asterisks are gone. */
	'signs',
	'hidden',
	/** Two words without a space between them. */
	'joined',
	'spaces'
] as const;
export type DamageKind = (typeof DAMAGES)[number];

/** Place of a copy among the two that are compared. */
export type Copy = 0 | 1;

/** What one of two copies suffered at a place. */
export interface Damage {
	copy: Copy;
	kind: DamageKind;
	/** What stands there, and what the other copy has; white space can be all of it. */
	found: string;
	other: string;
	/** May it be mended without a person's judgement? */
	certain: boolean;
}

type Texts = readonly [string, string];
/** The damages that explain how two stretches differ, none where it does not matter; null where they say something else. */
type Reader = (texts: Texts, around: Around) => Damage[] | null;

/** What stands beside a stretch in both copies: a character each, empty at the ends of the text. */
export interface Around {
	before: string;
	after: string;
}

/** Evidence is shown, not stored: in UTF-16 code units. */
const SHOWN = 160;
const shown = (text: string): string =>
	text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;

const damage = (texts: Texts, copy: Copy, kind: DamageKind, certain = true): Damage => ({
	...{ copy, kind, certain },
	...{ found: shown(texts[copy]), other: shown(texts[copy === 0 ? 1 : 0]) }
});

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Which of the two has fewer of something; null where both have as many. */
function fewer(texts: Texts, pattern: RegExp): Copy | null {
	const [a, b] = [count(texts[0], pattern), count(texts[1], pattern)];
	return a === b ? null : a < b ? 0 : 1;
}

const otherOf = (copy: Copy): Copy => (copy === 0 ? 1 : 0);

const ELLIPSIS = /(?:…|\.{3,})\s*$/u;
const LETTER = /[\p{L}\p{N}]/u;

/** One ends where the other goes on. */
const cutOff: Reader = (texts, { after }) => {
	if (after !== '') return null;
	for (const copy of [0, 1] as const) {
		const [mine, theirs] = [texts[copy], texts[otherOf(copy)]];
		const stem = mine.replace(ELLIPSIS, '').trim();
		const more = theirs.trim().slice(stem.length);
		if (!theirs.trim().startsWith(stem) || !LETTER.test(more)) continue;
		if (ELLIPSIS.test(mine)) return [damage(texts, copy, 'cut')];
		if (stem === '') return [damage(texts, copy, 'cut', false)];
	}
	return null;
};

const addressesIn = (text: string): string[] => [...new Set(text.match(ADDRESSES))];
const withoutAddresses = (text: string): string => text.replace(WRAPPERS, '').replace(ADDRESSES, '');

/** An address in one, and something else in its place in the other. */
const address: Reader = (texts) => {
	const [a, b] = [addressesIn(texts[0]), addressesIn(texts[1])];
	if (a.length + b.length === 0) return null;
	if (a.length === 1 && b.length === 1) return shortened(texts, [a[0]!, b[0]!]);
	const copy: Copy | null = a.length === 0 ? 0 : b.length === 0 ? 1 : null;
	if (copy === null || LETTER.test(withoutAddresses(texts[otherOf(copy)]))) return null;
	return [damage(texts, copy, 'address-lost')];
};

function shortened(texts: Texts, addresses: Texts): Damage[] | null {
	const rests = texts.map((text) => bare(withoutAddresses(text)));
	if (rests[0] !== rests[1]) return null;
	for (const copy of [0, 1] as const) {
		const stem = addresses[copy].replace(ELLIPSIS, '');
		if (stem.length < addresses[otherOf(copy)].length && addresses[otherOf(copy)].startsWith(stem))
			return [damage(texts, copy, 'address-short', stem !== addresses[copy])];
	}
	return null;
}

const withoutEmoji = (text: string): string =>
	bare(text.replace(PICTURES, '').replace(SHORTCODES, '').replace(EMOJIS, ''));

const emoji: Reader = (texts) => {
	const copy = fewer(texts, EMOJIS);
	if (copy === null || withoutEmoji(texts[0]) !== withoutEmoji(texts[1])) return null;
	if (fewer(texts, SHORTCODES) === otherOf(copy)) return [damage(texts, copy, 'emoji-code')];
	if (fewer(texts, PICTURES) === otherOf(copy)) return [damage(texts, copy, 'emoji-picture')];
	return [damage(texts, copy, 'emoji-lost')];
};

/** What is left of bytes that were read in another encoding. */
const BROKEN = /\ufffd|[ÂÃ][\u0080-\u00bf]|â€[\u0080-\u00bf™œ\u009d“”]/gu;

const encoding: Reader = (texts) => {
	const sound = fewer(texts, BROKEN);
	if (sound === null || count(texts[sound], BROKEN) > 0) return null;
	return [damage(texts, otherOf(sound), 'broken')];
};

const rawMacro: Reader = (texts) => {
	const has = texts.map((text) => macrosIn(text, readMarkup(text)).some(isAuthorMacro));
	if (has[0] === has[1]) return null;
	return [damage(texts, has[0] ? 0 : 1, 'macro-raw', false)];
};

const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
const STYLE: readonly (readonly [RegExp, string])[] = [
	[/[“”„«»]/gu, '"'],
	[/[‘’‚ʼ]/gu, "'"],
	[/[–—−‐‑]/gu, '-'],
	[/…/gu, '...'],
	[/\u00a0/gu, ' ']
];
const SIGNS = /["'*_`~-]/gu;
/** A stroke between letters is a matter of spelling, before a digit it may be a minus. */
const DOUBTFUL = /[\p{L}\p{N}]-[\p{L}\p{N}]|-\p{N}|\p{L}'\p{L}/u;

/** Signs that a copy has too many or too few of: what is left of the text without them is compared in the end. */
const FOLDS: readonly {
	kind: DamageKind;
	pattern: RegExp;
	to: (found: string) => string;
	damaged: 'more' | 'fewer';
}[] = [
	{ kind: 'hidden', pattern: HIDDEN, to: () => '', damaged: 'more' },
	{ kind: 'entity', pattern: ENTITIES, to: decoded, damaged: 'more' },
	{ kind: 'tag', pattern: TAGS, to: () => '', damaged: 'more' },
	{ kind: 'macro', pattern: /\\(?=[A-Za-z])/gu, to: () => '', damaged: 'fewer' },
	{ kind: 'formula', pattern: /[$\\{}^]/gu, to: () => '', damaged: 'fewer' }
];

const inOneStyle = (text: string): string => STYLE.reduce((all, [pattern, to]) => all.replace(pattern, to), text);

const isDoubtful = (text: string, { before, after }: Around): boolean =>
	DOUBTFUL.test(inOneStyle(before + text.replace(/[–—]/gu, ' ') + after).replace(/\u2212/gu, '-'));

/** Marks that were added or lost, sign by sign. */
const marks: Reader = (texts, around) => {
	const damages: Damage[] = [];
	let now: Texts = texts;
	for (const { kind, pattern, to, damaged } of FOLDS) {
		const less = fewer(now, pattern);
		if (less !== null) damages.push(damage(texts, damaged === 'fewer' ? less : otherOf(less), kind));
		now = [now[0].replace(pattern, to), now[1].replace(pattern, to)];
	}
	now = [inOneStyle(now[0]), inOneStyle(now[1])];
	if (bare(now[0]) !== bare(now[1])) {
		const less = fewer(now, SIGNS);
		if (less !== null) damages.push(damage(texts, less, 'signs', !isDoubtful(texts[otherOf(less)], around)));
		now = [now[0].replace(SIGNS, ''), now[1].replace(SIGNS, '')];
	} else if (damages.length === 0) damages.push(...spacing(texts, now, around));
	return bare(now[0]) === bare(now[1]) ? damages : null;
};

const WIDE = /[^\S\n]{2,}|[^\S\n](?=[,.;!?)\]])|[^\S\n]$|^[^\S\n]/gu;
const GAP = /(?<=\p{L})\s+(?=\p{L})/gu;

/** White space alone: more than one space, one before a comma, or none between two words. */
function spacing(texts: Texts, [a, b]: Texts, { before, after }: Around): Damage[] {
	if (a === b) return [];
	const placed = [before + a + after, before + b + after] as const;
	const wide = fewer(placed, WIDE);
	if (wide !== null) return [damage(texts, otherOf(wide), 'spaces')];
	const joined = fewer(placed, GAP);
	return joined === null ? [] : [damage(texts, joined, 'joined', false)];
}

const READERS: readonly Reader[] = [marks, address, emoji, encoding, cutOff, rawMacro];

/** What explains how two copies differ in a stretch; null where nothing does: then their words differ. */
export function damagesOf(texts: Texts, around: Around): Damage[] | null {
	for (const read of READERS) {
		const found = read(texts, around);
		if (found) return found;
	}
	return null;
}
