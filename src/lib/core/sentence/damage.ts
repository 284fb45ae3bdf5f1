import type { Span } from '../segment/segment';
import { decodeMojibake } from './mojibake';
import { UnitSet } from './unit-set';

/** A stretch that came to harm on its way through machines. */
export interface Damage extends Span {
	kind:
		'invisible' | 'control' | 'apart' | 'half-width' | 'private' | 'replacement' | 'surrogate' | 'mojibake' | 'entity';
	/** What should stand there; null where nobody can tell. */
	repair: string | null;
	certain: boolean;
	/** Does it only look untidy? */
	mild: boolean;
}

const INVISIBLE = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u{e0000}-\\u{e007f}';
const CONTROL = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';
/** Latin letters at which UTF-8 that was read byte by byte begins, and what its further bytes turn into. */
const LEAD = '\\u00c2-\\u00f4';
const TRAIL =
	'\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122';
const CJK_MOJIBAKE = '占쏙옙|[\u7e3a\u7e67\u7e5d][\\p{L}\\p{P}\\p{S}]{1,2}[\u7e3a\u7e67\u7e5d]|锟斤拷|烫烫烫|屯屯屯';

/** Combining marks are looked for one by one. */
const SUSPECT = `${INVISIBLE}${CONTROL}\\u0300-\\u036f\\u1100-\\u11ff\\u3099\\u309a\\ua960-\\ua97f\\ud7b0-\\ud7ff\\uff61-\\uff9f\\ue000-\\uf8ff\\ufffd${LEAD}\\ud800-\\udfff\u7e3a\u7e67\u7e5d`;
/* eslint-disable no-misleading-character-class -- marks are meant apart from their letters */
const WAKES = new RegExp(`[${SUSPECT}]|占쏙옙|锟斤拷|烫烫烫|屯屯屯`, 'u');
/** Units without which no text wakes. */
const UNITS = new UnitSet(new RegExp(`[${SUSPECT}占锟烫屯]`, 'u'));
/* eslint-enable no-misleading-character-class */
const KINDS: [Damage['kind'], string][] = [
	['mojibake', `(?:[${LEAD}][${TRAIL}]{1,3})+|${CJK_MOJIBAKE}`],
	['control', `[${CONTROL}]+`],
	['invisible', `[${INVISIBLE}]+`],
	[
		'apart',
		'[\\u1100-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff]+|[^\\s\\u0300-\\u036f\\u3099\\u309a][\\u0300-\\u036f\\u3099\\u309a]+'
	],
	['half-width', '[\\uff61-\\uff9f]+'],
	['private', '[\\ue000-\\uf8ff]+'],
	['replacement', '\\ufffd+'],
	['surrogate', '\\p{Surrogate}+']
];
const ANY = new RegExp(KINDS.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');

/** Every damaged stretch of a text, entities left out.
 * @returns in reading order, without overlap */
export function readDamage(text: string): Damage[] {
	if (UNITS.next(text, 0) === text.length || !WAKES.test(text)) return [];
	const found: Damage[] = [];
	for (const match of text.matchAll(ANY)) {
		const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
		const damage = kind && judge(kind, text, match.index, match[0]);
		if (damage) found.push(damage);
	}
	return found;
}

function judge(kind: Damage['kind'], text: string, start: number, part: string): Damage | null {
	const damage: Damage = { kind, start, end: start + part.length, repair: null, certain: false, mild: false };
	if (kind === 'mojibake') return mojibake(damage, part);
	if (kind === 'apart') return apart(damage, part);
	if (kind === 'invisible') return invisible(damage, text, part);
	if (kind === 'control') return { ...damage, repair: gap(text, damage), certain: !/[\u0080-\u009f]/.test(part) };
	if (kind === 'half-width')
		return /[\uff66-\uff9f]{2}/.test(part) ? { ...damage, repair: part.normalize('NFKC') } : null;
	return damage;
}

function mojibake(damage: Damage, part: string): Damage | null {
	if (part.charCodeAt(0) > 0xff) return damage;
	const repair = decodeMojibake(part);
	return repair === null ? null : { ...damage, repair };
}

function apart(damage: Damage, part: string): Damage | null {
	const repair = part.normalize('NFC');
	if (repair === part) return null;
	const latin = /^\p{Script=Latin}/u.test(part);
	return { ...damage, repair, certain: true, mild: latin };
}

const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u{1f1e6}-\u{1f1ff}]$/u;
/** Scripts that need joiners and marks of direction. */
const JOINED =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Thai}\p{Script=Syriac}]/u;

function invisible(damage: Damage, text: string, part: string): Damage | null {
	const before = text.slice(Math.max(0, damage.start - 3), damage.start);
	const after = text.slice(damage.end, damage.end + 3);
	if (part === '\u200d' && PICTURE.test(before) && /^[\p{Extended_Pictographic}♀♂⚕]/u.test(after)) return null;
	if (/^[\u{e0020}-\u{e007f}]+$/u.test(part) && /\u{1f3f4}$/u.test(before)) return null;
	if (JOINED.test(before) || JOINED.test(after)) return null;
	return { ...damage, repair: gap(text, damage), certain: true };
}

/** What takes the place of characters that go: a space where an address would grow together with what follows it. */
const gap = (text: string, { start, end }: Span): string =>
	/[A-Za-z0-9/]$/.test(text.slice(Math.max(0, start - 1), start)) &&
	/^[^\s\p{P}]/u.test(text.slice(end, end + 2)) &&
	text.lastIndexOf('/', start) > start - 200 &&
	/\/\S*$/.test(text.slice(Math.max(0, start - 200), start))
		? ' '
		: '';
