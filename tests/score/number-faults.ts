import type { Chance } from './chance';

/** Ways to spoil the numbers of a correct translation, as machines and tired people do. */
export type Spoil = 'digit' | 'dropped' | 'tenfold' | 'scale' | 'swapped';
export const SPOILS: readonly Spoil[] = ['digit', 'dropped', 'tenfold', 'scale', 'swapped'];

const RUN = /(?<![A-Za-z0-9.,-]|[A-Za-z] )\d+(?:,\d{3})*(?:\.\d+)?/g;
const SCALED = /(?<=\d[천백십千百十]?)[万億兆만억조]/g;
const OTHER: Record<string, string> = { 万: '億', 億: '万', 兆: '億', 만: '억', 억: '만', 조: '억' };

const cut = (text: string, at: number, length: number, by: string): string =>
	text.slice(0, at) + by + text.slice(at + length);

function digit(run: string, chance: Chance): string {
	const places = [...run.matchAll(/\d/g)].map((m) => m.index);
	const at = places[Math.floor(chance() * places.length)] ?? 0;
	const old = Number(run[at]);
	const low = at === 0 && run.length > 1 ? 1 : 0;
	const now = [...'0123456789'].map(Number).filter((d) => d !== old && d >= low);
	return cut(run, at, 1, String(now[Math.floor(chance() * now.length)]));
}

function swapped(run: string): string | null {
	const m = /(\d)(?!\1)(\d)/.exec(run);
	return m && !(m.index === 0 && m[2] === '0') ? cut(run, m.index, 2, `${m[2]}${m[1]}`) : null;
}

const tenfold = (run: string): string | null =>
	run.includes(',') ? null : run.includes('.') ? run.replace(/\.(\d)/, '$1.').replace(/\.$/, '') : `${run}0`;

export interface Spoilt {
	text: string;
	/** The digits that were spoiled. */
	old: string;
}

/** The text with one number spoiled, or null where it has none of that kind.
 * @param chance a seeded generator, so that every run spoils the same numbers */
export function spoil(text: string, how: Spoil, chance: Chance): Spoilt | null {
	const found = [...text.matchAll(how === 'scale' ? SCALED : RUN)];
	const m = found[Math.floor(chance() * found.length)];
	if (!m) return null;
	const old = m[0];
	const tail = /^\s?[千百十천백십]?[万億兆만억조]?/.exec(text.slice(m.index + old.length))?.[0].trimEnd().length ?? 0;
	if (how === 'scale') return { text: cut(text, m.index, 1, OTHER[old] ?? old), old: '' };
	if (how === 'dropped') return { text: cut(text, m.index, old.length + tail, ''), old };
	const now = how === 'digit' ? digit(old, chance) : how === 'tenfold' ? tenfold(old) : swapped(old);
	const plain = (digits: string | null): number => Number(digits?.replaceAll(',', ''));
	return now === null || plain(now) === plain(old) ? null : { text: cut(text, m.index, old.length, now), old };
}

const significant = (digits: string): string => digits.replace(/[,.]/g, '').replace(/^0+/, '').replace(/0+$/, '');

/** Does a source write these digits, whatever its scale and separators: 3.8 for 38億? */
export const writes = (source: string, digits: string): boolean =>
	[...source.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].some((m) => significant(m[0]) === significant(digits));
