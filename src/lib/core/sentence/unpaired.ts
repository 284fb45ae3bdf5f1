import type { Span } from '../segment/segment';
import { UnitSet } from './unit-set';

/** Brackets count as their half-width form: （ may be closed by ). */
const BRACKETS: Readonly<Record<string, string>> = {
	'(': ')',
	'（': ')',
	'[': ']',
	'［': ']',
	'【': '】',
	'〔': '〕',
	'《': '》',
	'〈': '〉'
};
const CLOSERS: Readonly<Record<string, string>> = { '）': ')', '］': ']' };
const MARKS = new UnitSet(/[()（）[\]［］【】〔〕《》〈〉]/);
/** A number or letter before a bracket that closes an enumerator: 1) a) ①) iv) */
const ENUMERATOR = /(?:^|[\s、,，;；:：。.・])[0-9A-Za-z가-하ア-ン①-⑳]{1,3}$/u;
const EMOTICON = /[:;=8xX][-^o']?$/;

/** Marks without their other half, in reading order. Protected spans, enumerators and emoticons have none. */
export function readUnpaired(text: string, markup: readonly Span[]): Span[] {
	const open: { at: number; close: string }[] = [];
	const lonely: number[] = [];
	let next = 0;
	for (let at = MARKS.next(text, 0); at < text.length; at = MARKS.next(text, at + 1)) {
		while (next < markup.length && markup[next].end <= at) next++;
		if (next < markup.length && markup[next].start <= at) continue;
		const mark = text[at];
		const form = CLOSERS[mark] ?? mark;
		if (open.at(-1)?.close === form) open.pop();
		else if (mark in BRACKETS) open.push({ at, close: BRACKETS[mark] });
		else if (!isAlone(text, at, form)) lonely.push(at);
	}
	if (lonely.length === 0 && open.length === 0) return [];
	return [...lonely, ...open.filter(({ at }) => !isAlone(text, at, '')).map(({ at }) => at)]
		.sort((a, b) => a - b)
		.map((at) => ({ start: at, end: at + 1 }));
}

/** Does the mark stand alone by nature? */
function isAlone(text: string, at: number, form: string): boolean {
	const before = text.slice(Math.max(0, at - 5), at);
	if (EMOTICON.test(before)) return true;
	return (form === ')' || form === ']') && ENUMERATOR.test(before);
}
