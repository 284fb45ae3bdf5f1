import type { Span } from '../segment/segment';

/** When something behind a link was made, as its address alone proves. Times are milliseconds since 1970, UTC. */
export interface LinkTime extends Span {
	/** `post`: exact to the millisecond. `paper`: an arXiv number, exact to the month. */
	kind: 'post' | 'paper';
	/** What names it: the status id or the arXiv number. */
	id: string;
	from: number;
	/** Exclusive. */
	until: number;
}

/** The clock of status ids begins here.
 * @see https://github.com/twitter-archive/snowflake: milliseconds since 4 November 2010 stand above 22 bits */
const EPOCH = 1288834974657n;
const LATEST = Date.UTC(2100, 0, 1);

const POST = /(?<![A-Za-z0-9-])(?:x|twitter)\.com\/[A-Za-z0-9_]{1,32}\/status(?:es)?\/(\d{10,20})(?!\d)/g;
const PAPER = /(?<![A-Za-z0-9-])arxiv\.org\/(?:abs|pdf|html)\/((\d{2})(\d{2})\.\d{4,5})(?!\d)/g;

/** The moment a status id was given out; null for an id of no plausible time. */
export function postTime(id: string): number | null {
	const time = Number((BigInt(id) >> 22n) + EPOCH);
	return time < LATEST ? time : null;
}

function post(m: RegExpMatchArray): LinkTime[] {
	const time = postTime(m[1] ?? '0');
	if (time === null) return [];
	return [{ ...spanAt(m), kind: 'post', id: m[1] ?? '', from: time, until: time + 1 }];
}

function paper(m: RegExpMatchArray): LinkTime[] {
	const [year, month] = [2000 + Number(m[2]), Number(m[3])];
	if (month < 1 || month > 12 || year < 2007) return [];
	return [
		{ ...spanAt(m), kind: 'paper', id: m[1] ?? '', from: Date.UTC(year, month - 1), until: Date.UTC(year, month) }
	];
}

const spanAt = (m: RegExpMatchArray): Span => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length });

/** The links of a text that carry their time, in reading order. */
export const linkTimes = (text: string): LinkTime[] =>
	[...[...text.matchAll(POST)].flatMap(post), ...[...text.matchAll(PAPER)].flatMap(paper)].sort(
		(a, b) => a.start - b.start
	);
