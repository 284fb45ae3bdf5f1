import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { isTail } from '../../../glossary/border';
import type { Span } from '../../../segment/segment';
import { matchesOutside } from '../../outside';

const WORD = /[\p{L}\p{M}]+/gu;
const LONGEST = 24;
/** The source says a word twice as well: names (Ping Ping), "had had". */
const TWICE = /(?<!\p{L})(\p{L}{1,24}) \1(?!\p{L})/iu;

/** Pairs of words with nothing but one space between them. */
function* neighbours(
	text: string,
	markup: readonly Span[]
): Generator<[Span & { text: string }, Span & { text: string }]> {
	let before: (Span & { text: string }) | null = null;
	for (const word of matchesOutside(text, WORD, markup)) {
		if (before && word.start === before.end + 1 && text[before.end] === ' ') yield [before, word];
		before = word;
	}
}

/** Does the second word say the first one again, with or without a particle? */
function isSame(first: string, second: string, { language }: CheckInput): boolean {
	if (first === second) return true;
	return first.length > 1 && second.startsWith(first) && isTail(second.slice(first.length), language);
}

function* spaced(input: CheckInput): Generator<Hit> {
	const { target, source, language, targetReading } = input;
	for (const [first, second] of neighbours(target, targetReading.markup)) {
		if (first.text.length < 2 || first.text.length > LONGEST || !isSame(first.text, second.text, input)) continue;
		if (language.slips.twice.has(first.text) || /^[A-Z]/.test(first.text)) continue;
		if (source !== null && TWICE.test(source)) return;
		yield {
			target: { start: first.start, end: second.end },
			evidence: { text: first.text },
			fixes: [{ start: first.start, end: second.start, replacement: '', certain: false }]
		};
	}
}

function* unspaced({ target, language, targetReading }: CheckInput): Generator<Hit> {
	const { doubled } = language.slips;
	if (!doubled) return;
	for (const { start, end, text } of matchesOutside(target, doubled, targetReading.markup)) {
		const half = text.slice(0, text.length / 2);
		if (new Set(half).size < 2 && half.length > 1) continue;
		const fixes = [{ start, end, replacement: half, certain: false }];
		yield { target: { start, end }, evidence: { text: half }, fixes };
	}
}

/** Flags a word that stands twice in a row. */
export const repeatedWord: SegmentCheck = {
	id: 'fluency.repeated-word',
	category: 'fluency/spelling',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run(input) {
		if (input.kind === 'link' || input.kind === 'meta') return NONE;
		return input.language.spaced ? spaced(input) : unspaced(input);
	},
	examples: [
		{ lang: 'ko', target: '밝은 등불 등불을 켭니다.', flags: ['등불 등불을'], fixed: '밝은 등불을 켭니다.' },
		{ lang: 'ja', target: '灯火をを点け、サーバーサーバーを置く', flags: ['をを', 'サーバーサーバー'] },
		{ lang: 'ko', target: '점점 점점 밝아지고 등불 등불이다', flags: ['등불 등불이다'] },
		{ lang: 'ko', target: '등불, 등불 그리고 한 한 걸음. Ping Ping', flags: [] },
		{ lang: 'ja', target: 'キラキラ、ワクワク、そのものの', flags: [] }
	]
};
