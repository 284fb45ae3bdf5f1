const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' '
	);
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Words that imply a number, each with the values a translation may write for it. */
export const IMPLIED: ReadonlyMap<string, readonly number[]> = new Map(
	Object.entries({
		half: [0.5, 2, 50, 30],
		halves: [0.5, 2],
		halved: [0.5, 2, 50],
		halving: [0.5, 2, 50],
		quarter: [0.25, 4, 15, 25],
		magnitude: [10, 0.1, 100, 0.01, 1e3, 1e-3, 1e4, 1e-4],
		decile: [10, 0.1, 90],
		quartile: [4, 25, 75],
		quintile: [5, 20, 80],
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
		nil: [0],
		single: [1],
		once: [1],
		binary: [2],
		bilingual: [2],
		bidirectional: [2],
		pairwise: [2],
		ternary: [3],
		quad: [4]
	})
);

/** One numeral word: its value and what it may follow. */
export interface Word {
	value: number;
	rank: 'one' | 'ten' | 'scale' | 'ordinal';
}

export const WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
	...ONES.map((word, value) => [word, { value, rank: 'one' }] as const),
	...TENS.map((word, i) => [word, { value: 20 + 10 * i, rank: 'ten' }] as const),
	...ORDINALS.map((word, i) => [word, { value: i + 1, rank: 'ordinal' }] as const),
	...ORDINALS.map((word, i) => [`${word}s`, { value: i + 1, rank: 'ordinal' }] as const),
	...ONES.slice(2, 11).map((word, i) => [`${word}fold`, { value: i + 2, rank: 'one' }] as const),
	...Object.entries(SCALES).map(([word, value]) => [word, { value, rank: 'scale' }] as const)
]);
