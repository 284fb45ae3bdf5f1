import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { isTail } from '../../../glossary/border';
import type { Span } from '../../../segment/segment';
import { matchesOutside } from '../../outside';

const WORD = /[\p{L}\p{M}]+/gu;
const LONGEST = 24;
const SPACE = 32;
/** The source says a word twice as well: names (Ping Ping), "had had". */
const TWICE = /(?<!\p{L})(\p{L}{1,24}) \1(?!\p{L})/iu;

/** Do the letters before any space come again behind it? Nearly no text needs a closer look than this. */
function mayRepeat(text: string): boolean {
	let word = 0;
	for (let space = 0; space < text.length; space++) {
		if (text.charCodeAt(space) !== SPACE) continue;
		const [first, second] = [text.charCodeAt(space + 1), text.charCodeAt(space + 2)];
		for (let at = space - 2; at >= word; at--)
			if (text.charCodeAt(at) === first && text.charCodeAt(at + 1) === second)
				if (text.startsWith(text.slice(at, space), space + 1)) return true;
		word = space + 1;
	}
	return false;
}

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

function unspaced({ target, language, targetReading }: CheckInput): readonly Hit[] {
	const { doubled } = language.slips;
	const found = doubled ? matchesOutside(target, doubled, targetReading.markup) : NONE;
	if (found === NONE) return NONE;
	return found.flatMap(({ start, end, text }) => {
		const half = text.slice(0, text.length / 2);
		if (new Set(half).size < 2 && half.length > 1) return [];
		const fixes = [{ start, end, replacement: half, certain: false }];
		return [{ target: { start, end }, evidence: { text: half }, fixes }];
	});
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
		if (!input.language.spaced) return unspaced(input);
		return mayRepeat(input.target) ? spaced(input) : NONE;
	},
	examples: [
		{ lang: 'ko', target: '밝은 등불 등불을 켭니다.', flags: ['등불 등불을'], fixed: '밝은 등불을 켭니다.' },
		{ lang: 'ja', target: '灯火をを点け、サーバーサーバーを置く', flags: ['をを', 'サーバーサーバー'] },
		{ lang: 'ko', target: '점점 점점 밝아지고 등불 등불이다', flags: ['등불 등불이다'] },
		{ lang: 'ko', target: '등불, 등불 그리고 한 한 걸음. Ping Ping', flags: [] },
		{ lang: 'ja', target: 'キラキラ、ワクワク、そのものの', flags: [] }
	]
};
