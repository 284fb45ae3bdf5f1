import type { CheckInput } from '../check/check';
import { checkInput } from '../check/input';
import type { Kind, SourceLang, TargetLang } from '../segment/segment';
import { beside } from './beside';
import type { Concept, Rendering } from './concept';
import { inflect } from './english';
import { fold, folded, FoldRoom, holds, type Folded } from './fold';
import { indexTerms, type RenderingMatch, type TermIndex } from './match';
import { isAccepted, preferred, sourceUses } from './row-terms';
import { repairs, wrongUses } from './wrong';

/** A change of a concept: null before for one that is new, or looked at as it stands; null after for one that goes. */
export interface TermChange {
	before: Concept | null;
	after: Concept | null;
}

/** A row as a change of terms looks at it. */
export interface TermRow {
	kind: Kind;
	lang: TargetLang;
	sourceLang: SourceLang | null;
	source: string | null;
	target: string;
}

/** Why a row has to be looked at by a person. */
export type ByHand =
	/** A rendering that is no longer wanted may be another word there, is a stem, or has nothing to take its place. */
	| 'unsure'
	/** The English is there, and no rendering. */
	| 'missing';

/** What a change does to a row. */
export interface RowImpact {
	/** The text with the new renderings, particles repaired; the old one where nothing is replaced. */
	after: string;
	/** What is replaced, in reading order, as it stands in the text. */
	replaced: string[];
	hand: ByHand | null;
}

/** What finds the rows that a change may touch: folded texts (`folded`), of which a row has one or other. */
export interface Needles {
	/** In the folded target: renderings that are no longer wanted. */
	unwanted: string[];
	/** In the folded source, where the rendering may be missing: stems of the English. None where that is no question. */
	english: string[];
	/** In the folded target of a row that misses nothing. */
	accepted: string[];
}

/** Rows of these kinds name things without saying anything about them. */
const SILENT: readonly Kind[] = ['link', 'meta', 'boilerplate', 'comment'];
/** A repair may bring a wrong rendering together with what stands beside it; that ends soon. */
const ROUNDS = 4;
/** Room for a text that is looked at and forgotten. */
const ROOM = new FoldRoom();

type Of = (lang: TargetLang) => (r: Rendering) => boolean;
const inLang: Of = (lang) => (r) => r.lang === lang;

const sameTerm = (a: Rendering, b: Rendering): boolean => a.lang === b.lang && a.text === b.text;
const find = (concept: Concept | null, rendering: Rendering): Rendering | undefined =>
	concept?.renderings.find((other) => sameTerm(other, rendering));

const reach = ({ condition, compound }: Rendering): string => `${condition} ${compound === true}`;

/** The renderings that the change takes away from texts; as they are found, `forbidden`. */
function unwanted({ before, after }: TermChange): Rendering[] {
	if (!after) return [];
	const gone = (before?.renderings ?? []).filter(
		(old) => (old.status === 'preferred' || old.status === 'admitted') && !find(after, old) && !isWanted(after, old)
	);
	const fallen = after.renderings.filter((now) => {
		const old = find(before, now);
		if (!isAccepted(now)) return !old || old.status !== now.status || reach(old) !== reach(now);
		return now.status !== 'preferred' && old?.status === 'preferred' && preferred(after, now.lang).length > 0;
	});
	return [...gone, ...fallen].map((rendering) => ({ ...rendering, status: 'forbidden' }));
}

/** Is the text what a concept that is kept in English is called? */
const isWanted = (concept: Concept, { lang, text }: Rendering): boolean => preferred(concept, lang).includes(text);

/** The concept with what the change does to texts: what is unwanted is forbidden, what it minds no more than before is not
 * there, and what is wanted is preferred. */
function marked(after: Concept, wrong: readonly Rendering[]): Concept {
	const kept = after.renderings.filter((r) => isAccepted(r) && !wrong.some((w) => sameTerm(w, r)));
	const langs = [...new Set([...kept, ...wrong].map(({ lang }) => lang))];
	const raised = langs
		.filter((lang) => preferred(after, lang).length === 0)
		.map((lang) => kept.find((r) => r.lang === lang && r.status === 'admitted'));
	const known = kept.map((r): Rendering => (raised.includes(r) ? { ...r, status: 'preferred' } : r));
	return { ...after, renderings: [...known, ...wrong] };
}

/** Reads what a change of a concept does to the rows of a project. */
export class Impact {
	readonly #after: Concept | null;
	readonly #wrong: Rendering[];
	readonly #terms: TermIndex;
	/** May renderings be missing that were not asked for before? */
	readonly #asks: (lang: TargetLang) => boolean;
	readonly #needles = new Map<TargetLang, Needles>();

