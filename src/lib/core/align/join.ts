import type { Kind, ParsedSegment } from '../segment/segment';
import { addressesIn } from './address';
import { labelOf } from './label';
import { rising, type Pair } from './rising';
import { foldTitle, groupsOf, matchGroups, overlap, wordsOf, type RowGroup } from './section';
import { hasDateRange } from './title';

/** What joining looks at in a row. */
export type JoinRow = Pick<ParsedSegment, 'kind' | 'paper' | 'source' | 'target'>;

/** A row of the joined document: where it stands in the two posts, null where one of them lacks it. */
export interface JoinedPlace {
	existing: number | null;
	incoming: number | null;
}

/** English that shares this much is one English with forum damage. */
const SIMILAR_SOURCE = 0.6;
/** Names and numbers that two translations without English share. */
const SIMILAR_NAMES = 0.4;
/** Gaps with more cells than this are not compared word by word. */
const MAX_CELLS = 40_000;
/** Kinds whose place alone may join two rows. Links differ by address, comments by reader. */
const BY_PLACE: ReadonlySet<Kind> = new Set([
	'title',
	'heading',
	'summary',
	'abstract',
	'paragraph',
	'list-item',
	'boilerplate'
]);

/** Finds for each row of an incoming post the row of the existing document that it is another language of.
 * Within papers of equal or similar English title: equal English or address, then similar English, then equal kind
 * and place. Order is kept within a paper; what finds no mate stays separate.
 * @returns index of the existing row, or null, by place of the incoming one; no index twice */
export function joinPosts(existing: readonly JoinRow[], incoming: readonly JoinRow[]): (number | null)[] {
	const joined = new Array<number | null>(incoming.length).fill(null);
	const [ours, theirs] = [groupsOf(existing), groupsOf(incoming)];
	matchGroups(ours, theirs).forEach((match, at) => {
		if (match === null) return;
		for (const [mine, yours] of joinRows(existing, ours[match].rows, incoming, theirs[at].rows)) joined[yours] = mine;
	});
	return joined;
}

function joinRows(
	a: readonly JoinRow[],
	mine: readonly number[],
	b: readonly JoinRow[],
	yours: readonly number[]
): Pair[] {
	const equal = rising(equalRows(a, mine, b, yours));
	const similar = gaps(equal, mine, yours).flatMap(([left, right]) => similarRows(a, left, b, right));
	const known = [...equal, ...similar].sort((x, y) => x[0] - y[0]);
	return [...known, ...gaps(known, mine, yours).flatMap(([left, right]) => placedRows(a, left, b, right))];
}

/** What two rows must share to be the same without a doubt; null where nothing can tell. */
function keyOf({ kind, paper, source, target }: JoinRow): string | null {
	if (kind === 'title')
		return target && hasDateRange(target)
			? `week ${daysOf(target)}`
			: `title ${paper ?? foldTitle(source ?? target ?? '')}`;
	if (source !== null) return `source ${foldTitle(source)}`;
	const label = kind === 'meta' && target ? labelOf(target) : null;
	if (label) return `label ${label.section}${label.rest === null ? '' : target}`;
	const [address] = kind === 'link' ? addressesIn(target ?? '') : [];
	return address ? `address ${address}` : null;
}

const daysOf = (text: string): string => (text.match(/\d+/gu) ?? []).slice(0, 6).map(Number).join('-');

/** Rows with equal keys, the first with the first, the second with the second. */
function equalRows(
	a: readonly JoinRow[],
	mine: readonly number[],
	b: readonly JoinRow[],
	yours: readonly number[]
): Pair[] {
	const waiting = new Map<string, number[]>();
	for (const at of mine) {
		const key = keyOf(a[at]);
		if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), at]);
	}
	for (const rows of waiting.values()) rows.reverse();
	return yours.flatMap((at) => {
		const found = waiting.get(keyOf(b[at]) ?? '')?.pop();
		return found === undefined ? [] : [[found, at] as const];
	});
}

/** What stands between pairs that are known, on both sides; gaps with an empty side are left out. */
function gaps(known: readonly Pair[], mine: readonly number[], yours: readonly number[]): [number[], number[]][] {
	const found: [number[], number[]][] = [];
	let [m, y] = [0, 0];
	for (const [existing, incoming] of [...known, [Infinity, Infinity] as const]) {
		const gap: [number[], number[]] = [[], []];
		for (; m < mine.length && mine[m] < existing; m++) gap[0].push(mine[m]);
		for (; y < yours.length && yours[y] < incoming; y++) gap[1].push(yours[y]);
		if (gap[0].length && gap[1].length) found.push(gap);
		m++;
		y++;
	}
	return found;
}

/** The most similar rows of a gap, in order: by their English, or by names and numbers where neither has any. */
function similarRows(
	a: readonly JoinRow[],
	mine: readonly number[],
	b: readonly JoinRow[],
	yours: readonly number[]
): Pair[] {
	if (mine.length * yours.length > MAX_CELLS) return [];
	const [left, right] = [mine.map((at) => tokensOf(a[at])), yours.map((at) => tokensOf(b[at]))];
	const score = (i: number, j: number): number => {
		if (a[mine[i]].kind !== b[yours[j]].kind || left[i].english !== right[j].english) return 0;
		const shared = overlap(left[i].words, right[j].words);
		return shared >= (left[i].english ? SIMILAR_SOURCE : SIMILAR_NAMES) ? shared : 0;
	};
	return bestPath(mine, yours, score);
}

