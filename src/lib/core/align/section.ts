import type { JoinRow } from './join';

/** Rows of one paper, or those outside papers before (`front`) and after (`back`) them. */
export interface RowGroup {
	/** `front`, `back`, or the English title. */
	title: string;
	outside: boolean;
	/** Places in the post, rising. */
	rows: number[];
}

/** The papers of a post in the order they first appear, with what stands before and after them. */
export function groupsOf(rows: readonly JoinRow[]): RowGroup[] {
	const groups = new Map<string, RowGroup>();
	let papers = false;
	rows.forEach(({ paper }, at) => {
		papers ||= paper !== null;
		const outside = papers ? 'back' : 'front';
		const key = paper === null ? outside : `paper ${paper}`;
		const group = groups.get(key) ?? { title: paper ?? outside, outside: paper === null, rows: [] };
		group.rows.push(at);
		groups.set(key, group);
	});
	return [...groups.values()];
}

/** Words of a text, folded; the measure of similarity. */
export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Shared words of two sets over their mean size, 0 to 1 (Dice). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	if (!small.size) return 0;
	let common = 0;
	for (const word of small) if (large.has(word)) common++;
	return (2 * common) / (a.size + b.size);
}

/** One spelling of a title: letters and digits alone. */
export const foldTitle = (title: string): string => [...wordsOf(title)].join(' ');

const SIMILAR_TITLE = 0.75;
/** Words in more titles than this tell nothing and are not looked up. */
const COMMON = 30;

/** For each incoming group the place of the existing group it is the same as, or null: front with front, back with
 * back, papers by equal title, then by the most similar one. */
export function matchGroups(existing: readonly RowGroup[], incoming: readonly RowGroup[]): (number | null)[] {
	const free = new Map<string, number>();
	existing.forEach((group, at) => free.set(keyOf(group), at));
	const matches = incoming.map((group) => take(free, keyOf(group)));
	const index = new Map<string, number[]>();
	for (const at of free.values())
		if (!existing[at].outside)
			for (const word of wordsOf(existing[at].title))
				index.set(word, [...(index.get(word) ?? []), at].slice(0, COMMON));
	incoming.forEach((group, at) => {
		if (matches[at] !== null || group.outside) return;
		const best = mostSimilar(group.title, existing, index);
		if (best !== null) matches[at] = take(free, keyOf(existing[best]));
	});
	return matches;
}

const keyOf = ({ outside, title }: RowGroup): string => (outside ? `outside ${title}` : `paper ${foldTitle(title)}`);

function take(free: Map<string, number>, key: string): number | null {
	const found = free.get(key) ?? null;
	free.delete(key);
	return found;
}

function mostSimilar(title: string, existing: readonly RowGroup[], index: Map<string, number[]>): number | null {
	const words = wordsOf(title);
	const candidates = new Set([...words].flatMap((word) => index.get(word) ?? []));
	let best: { at: number; score: number } | null = null;
	for (const at of candidates) {
		const score = overlap(words, wordsOf(existing[at].title));
		if (score >= SIMILAR_TITLE && score > (best?.score ?? 0)) best = { at, score };
	}
	return best?.at ?? null;
}
