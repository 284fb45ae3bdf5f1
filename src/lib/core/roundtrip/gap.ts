import { profileOf, weigher, type Profile } from '../align/likeness';
import { pairStretch, type Unit } from '../align/pair';
import { isProse } from '../align/title';
import type { Doubt, Matched, Sent } from './match';
import type { Block } from './read';

/** A pair whose likeness reaches this is held for one by its words, in logarithms of odds. */
const LIKELY = 2;

/** Shares out texts among rows that lost a mark between them. Whatever comes of it has a doubt.
 * @param rows places in the copy, in order
 * @param blocks what stands where they should, in order */
export function pairGap(sent: Sent, rows: readonly number[], blocks: readonly Block[]): Matched[] {
	const claimed = claims(rows, blocks);
	if (claimed) return claimed;
	const texts = blocks.filter(({ lines }) => lines.length > 0);
	if (texts.length === rows.length)
		return rows.map((row, n) => of(row, texts[n].lines.join('\n'), 'place', ['neighbour']));
	return byLikeness(sent, rows, unitsOf(texts, rows.length));
}

const of = (row: number, text: string | null, evidence: Matched['evidence'], doubts: Doubt[]): Matched => ({
	...{ row, text, evidence },
	doubts: text === null ? [] : doubts
});

/** Every row has a mark with its number, though some of them do not check; null where that is not so. */
function claims(rows: readonly number[], blocks: readonly Block[]): Matched[] | null {
	const told = blocks.filter(({ number, lines }) => number !== null && lines.length > 0);
	if (told.length !== blocks.length || told.length !== rows.length) return null;
	if (!rows.every((row, n) => told[n].number === row + 1)) return null;
	return rows.map((row, n) => of(row, told[n].lines.join('\n'), 'damaged', ['unchecked']));
}

/** Paragraphs, or lines where there are not enough of them. */
function unitsOf(blocks: readonly Block[], wanted: number): string[] {
	const paragraphs = blocks.flatMap(({ lines }) => lines.join('\n').split(/\n(?:[^\S\n]*\n)+/u));
	const all = paragraphs.filter((text) => text.trim() !== '');
	return all.length >= wanted ? all : all.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''));
}

/** @see pairStretch */
function byLikeness({ sources, lang }: Sent, rows: readonly number[], texts: readonly string[]): Matched[] {
	const profiles = [
		...rows.map((row) => profileOf(sources[row], isProse(sources[row], lang))),
		...texts.map((text) => profileOf(text, isProse(text, lang)))
	];
	const units = profiles.map((profile: Profile, at): Unit => ({
		...{ at, side: at < rows.length ? 'source' : 'target', from: 'en', profile, quoted: false }
	}));
	const found = new Map<number, { texts: number[]; score: number }>();
	let last = 0;
	for (const { targets, sources: mine, score } of pairStretch(units, { lang, weigh: weigher(profiles) }, 0)) {
		if (mine.length > 0) last = mine[0];
		if (targets.length === 0) continue;
		// A text that pairs with no source goes with the row before it, so that none is lost.
		const known = found.get(last);
		found.set(last, { texts: [...(known?.texts ?? []), ...targets], score: Math.min(known?.score ?? Infinity, score) });
	}
	return rows.map((row, n) => {
		const pair = found.get(n);
		const text = pair
			? pair.texts
					.sort((a, b) => a - b)
					.map((at) => texts[at - rows.length])
					.join('\n')
			: null;
		return of(row, text, text === null ? 'none' : pair!.score >= LIKELY ? 'similar' : 'place', ['neighbour']);
	});
}
