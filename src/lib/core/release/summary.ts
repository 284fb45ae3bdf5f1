import type { Manifest } from './manifest';

/** Longest summary, in characters. */
const LONGEST = 280;

/** The first words of a post, for lists and feeds: its first paragraph, cut. */
export function summaryOf({ rows }: Pick<Manifest, 'rows'>): string {
	const first = rows.find(({ kind }) => kind === 'paragraph' || kind === 'summary' || kind === 'abstract');
	const characters = [...(first?.target ?? '').replace(/\s+/g, ' ')];
	return characters.length > LONGEST ? characters.slice(0, LONGEST - 1).join('') + '…' : characters.join('');
}
