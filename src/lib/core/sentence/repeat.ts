import type { Span } from '../segment/segment';

/** A stretch that stands twice or more. */
export interface Repeat extends Span {
	/** How long one turn is. */
	period: number;
	/** How many turns there are without a gap; 1 where the copies lie apart. */
	turns: number;
}

/** Copies are recognised by so many characters. */
const GRAM = 4;
const SLOTS = 4096;
const places = new Int32Array(SLOTS);

/** Finds text that repeats what came shortly before, character by character, in one pass: each group of four characters is
 * looked up where it stood last.
 * @param least shortest copy worth telling, in UTF-16 code units
 * @returns in reading order; the span covers the first copy where turns follow each other, else the later copy alone */
export function readRepeats(text: string, least: number): Repeat[] {
	const found: Repeat[] = [];
	places.fill(0);
	let distance = 0;
	let start = 0;
	for (let at = 0; at + GRAM <= text.length; at++) {
		const slot = slotOf(text, at);
		const before = places[slot] - 1;
		places[slot] = at + 1;
		const same = before >= 0 && equal(text, before, at);
		if (same && at - before === distance) continue;
		if (distance > 0) tell(text, found, { start, end: at - 1 + GRAM }, distance, least);
		[distance, start] = same ? [at - before, at] : [0, at];
	}
	if (distance > 0) tell(text, found, { start, end: text.length }, distance, least);
	return found;
}

const slotOf = (text: string, at: number): number =>
	(text.charCodeAt(at) * 31 +
		text.charCodeAt(at + 1) * 1009 +
		text.charCodeAt(at + 2) * 8191 +
		text.charCodeAt(at + 3) * 131) &
	(SLOTS - 1);

const equal = (text: string, a: number, b: number): boolean =>
	text.charCodeAt(a) === text.charCodeAt(b) &&
	text.charCodeAt(a + 1) === text.charCodeAt(b + 1) &&
	text.charCodeAt(a + 2) === text.charCodeAt(b + 2) &&
	text.charCodeAt(a + 3) === text.charCodeAt(b + 3);

/** Between a text and its copy: white space, marks. */
const GAP = /^[\s.,;:、。！!?？]{1,2}$/u;

/** The copy is text[start, end), what it copies lies one period before. */
function tell(text: string, found: Repeat[], { start, end }: Span, period: number, least: number): void {
	const copied = end - start;
	const gap = period - copied;
	if (gap <= 0 && copied + period >= least) {
		const turns = Math.floor((copied + period) / period);
		found.push({ start: start - period, end, period, turns });
	} else if (copied < least) return;
	else if (gap <= 2 && GAP.test(text.slice(start - gap, start)))
		found.push({ start: start - period, end, period, turns: 2 });
	else found.push({ start, end, period, turns: 1 });
}
