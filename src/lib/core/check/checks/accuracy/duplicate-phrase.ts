import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { readRepeats, type Repeat } from '../../../sentence/repeat';

const SILENT = new Set(['link', 'boilerplate', 'meta']);
/** A loop is so long at least, or turns so often. */
const LOOP = 12;
const TURNS = 3;
/** A clause that follows itself, and a clause that comes again later. */
const DOUBLE = 9;
const CLAUSE = 14;
/** A source that repeats as much may be rendered so. */
const IN_SOURCE = 24;

/** Flags a clause or sentence that stands twice in the target, and machine output that turns in a loop, unless the source
 * repeats itself as well. */
export const duplicatePhrase: SegmentCheck = {
	id: 'accuracy.duplicate-phrase',
	category: 'accuracy/addition',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	run(input) {
		if (SILENT.has(input.kind)) return NONE;
		const { found, longest } = readRepeats(input.target, DOUBLE);
		const hits = found.length > 0 ? [...loops(input, found)] : [];
		if (longest >= CLAUSE) hits.push(...clauses(input));
		return hits.length > 0 && !repeats(input.source ?? '') ? separate(hits) : NONE;
	},
	examples: [
		{
			lang: 'ja',
			source: 'The lamp of the town glows.',
			target: '町のランプの町のランプの町のランプの町のランプが光ります。',
			flags: ['町のランプの町のランプの町のランプの町のランプ']
		},
		{
			lang: 'ko',
			source: 'The lamp lights the whole town at night.',
			target: '램프는 밤에 온 마을을 밝힙니다. 램프는 밤에 온 마을을 밝힙니다.',
			flags: ['램프는 밤에 온 마을을 밝힙니다.']
		},
		{ lang: 'ja', source: 'Lamps and more lamps', target: 'ランプ、そしてさらにランプ', flags: [] },
		{ lang: 'ko', source: 'Step by step', target: '하나하나 차근차근', flags: [] }
	]
};

function hit({ target }: CheckInput, from: number, end: number, times: number): Hit {
	let start = from;
	while (start < end && /\s/.test(target[start] ?? '')) start++;
	return { target: { start, end }, evidence: { text: target.slice(start, Math.min(end, start + 40)), times } };
}

/** Turns without a gap. Characters alone (ーーー, ㅋㅋㅋ), rules of tables and numbers are none. */
function* loops(input: CheckInput, repeats: readonly Repeat[]): Generator<Hit> {
	const { target, language } = input;
	for (const { start, end, period, turns } of repeats) {
		if (turns < 2 || period < 2) continue;
		const unit = target.slice(start, start + Math.min(period, 200));
		const [letters, looped] = [count(unit, language.letter), turns >= TURNS && end - start >= LOOP];
		if (letters < 2 || (!looped && (period < DOUBLE || letters < DOUBLE - 3))) continue;
		const times = Math.floor((end - start) / period);
		yield looped ? hit(input, start, end, times) : hit(input, start + period, Math.min(end, start + 2 * period), 2);
	}
}

const PIECE = /(?:[^、,，;；。！？!?\n.]|\.(?!\s|$))+[、,，;；。！？!?.]?/g;

/** Clauses that come again anywhere in the row, word for word. */
function* clauses(input: CheckInput): Generator<Hit> {
	const { target, language } = input;
	const seen = new Map<string, number>();
	for (const { 0: piece, index } of target.matchAll(PIECE)) {
		const text = piece.trim();
		const bare = text.replace(/[、,，;；。．.！？!?]$/u, '');
		if (bare.length < CLAUSE) continue;
		const start = index + piece.indexOf(text);
		if (seen.has(bare) && count(bare, language.letter) > bare.length / 4)
			yield hit(input, start, start + text.length, 2);
		else seen.set(bare, start);
	}
}

function count(text: string, letter: RegExp): number {
	let letters = 0;
	for (const character of text) if (letter.test(character)) letters++;
	return letters;
}

/** Does the source say something of that length twice? */
const repeats = (source: string): boolean =>
	readRepeats(source, IN_SOURCE).found.some(({ start, end }) => /[A-Za-z]{3}/.test(source.slice(start, end)));

/** What two ways found is told once. */
function* separate(hits: Hit[]): Generator<Hit> {
	let end = -1;
	for (const found of hits.sort((a, b) => (a.target?.start ?? 0) - (b.target?.start ?? 0))) {
		if (!found.target || found.target.start < end) continue;
		end = found.target.end;
		yield found;
	}
}
