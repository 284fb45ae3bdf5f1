import { Reading } from '../check/reading';
import type { TermIndex } from '../glossary/match';
import type { Language } from '../language/language';
import type { Manner, Trait } from '../language/style';
import type { Kind, Span, TargetLang } from '../segment/segment';
import type { Steps } from '../steps';
import { traitsOf } from './profile';
import { isTermSpelling } from './terms';
import { usesOf, type Use } from './uses';

/** A row of a project as it is approved and as it is open. */
export interface StyleRow {
	segment: string;
	kind: Kind;
	/** As it was last approved. */
	approved: string | null;
	/** As it stands, where that is not approved. */
	open: string | null;
}

/** A place that shows a manner, within a few words around it. */
export interface StyleExample extends Span {
	segment: string;
	text: string;
}

/** How often approved texts write in a manner. */
export interface MannerFound extends Manner {
	count: number;
	/** Open rows that write otherwise: they would be flagged if the project said this manner. */
	flagged: number;
	examples: StyleExample[];
}

/** What approved texts say of a trait. */
export interface TraitFound {
	trait: Trait;
	/** Places that show it, those in a manner that nobody may choose included. */
	total: number;
	manners: MannerFound[];
	/** The manner that the texts have; null where they are too few or too mixed. */
	guess: string | null;
}

/** Places that make a guess, and the part of them in one manner: of random rows of posts whose whole text has a manner, no
 * guess by so many was wrong. */
export const LEAST = 20;
export const SHARE = 0.8;

const EXAMPLES = 3;
/** Letters around a place that are shown. */
const AROUND = 24;
/** Characters that are read between two pauses: a millisecond or two. */
const SLICE = 4000;

interface Counted {
	trait: Trait;
	total: number;
	manners: MannerFound[];
}

/** What the approved texts of a project say of each trait that the language leaves open, and what of the open rows each
 * choice would flag. Every manner shows its first examples, one a row.
 * @param rows in the order in which their examples are shown */
export function* readStyle(rows: Iterable<StyleRow>, language: Language, terms: TermIndex): Steps<TraitFound[]> {
	const counted = traitsOf(language).map((trait): Counted => ({
		trait,
		total: 0,
		manners: language.style[trait]!.manners.map((manner) => ({ ...manner, count: 0, flagged: 0, examples: [] }))
	}));
	const lang = language.code as TargetLang;
	let read = 0;
	for (const { segment, kind, approved, open } of rows) {
		if (approved !== null) {
			const row = { kind, target: approved, targetReading: new Reading(approved, language), language };
			for (const one of counted) count(one, segment, approved, usesOf(row, one.trait));
		}
		if (open !== null) {
			const row = { kind, target: open, targetReading: new Reading(open, language), language };
			for (const one of counted) {
				const isTerm = ({ start, end }: Use): boolean =>
					one.trait === 'longVowel' && isTermSpelling({ terms, lang }, open.slice(start, end));
				countOpen(one, new Set(usesOf(row, one.trait).flatMap((use) => (isTerm(use) ? [] : [use.manner]))));
			}
		}
		read += 100 + (approved?.length ?? 0) + (open?.length ?? 0);
		if (read < SLICE) continue;
		read = 0;
		yield;
	}
	return counted.map((one) => ({ ...one, guess: guessOf(one) }));
}

function count(found: Counted, segment: string, text: string, uses: readonly Use[]): void {
	found.total += uses.length;
	for (const use of uses) {
		const manner = found.manners.find(({ id }) => id === use.manner);
		if (!manner) continue;
		manner.count++;
		const { examples } = manner;
		if (examples.length < EXAMPLES && examples.at(-1)?.segment !== segment) examples.push(excerpt(segment, text, use));
	}
}

function countOpen({ manners }: Counted, used: ReadonlySet<string>): void {
	if (used.size === 0) return;
	for (const manner of manners) if (used.size > 1 || !used.has(manner.id)) manner.flagged++;
}

function excerpt(segment: string, text: string, { start, end }: Span): StyleExample {
	const from = whole(text, Math.max(0, start - AROUND));
	const to = whole(text, Math.min(text.length, end + AROUND));
	return { segment, text: text.slice(from, to), start: start - from, end: end - from };
}

/** The place itself, or the one before where a character would be cut in two. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

/** The manner that texts have by its count; null where they are too few or too mixed. */
export function guessOf({
	total,
	manners
}: Pick<TraitFound, 'total'> & { manners: readonly Pick<MannerFound, 'id' | 'count'>[] }): string | null {
	const most = manners.toSorted((a, b) => b.count - a.count)[0];
	return most && total >= LEAST && most.count >= total * SHARE ? most.id : null;
}
