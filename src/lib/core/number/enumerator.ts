import type { Span } from '../segment/segment';

/** The mark of an item in a list that runs within the text: (1), 2), (iii), ④. */
export interface Enumerator extends Span {
	value: number;
}

const MARK =
	/(?<![\w)）\]}])[(（](\d{1,2}|[ivx]{1,4})[)）]|(?<=[\s;,:、。；，：]|^)(\d{1,2}|i{1,3}|iv|vi{0,3})[)）](?=\s|[^\s\d.,;)）])|([①-⑳])/g;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
/** Before these brackets a number refers to an equation or another item. */
const REFERENCE = /(?:Eqs?\.?|Equations?|Problem|Figs?\.?|Steps?|items?|[式図表項]|식|그림|표|항목|단계)[\s~]?$/i;
const TRIGGER = /[)）①-⑳]/;

const valueOf = (mark: string): number => Number(mark) || ROMANS.indexOf(mark) + 1 || CIRCLED.indexOf(mark) + 1;

/** Number in brackets opened long before, as in (8 vs. 16): no mark. */
const closesAside = (text: string, start: number): boolean => {
	const aside = text.slice(Math.max(0, start - 80), start);
	return /[(（][^)）]*$/.test(aside.slice(Math.max(aside.lastIndexOf('('), aside.lastIndexOf('（'), 0)));
};

/** The marks of items that a text counts within itself, in order. */
export function readEnumerators(text: string): Enumerator[] {
	if (!TRIGGER.test(text)) return [];
	const found: Enumerator[] = [];
	for (const m of text.matchAll(MARK)) {
		const start = m.index;
		const value = valueOf(m[1] ?? m[2] ?? m[3] ?? '');
		if (value < 1 || value > 20 || REFERENCE.test(text.slice(Math.max(0, start - 10), start))) continue;
		if (m[2] !== undefined && closesAside(text, start)) continue;
		found.push({ start, end: start + m[0].length, value });
	}
	return found;
}
