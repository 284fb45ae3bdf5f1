import { IMPLIED, WORDS, type Word } from './en-words';
import { fractionAt } from './scan';
import { numberAt, type NumberValue } from './value';

/** A numeral in words while it is being read: 2 | hundred | thousand | twenty | five. */
interface Group {
	start: number;
	end: number;
	/** What the scales from thousand upwards have closed. */
	total: number;
	/** The section that is still open, below a thousand. */
	current: number;
	words: number;
	ordinal: boolean;
}

const KNOWN = new RegExp(`\\b(?:${[...WORDS.keys(), ...Object.keys(IMPLIED)].join('|')})\\b`, 'gi');
const GAP = /^(?:[ -]| and |-and-)$/;

/** Do two words follow each other as one numeral: by a space, a hyphen or "and"? */
const joined = (text: string, end: number, start: number): boolean =>
	start - end <= 5 && GAP.test(text.slice(end, start));

const large = (word: Word): boolean => word.rank === 'scale' && word.value > 100;

/** A scale fits after a section, and each below the one before: two million, three hundred thousand. */
const scaleFits = (group: Group, value: number): boolean =>
	group.current > 0 && (value === 100 ? group.current < 100 : group.total === 0 || group.total > value);

/** Tens and teens fit after hundreds, ones also after tens. */
function restFits(group: Group, { rank, value }: Word): boolean {
	if (group.total === 0 && group.current === 0) return false;
	const rest = group.current % 100;
	return rank === 'ten' || value >= 10 ? rest === 0 : rest % 10 === 0 && rest !== 10;
}

/** Adds a word to a group where English grammar allows it. */
function added(group: Group, word: Word): boolean {
	if (group.ordinal || !(word.rank === 'scale' ? scaleFits(group, word.value) : restFits(group, word))) return false;
	if (large(word)) [group.total, group.current] = [group.total + group.current * word.value, 0];
	else group.current = word.rank === 'scale' ? group.current * 100 : group.current + word.value;
	group.ordinal = word.rank === 'ordinal';
	group.words += 1;
	return true;
}

const begun = (start: number, end: number, word: Word): Group => ({
	start,
	end,
	total: large(word) ? word.value : 0,
	current: large(word) ? 0 : word.value,
	words: 1,
	ordinal: word.rank === 'ordinal'
});

/** A capital within a sentence makes a name of it: the Four Corners. */
const isName = (text: string, start: number): boolean =>
	/[A-Z]/.test(text[start] ?? '') && /[A-Za-z,] $/.test(text.slice(Math.max(0, start - 2), start));

/** A compound such as "two million" or "twenty-five" is surely a number; a word alone may be a word. */
function finished(text: string, group: Group): NumberValue {
	const value = group.total + group.current;
	return numberAt(group.start, group.end, value, {
		kind: group.ordinal ? 'ordinal' : 'cardinal',
		certain: group.words > 1 && value > 20,
		spelled: true,
		implied: isName(text, group.start)
	});
}

function implied(start: number, end: number, key: string): NumberValue[] {
	const [value = 0, ...others] = IMPLIED[key] ?? [];
	const alternatives = others.map((other) => [other]);
	return [numberAt(start, end, value, { alternatives, certain: false, spelled: true, implied: true })];
}

/** Two-thirds, one fifth: a small count before the name of a part. */
function partOf(group: Group, word: Word, plural: boolean, end: number): NumberValue | null {
	const { words, current } = group;
	if (word.rank !== 'ordinal' || word.value < 3 || words > 1 || current < 1 || current > 9) return null;
	if (current > 1 && !plural) return null;
	return { ...fractionAt(group.start, end, current, word.value, false), spelled: true };
}

/** Reads the numbers that English writes in words, all that may be mere words as uncertain. */
export function readSpelled(text: string): NumberValue[] {
	const found: NumberValue[] = [];
	let group: Group | null = null;
	const close = (): void => {
		if (group) found.push(finished(text, group));
		group = null;
	};
	for (const match of text.matchAll(KNOWN)) {
		const [start, end, key] = [match.index, match.index + match[0].length, match[0].toLowerCase()];
		const near: Group | null = group && joined(text, group.end, start) ? group : null;
		const word = WORDS.get(key);
		if (!word) {
			close();
			found.push(...implied(start, end, key));
			continue;
		}
		const part = near && partOf(near, word, key.endsWith('s'), end);
		if (part) {
			found.push(part);
			group = null;
		} else if (near && added(near, word)) near.end = end;
		else {
			close();
			group = begun(start, end, word);
		}
	}
	close();
	return found;
}
