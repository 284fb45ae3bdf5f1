import type { TargetLang } from '../segment/segment';
import type { Concept } from './concept';
import { isAccepted } from './row-terms';

/** Runs of one script: Hangul and Han in pairs of letters, since their words are short; kana and Latin whole. */
const RUN = /[\p{Script=Hangul}]+|[\p{Script=Han}]+|[\p{Script=Katakana}ー]{3,}|[\p{Script=Latin}\d]{2,}/gu;
const IN_PAIRS = /^[\p{Script=Hangul}\p{Script=Han}]/u;

function piecesOf(text: string): string[] {
	const runs = text.toLowerCase().match(RUN) ?? [];
	return runs.flatMap((run) =>
		IN_PAIRS.test(run) ? Array.from({ length: Math.max(run.length - 1, 1) }, (_, at) => run.slice(at, at + 2)) : [run]
	);
}

const known = new WeakMap<Concept, Map<TargetLang, ReadonlySet<string>>>();

function pieces(concept: Concept, lang: TargetLang): ReadonlySet<string> {
	const ofConcept = known.get(concept) ?? new Map<TargetLang, ReadonlySet<string>>();
	known.set(concept, ofConcept);
	const accepted = concept.renderings.filter((r) => r.lang === lang && isAccepted(r));
	const made = ofConcept.get(lang) ?? new Set(accepted.flatMap(({ text }) => piecesOf(text)));
	ofConcept.set(lang, made);
	return made;
}

/** Does a target have any piece of an accepted rendering, as 지식을 증류하여 has of 지식 증류? */
export function hasPiece(target: string, concept: Concept, lang: TargetLang): boolean {
	const lower = target.toLowerCase();
	for (const piece of pieces(concept, lang)) if (lower.includes(piece)) return true;
	return false;
}
