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
/** Where the group of each slot stood last. Places count on from text to text, so those up to `origin` are of earlier ones. */
const places = new Int32Array(SLOTS);
let origin = 0;
const MOST_PLACES = 2 ** 30;

/** The repeats of a text, and how long any stretch may be that it copies, far apart copies and short ones included. */
export interface Repeats {
	/** In reading order; the span covers the first copy where turns follow each other, else the later copy alone. */
	found: Repeat[];
	/** No stretch of more characters stands twice without overlap. */
	longest: number;
}

/** Finds text that repeats what came shortly before, character by character, in one pass: each group of four characters is
 * looked up where it stood last.
 * @param least shortest copy worth telling, in UTF-16 code units */
export function readRepeats(text: string, least: number): Repeats {
	const found: Repeat[] = [];
	if (origin > MOST_PLACES - text.length) forget();
	let distance = 0;
	let start = 0;
	let familiar = 0;
	let longest = 0;
	const last = text.length - GRAM;
	let a = text.charCodeAt(0);
	let b = text.charCodeAt(1);
	let c = text.charCodeAt(2);
	for (let at = 0; at <= last; at++) {
		const d = text.charCodeAt(at + 3);
		const slot = (a * 31 + b * 1009 + c * 8191 + d * 131) & (SLOTS - 1);
		a = b;
		b = c;
		c = d;
		const before = places[slot] - origin - 1;
		places[slot] = origin + at + 1;
		familiar = before < 0 ? 0 : familiar + 1;
		if (familiar > longest) longest = familiar;
		const same = before >= 0 && equal(text, before, at);
		if (same && at - before === distance) continue;
		if (distance > 0) tell(text, found, { start, end: at - 1 + GRAM }, distance, least);
		distance = same ? at - before : 0;
		start = at;
	}
	if (distance > 0) tell(text, found, { start, end: text.length }, distance, least);
	origin += text.length;
	return { found, longest: longest && longest + GRAM - 1 };
}

function forget(): void {
	places.fill(0);
	origin = 0;
}

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
