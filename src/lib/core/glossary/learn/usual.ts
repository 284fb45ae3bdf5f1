import type { UsualRendering } from '../../check/project';
import type { TargetLang } from '../../segment/segment';
import { folded } from '../fold';
import type { Drift } from './drift';

/** Rows that use a rendering at least, and the part they are of all uses, before it is called usual. */
const LEAST = 3;
const MOST = 0.6;
/** Phrases that travel to each screen at most, those with the most rows first. */
const PHRASES = 100;
/** A rendering of fewer letters is an everyday word as well. */
const SHORTEST = 3;

/** What most rows make of the phrases that drift.
 * @param drifts of one language */
export function usualRenderings(drifts: readonly Drift[], lang: TargetLang): UsualRendering[] {
	return [...drifts]
		.sort((a, b) => b.total - a.total || (a.english < b.english ? -1 : 1))
		.flatMap(({ english, renderings }): UsualRendering[] => {
			const [most, ...rest] = renderings;
			const uses = renderings.reduce((sum, { rows }) => sum + rows.length, 0);
			if (!most || most.rows.length < LEAST || most.rows.length < uses * MOST) return [];
			const others = rest.map(({ text }) => text).filter((text) => isTelling(text, most.text));
			return others.length === 0 ? [] : [{ lang, english, text: most.text, others }];
		})
		.slice(0, PHRASES);
}

/** Can the other rendering be told from the usual one where it stands? */
function isTelling(text: string, usual: string): boolean {
	const [other, most] = [folded(text), folded(usual)];
	return other.length >= SHORTEST && !most.includes(other) && !other.includes(most);
}
