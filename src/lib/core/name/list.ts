import type { Span } from '../segment/segment';
import { isCommon, type Name } from './read';
import { isTransliterated } from './transliteration';
import { isLoan } from './words';

/** One item of a list of names: a name, or names in a row such as `Ada Lovelace`. */
interface Item extends Span {
	text: string;
	/** Would nobody translate it: a model id or a name with capitals inside? */
	fixed: boolean;
	/** Is it more than a mere word or acronym, so that it proves something in a list of two? */
	strong: boolean;
}

/** An item of a list that the other side leaves out, though it keeps those beside it. */
export interface Dropped extends Span {
	text: string;
	/** How many items of the list are kept. */
	kept: number;
	fixed: boolean;
}

const BETWEEN = /^(?:, ?(?:and |or )?| (?:and|or|&) )(?:the )?$/;
/** What joins items of a list in the target; nothing else may stand between two that were neighbours. */
const JOINT =
	/^(?:\s|[、，,・·/／*_`"“”「」{}]|と|や|及び|および|または|又は|ならびに|そして|와|과|및|또는|그리고|이?나|이?랑)+$/;
const JOINED_BEHIND =
	/^[\s*_`"”」}]*(?:[、，,・·/／&+＋]|と|や|及び|および|または|又は|ならびに|와|과|및|또는|이?나|이?랑|and|or)/;
/** A list may begin behind the comma that ends a clause, as in 〜では、. */
const JOINED_BEFORE =
	/(?:[^ぁ-ん\s][、，]|[,・·/／&+＋]|[^ぁ-ん]と|や|及び|および|または|又は|ならびに|[와과]|및|또는|and|or)[\s*_`"“「{]*$/;
/** The longest joint, and how many lists are looked at in one text. */
const [REACH, MOST] = [12, 12];
/** Longer lists are no prose. */
const LONGEST = 16;

/** The lists of names of an English text: three or more, or two that are plainly names. */
function listsIn(text: string, names: readonly Name[]): Item[][] {
	const lists: Item[][] = [];
	let row: Item[] = [];
	const close = (): void => {
		if ((row.length > 2 && row.length <= LONGEST) || (row.length === 2 && row.every(({ strong }) => strong)))
			lists.push(row);
		row = [];
	};
	for (const item of itemsIn(text, names)) {
		const last = row.at(-1);
		if (last && (item.start - last.end > 11 || !BETWEEN.test(text.slice(last.end, item.start)))) close();
		row.push(item);
		if (lists.length >= MOST) return lists;
	}
	close();
	return lists;
}

function itemsIn(text: string, names: readonly Name[]): Item[] {
	const items: Item[] = [];
	for (const name of names) {
		const last = items.at(-1);
		const fixed = name.shape === 'model' || name.shape === 'camel';
		if (last && name.start === last.end + 1 && text[last.end] === ' ') {
			last.end = name.end;
			last.text = text.slice(last.start, last.end);
			Object.assign(last, { fixed: false, strong: true });
		} else items.push({ start: name.start, end: name.end, text: name.text, fixed, strong: fixed && !isCommon(name) });
	}
	return items;
}

/** Names that a list of the target lacks while it keeps all others of the list, one beside the other. A list where a word of
 * the reader's own script may stand for the name proves nothing. */
export function droppedFromLists(source: string, names: readonly Name[], target: string): Dropped[] {
	if (names.length < 2 || !/[A-Z]/.test(target) || !/ (?:and|or|&) /.test(source)) return [];
	return listsIn(source, names).flatMap((list): Dropped[] => {
		if (!list.some(({ text }) => target.includes(text))) return [];
		const rarer = list.filter(({ text }) => countOf(target, text) < countOf(source, text));
		const [lost] = rarer;
		const kept = list.filter((item) => item !== lost);
		if (!lost || rarer.length > 1 || kept.some(({ text }) => !target.includes(text))) return [];
		if (!isTelling(source, lost, list) || hasTrace(lost, target) || !standsClosed(target, kept)) return [];
		return [{ start: lost.start, end: lost.end, text: lost.text, fixed: lost.fixed, kept: kept.length }];
	});
}

/** A word before a list that names it; after others, the first name may belong to a clause of its own: `In NLP, BERT and GPT`. */
const OPENS =
	/(?<![A-Za-z])(?!(?:with|from|unlike|like|over|under|within|among|using|given|than|beyond|besides|against|into)\W)[a-z]{4,} $/;
const PERSONS = /^[A-Z][a-zà-ɏ]+(?: [A-Z][a-zà-ɏ]+)+$/;

/** Is the item one that nobody leaves out or puts elsewhere? Mere words are translated, and so are places. */
function isTelling(source: string, lost: Item, list: readonly Item[]): boolean {
	if (lost === list[0] && !OPENS.test(source.slice(Math.max(0, lost.start - 16), lost.start))) return false;
	const joined = / (?:and|or|&) /.test(source.slice(list.at(-2)!.end, list.at(-1)!.start));
	if (PERSONS.test(lost.text)) return joined && list.every(({ text }) => PERSONS.test(text));
	return joined && !/ /.test(lost.text) && !/^[A-Z][a-z]+$/.test(lost.text) && !isLoan(lost.text);
}

/** Does a part of the name, or a word that sounds like one, stand in the target? An acronym has no sound. */
function hasTrace({ text }: Item, target: string): boolean {
	if (/^[A-Z0-9-]+$/.test(text)) return false;
	const words = text.split(' ');
	if (words.length > 1 && words.some((word) => target.includes(word))) return true;
	return words.some((word) => isTransliterated(word, target));
}

function countOf(text: string, name: string): number {
	let count = 0;
	for (let at = text.indexOf(name); at >= 0 && count < 9; at = text.indexOf(name, at + name.length))
		if (!/[A-Za-z0-9]/.test(text[at + name.length] ?? '') && !/[A-Za-z0-9]/.test(text[at - 1] ?? '')) count++;
	return count;
}

/** Do the items stand side by side, with nothing joined to them before or behind? */
function standsClosed(target: string, items: readonly Item[]): boolean {
	const [first] = items;
	if (!first) return false;
	for (let at = target.indexOf(first.text), tries = 0; at >= 0 && tries < 9; tries++) {
		let [start, end] = [at, at + first.text.length];
		const left = new Set(items.slice(1).map(({ text }) => text));
		for (let grown = true; grown && left.size > 0;) {
			grown = false;
			for (const text of left) {
				const behind = target.slice(end, end + REACH + text.length).indexOf(text);
				const from = Math.max(0, start - REACH - text.length);
				const before = from + target.slice(from, start).lastIndexOf(text);
				if (behind > 0 && JOINT.test(target.slice(end, end + behind))) end += behind + text.length;
				else if (before >= from && isJoint(target, before + text.length, start)) start = before;
				else continue;
				left.delete(text);
				grown = true;
			}
		}
		if (left.size === 0 && !isJoined(target, start, end)) return true;
		at = target.indexOf(first.text, at + 1);
	}
	return false;
}

const isJoint = (text: string, from: number, to: number): boolean =>
	to > from && to - from <= REACH && JOINT.test(text.slice(from, to));

const isJoined = (text: string, start: number, end: number): boolean =>
	JOINED_BEHIND.test(text.slice(end, end + 8)) || JOINED_BEFORE.test(text.slice(Math.max(0, start - 8), start));