	/** @param around the termbase that the concept stands in */
	constructor(change: TermChange, around: TermIndex) {
		const { before, after } = change;
		this.#wrong = unwanted(change);
		this.#after = after && marked(after, this.#wrong);
		// What has a term in common speaks of the same thing, and less than what is changed now.
		const mine = new Set([...(before?.english ?? []), ...(after?.english ?? [])].map((term) => term.toLowerCase()));
		const isOther = (c: Concept): boolean => !c.english.some((term) => mine.has(term.toLowerCase()));
		this.#terms = this.#after ? beside(this.#after, around, isOther) : indexTerms([]);
		this.#asks = (lang) => after !== null && !after.renderedFreely && asksAnew(before, after, lang);
	}

	/** What finds the rows of a language that the change may touch. */
	needles(lang: TargetLang): Needles {
		const known = this.#needles.get(lang) ?? this.#needlesOf(lang);
		this.#needles.set(lang, known);
		return known;
	}

	#needlesOf(lang: TargetLang): Needles {
		const after = this.#after;
		const asks = after !== null && this.#asks(lang);
		const stems = asks ? after.english.map((term) => inflect(term, after.caseSensitive).stem) : [];
		const said = asks ? [...after.renderings.filter(inLang(lang)).map(({ text }) => text), ...stems] : [];
		return {
			unwanted: keys(this.#wrong.filter(inLang(lang)).map(({ text }) => text)),
			english: keys(stems),
			accepted: keys(said)
		};
	}

	/** What the change does to a row; null where it does nothing. */
	of(row: TermRow): RowImpact | null {
		const units = fold(row.target, ROOM);
		if (this.#holds(units, row.lang)) return this.#replaced(row);
		return this.#misses(row, units) ? { after: row.target, replaced: [], hand: 'missing' } : null;
	}

	#holds(target: Folded, lang: TargetLang): boolean {
		return this.needles(lang).unwanted.some((needle) => holds(target, needle));
	}

	#misses(row: TermRow, target: Folded): boolean {
		const { english, accepted } = this.needles(row.lang);
		if (row.source === null || english.length === 0 || SILENT.includes(row.kind)) return false;
		if (accepted.some((needle) => holds(target, needle))) return false;
		const input = this.#input(row, row.target);
		if (!input.targetReading.isNative) return false;
		const uses = [...sourceUses(input)].find(([concept]) => concept === this.#after)?.[1];
		return uses?.some(({ inflected }) => !inflected) ?? false;
	}

	#replaced(row: TermRow): RowImpact | null {
		const replaced: string[] = [];
		let after = row.target;
		for (let round = 0; round < ROUNDS; round++) {
			const input = this.#input(row, after);
			const uses = this.#uses(input);
			const next = repaired(input, uses, this.#wanted(row.lang), replaced);
			if (next === after) {
				const hand = uses.length > 0 ? 'unsure' : null;
				return hand === null && after === row.target ? null : { after, replaced, hand };
			}
			after = next;
			// What has none of the letters needs no second look.
			if (!this.#holds(fold(after, ROOM), row.lang)) return { after, replaced, hand: null };
		}
		return { after: row.target, replaced: [], hand: 'unsure' };
	}

	#wanted(lang: TargetLang): string[] {
		return this.#after ? preferred(this.#after, lang).slice(0, 1) : [];
	}

	#uses(input: CheckInput) {
		return wrongUses(input, sourceUses(input)).filter(({ match }) => match.concept === this.#after);
	}

	#input({ kind, lang, sourceLang, source }: TermRow, target: string): CheckInput {
		return checkInput({ id: '', kind, paper: null, lang, sourceLang, source, target }, { terms: this.#terms });
	}
}

/** Is the concept to be said otherwise than before, or known by other English? */
function asksAnew(before: Concept | null, after: Concept, lang: TargetLang): boolean {
	const wanted = preferred(after, lang);
	if (wanted.length === 0) return false;
	const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');
	return !before || !same(preferred(before, lang), wanted) || !same(before.english, after.english);
}

const keys = (texts: readonly string[]): string[] => [...new Set(texts.map(folded))].filter((key) => key !== '');

/** A text with every wrong rendering replaced that can be.
 * @param replaced takes what was */
function repaired(
	input: CheckInput,
	uses: readonly { match: RenderingMatch; spare: boolean }[],
	wanted: string[],
	replaced: string[]
): string {
	let text = '';
	let end = 0;
	for (const { match, spare } of uses) {
		const fix = spare ? undefined : repairs(input, match, wanted)[0];
		if (!fix || fix.start < end) continue;
		text += input.target.slice(end, fix.start) + fix.replacement;
		end = fix.end;
		replaced.push(input.target.slice(match.start, match.end));
	}
	return text + input.target.slice(end);
}
