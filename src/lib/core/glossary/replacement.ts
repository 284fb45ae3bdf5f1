import type { TargetLang } from '../segment/segment';
import type { Concept } from './concept';
import { isAccepted } from './row-terms';

/** What to write for a part of a wrong rendering. */
interface Replacement {
	/** Offsets within the wrong rendering. */
	start: number;
	end: number;
	text: string;
}

/** Fewer letters in common say nothing. */
const SHORTEST = 2;

function commonStart(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return at;
}

function commonEnd(a: string, b: string): number {
	let at = 0;
	while (at < Math.min(a.length, b.length) && a[a.length - 1 - at] === b[b.length - 1 - at]) at++;
	return at;
}

const accepted = (concept: Concept, lang: TargetLang): string[] =>
	concept.renderings.filter((r) => r.lang === lang && isAccepted(r)).map(({ text }) => text);

/** Is a wrong word replaced by its like, so that the words around it may stay? */
const isAlike = (wrong: string, wanted: string): boolean =>
	wrong.length <= SHORTEST
		? wanted.length <= wrong.length + SHORTEST
		: Math.max(commonStart(wrong, wanted), commonEnd(wrong, wanted)) >= SHORTEST;

/** The wrong word within a longer wrong rendering, where the rest may stay: 機能 in 機能抽出器, 교육 in 분산 교육. */
function wrongPart(wrong: string, wanted: string, concept: Concept, lang: TargetLang): Replacement | null {
	for (const { text, lang: of, ...rendering } of concept.renderings) {
		const start = of === lang && !isAccepted(rendering) && text.length < wrong.length ? wrong.indexOf(text) : -1;
		if (start < 0 || !isAlike(text, wanted)) continue;
		const rest = (wrong.slice(0, start) + wrong.slice(start + text.length)).trim();
		if (rest.length < SHORTEST || wanted.includes(rest) || accepted(concept, lang).includes(rest)) continue;
		return { start, end: start + text.length, text: wanted };
	}
	return null;
}

/** An accepted rendering that goes on from the wanted one as the wrong one ends: 潜在空間 for 潜伏空間, though 潜在 is what
 * the concept prefers. */
const longer = (wrong: string, wanted: string, concept: Concept, lang: TargetLang): string | undefined =>
	accepted(concept, lang).find(
		(text) => text.length > wanted.length && text.startsWith(wanted) && wrong.endsWith(text.slice(wanted.length).trim())
	);

/** Puts a wanted rendering in the place of a wrong one, and keeps what is right in the wrong one. */
export function replacement(wrong: string, wanted: string, concept: Concept, lang: TargetLang): Replacement {
	const whole = { start: 0, end: wrong.length, text: wanted };
	if (commonEnd(wrong, wanted) >= SHORTEST) return whole;
	const text = longer(wrong, wanted, concept, lang);
	return text === undefined ? (wrongPart(wrong, wanted, concept, lang) ?? whole) : { ...whole, text };
}
