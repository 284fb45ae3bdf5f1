import type { SourceLang, TargetLang } from '../segment/segment';
import { judgeCopies, type Judgement } from './judge';

/** The source of a row as one imported copy of the post gives it. */
export interface GivenCopy {
	/** Id of the source. */
	source: string;
	/** Language of the post that it came with. */
	lang: TargetLang;
	text: string;
}

/** What a person said of the source of a row. */
export interface SourceChoice {
	id: string;
	/** Did they write it themselves, take a copy, or say that a translation fits the text it was made from as that is now? */
	how: 'take' | 'correct' | 'accept';
	by: string;
	byName: string;
	/** Milliseconds since the epoch. */
	at: number;
}

/** The source of a row that two copies give differently, or that a person chose. */
export interface RowCopies {
	/** The source in force. */
	source: string;
	text: string;
	lang: SourceLang;
	/** The newest of each language, in the order of the languages. */
	copies: GivenCopy[];
	/** The last word of a person, while the source that they chose is in force. */
	choice: SourceChoice | null;
}

/** The two copies of a row that differ; null where there are no two, or they are the same. */
export function differing({ copies }: Pick<RowCopies, 'copies'>): readonly [GivenCopy, GivenCopy] | null {
	const [first, second] = copies;
	return first && second && first.text !== second.text ? [first, second] : null;
}

/** What is proposed for a row that a person has still to look at. */
export interface Proposal extends Judgement {
	copies: readonly [GivenCopy, GivenCopy];
}

/** Proposes a source for a row; null where nobody has to choose.
 * @param row null for a row that has but one source */
export function proposalFor(row: RowCopies | null): Proposal | null {
	const two = row && !row.choice ? differing(row) : null;
	if (!two) return null;
	const judgement = judgeCopies(two[0].text, two[1].text);
	return judgement.alike ? null : { ...judgement, copies: two };
}

/** The copy that a certain proposal names; null where there is none. */
export const certainCopy = (proposal: Proposal | null): GivenCopy | null =>
	proposal?.certain && proposal.better !== null ? proposal.copies[proposal.better] : null;
