import { fractionAt } from './scan';
import { numberAt, type NumberValue } from './value';

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
	' '
);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
	' '
);
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Words that imply a number, each with the values a translation may write for it. */
const IMPLIED: Record<string, readonly number[]> = {
	half: [0.5, 2, 50, 30],
	halves: [0.5, 2],
	halved: [0.5, 2, 50],
	halving: [0.5, 2, 50],
	quarter: [0.25, 4, 15, 25],
	quarters: [0.25, 4, 8],
	pair: [2],
	pairs: [2],
	couple: [2],
	couples: [2],
	both: [2],
	twice: [2],
	twin: [2],
	twins: [2],
	double: [2],
	doubled: [2],
	doubles: [2],
	doubling: [2],
	dual: [2],
	duo: [2],
	either: [2, 1],
	neither: [2, 0],
	bilateral: [2],
	triple: [3],
	tripled: [3],
	triples: [3],
	trio: [3],
	thrice: [3],
	quadruple: [4],
	quadrupled: [4],
	quartet: [4],
	dozen: [12],
	dozens: [12, 10],
	hundreds: [100],
	thousands: [1e3],
	millions: [1e6, 1e2],
	billions: [1e9, 10],
	trillions: [1e12],
	decade: [10],
	decades: [10],
	century: [100],
	centuries: [100],
	fortnight: [2, 14],
	teen: [10],
	teens: [10],
	teenage: [10],
	teenager: [10],
	teenagers: [10],
	twenties: [20],
	thirties: [30],
	forties: [40],
	fifties: [50],
	sixties: [60],
	seventies: [70],
	eighties: [80],
	nineties: [90],
	noon: [12],
	midnight: [12, 0, 24],
	nil: [0]
};

interface Word {
	value: number;
	rank: 'one' | 'ten' | 'scale' | 'ordinal';
}

const WORDS = new Map<string, Word>([
	...ONES.map((word, value) => [word, { value, rank: 'one' }] as const),
	...TENS.map((word, i) => [word, { value: 20 + 10 * i, rank: 'ten' }] as const),
	...ORDINALS.map((word, i) => [word, { value: i + 1, rank: 'ordinal' }] as const),
	...ORDINALS.map((word, i) => [`${word}s`, { value: i + 1, rank: 'ordinal' }] as const),
	...Object.entries(SCALES).map(([word, value]) => [word, { value, rank: 'scale' }] as const)
]);

/** A numeral in words while it is being read: 2 | hundred | thousand | twenty | five. */
interface Group {
	start: number;
	end: number;
	total: number;
	current: number;
	words: number;
	open: boolean;
}

const LETTERS = /[A-Za-z]+/g;
const GAP = /^(?:[ -]| and |-and-)$/;

/** Adds a word to a group where English grammar allows it: tens before ones, ones before hundred, falling scales. */
function added(group: Group, word: Word): boolean {
	if (!group.open) return false;
	const { value, rank } = word;
	const rest = group.current % 100;
	if (rank === 'scale') {
		if (group.current === 0 || (value === 100 ? group.current > 99 : group.total !== 0 && group.total < value)) return false;
		if (value === 100) group.current *= 100;
		else [group.total, group.current] = [group.total + group.current * value, 0];
	} else if (rank === 'ten' || value >= 10) {
		if (rest !== 0 || (group.total === 0 && group.current === 0)) return false;
		group.current += value;
	} else {
		if (rest % 10 !== 0 || rest === 10 || (group.total === 0 && group.current === 0)) return false;
		group.current += value;
	}
	group.open = rank !== 'ordinal';
	group.words += 1;
	return true;
}

const begun = (start: number, end: number, word: Word): Group => ({
	start,
	end,
	total: word.rank === 'scale' && word.value > 100 ? word.value : 0,
	current: word.rank === 'scale' && word.value > 100 ? 0 : word.value,
	words: 1,
	open: word.rank !== 'ordinal'
});

/** A compound such as "two million" or "twenty-five" is surely a number; a word alone may be a word. */
const finished = (group: Group, ordinal: boolean): NumberValue =>
	numberAt(group.start, group.end, group.total + group.current, {
		kind: ordinal ? 'ordinal' : 'cardinal',
		certain: group.words > 1 && group.total + group.current > 20,
		spelled: true
	});

function implied(start: number, end: number, values: readonly number[]): NumberValue {
	const [value = 0, ...others] = values;
	return numberAt(start, end, value, { alternatives: others.map((v) => [v]), certain: false, spelled: true });
}

/** Two-thirds, a quarter of: a small count before the name of a part. */
function partOf(group: Group, word: Word, text: string, end: number): NumberValue | null {
	if (word.rank !== 'ordinal' || word.value < 3 || group.words > 1 || group.current < 1 || group.current > 9) return null;
	if (group.current > 1 && text[end - 1] !== 's') return null;
	return { ...fractionAt(group.start, end, group.current, word.value, false), spelled: true };
}

/** Reads the numbers that English writes in words, all that may be mere words as uncertain. */
export function readWords(text: string): NumberValue[] {
	const found: NumberValue[] = [];
	let group: Group | null = null;
	let ordinal = false;
	const close = (): void => {
		if (group) found.push(finished(group, ordinal));
		group = null;
	};
	for (const match of text.matchAll(LETTERS)) {
		const end = match.index + match[0].length;
		const key = match[0].toLowerCase();
		const word = WORDS.get(key);
		const near: Group | null = group && GAP.test(text.slice(group.end, match.index)) ? group : null;
		if (word && near) {
			const part = partOf(near, word, text, end);
			if (part) {
				found.push(part);
				group = null;
				continue;
			}
			if (added(near, word)) {
				near.end = end;
				ordinal = word.rank === 'ordinal';
				continue;
			}
		}
		if (!word) {
			if (near && key === 'and') continue;
			close();
			const values = Object.hasOwn(IMPLIED, key) ? IMPLIED[key] : undefined;
			if (values) found.push(implied(match.index, end, values));
			continue;
		}
		close();
		group = begun(match.index, end, word);
		ordinal = word.rank === 'ordinal';
	}
	close();
	return found;
}