function tokensOf({ kind, source, target }: JoinRow): { english: boolean; words: Set<string> } {
	if (source !== null) return { english: true, words: wordsOf(source) };
	const latin = kind === 'meta' || kind === 'link' ? [] : (target ?? '').toLowerCase().match(/[a-z0-9]{2,}/gu);
	return { english: false, words: new Set(latin ?? []) };
}

/** Pairs of the greatest sum of scores that rise on both sides. */
function bestPath(mine: readonly number[], yours: readonly number[], score: (i: number, j: number) => number): Pair[] {
	const width = yours.length + 1;
	const best = new Float64Array((mine.length + 1) * width);
	for (let i = mine.length - 1; i >= 0; i--)
		for (let j = yours.length - 1; j >= 0; j--) {
			const s = score(i, j);
			const both = s > 0 ? s + best[(i + 1) * width + j + 1] : 0;
			best[i * width + j] = Math.max(both, best[(i + 1) * width + j], best[i * width + j + 1]);
		}
	const pairs: Pair[] = [];
	for (let i = 0, j = 0; i < mine.length && j < yours.length;) {
		const here = best[i * width + j];
		if (here === best[(i + 1) * width + j]) i++;
		else if (here === best[i * width + j + 1]) j++;
		else pairs.push([mine[i++], yours[j++]]);
	}
	return pairs;
}

/** Rows of a kind that both sides of a gap have equally often. Two that each have English of their own differ. */
function placedRows(
	a: readonly JoinRow[],
	mine: readonly number[],
	b: readonly JoinRow[],
	yours: readonly number[]
): Pair[] {
	const pairs = [...BY_PLACE].flatMap((kind): Pair[] => {
		const left = mine.filter((at) => a[at].kind === kind);
		const right = yours.filter((at) => b[at].kind === kind);
		if (left.length !== right.length) return [];
		return left.flatMap((at, i) =>
			a[at].source !== null && b[right[i]].source !== null ? [] : [[at, right[i]] as const]
		);
	});
	return rising(pairs.sort((x, y) => x[1] - y[1]));
}

/** All rows of two joined posts in one order: that of the existing document, with each row or paper that only the
 * incoming post has behind the one it follows there.
 * @param joined what `joinPosts` gave for the same two posts */
export function mergeOrder(
	existing: readonly JoinRow[],
	incoming: readonly JoinRow[],
	joined: readonly (number | null)[]
): JoinedPlace[] {
	const [ours, theirs] = [groupsOf(existing), groupsOf(incoming)];
	const matches = matchGroups(ours, theirs);
	const behind = new Map<number, RowGroup[]>();
	let last = -1;
	theirs.forEach((group, at) => {
		last = matches[at] ?? last;
		if (matches[at] === null) behind.set(last, [...(behind.get(last) ?? []), group]);
	});
	const alone = (at: number): JoinedPlace[] =>
		(behind.get(at) ?? []).flatMap(({ rows }) => rows.map((incoming) => ({ existing: null, incoming })));
	const mates = new Map(matches.map((match, at) => [match, at]));
	const places = ours.map((group, at) => {
		const mate = mates.get(at) ?? -1;
		return [...weave(group.rows, mate < 0 ? [] : theirs[mate].rows, joined), ...alone(at)];
	});
	return [...alone(-1), ...places.flat()];
}

/** Two row lists of one paper in one order. */
function weave(mine: readonly number[], yours: readonly number[], joined: readonly (number | null)[]): JoinedPlace[] {
	const places: JoinedPlace[] = [];
	let m = 0;
	for (const incoming of yours) {
		const mate = joined[incoming];
		if (mate !== null)
			for (; m < mine.length && mine[m] < mate; m++) places.push({ existing: mine[m], incoming: null });
		places.push({ existing: mate, incoming });
		if (mate !== null) m++;
	}
	return [...places, ...mine.slice(m).map((existing) => ({ existing, incoming: null }))];
}

/** From here on two posts are taken for one unless a person says otherwise: the same week alone (0.6) is not enough, since
 * several series appear in one week. */
export const LIKELY_SAME = 0.75;

/** How likely two posts are one post in two languages, 0 to 1: by papers, addresses and the week in the title. */
export function samePost(a: readonly JoinRow[], b: readonly JoinRow[]): number {
	const papers = overlap(
		setOf(a, ({ paper }) => (paper ? [foldTitle(paper)] : [])),
		setOf(b, ({ paper }) => (paper ? [foldTitle(paper)] : []))
	);
	const addresses = overlap(linksOf(a), linksOf(b));
	const [weekA, weekB] = [weekOf(a), weekOf(b)];
	const content = Math.max(papers, 0.9 * addresses);
	if (weekA === null || weekB === null) return content;
	return weekA === weekB ? 0.6 + 0.4 * content : 0.7 * content;
}

const setOf = (rows: readonly JoinRow[], of: (row: JoinRow) => string[]): Set<string> => new Set(rows.flatMap(of));
const linksOf = (rows: readonly JoinRow[]): Set<string> =>
	setOf(rows, ({ kind, target }) => (kind === 'link' ? addressesIn(target ?? '') : []));

function weekOf(rows: readonly JoinRow[]): string | null {
	const title = rows.find(({ kind, target }) => kind === 'title' && target !== null && hasDateRange(target));
	return title?.target ? daysOf(title.target) : null;
}
