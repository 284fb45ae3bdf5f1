import type { TargetLang } from '../../segment/segment';
import { RENDERING_STATUSES, type Concept, type RenderingStatus } from '../concept';

/** Files that terms come and go in. */
export const TERM_FORMATS = ['csv', 'tbx', 'md'] as const;
export type TermFormat = (typeof TERM_FORMATS)[number];

/** Why a row or an entry of a file is not taken. */
export const ROW_FAULTS = [
	'no-english',
	'not-yes-or-no',
	'not-a-part-of-speech',
	'not-examples',
	'not-kept',
	'empty-rendering',
	'duplicate-id',
	'too-many-cells'
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** A row that was not taken, and why. */
export interface RefusedRow {
	/** 1-based line of the file. */
	line: number;
	code: RowFault;
	/** The text at fault. */
	detail: string;
}

/** What a file can say of a concept: a field, or the renderings of one language with one status. */
export type Spoken = keyof Omit<Concept, 'id' | 'renderings'> | `${TargetLang}_${RenderingStatus}`;

/** What every format is read into. */
export interface ReadTerms {
	concepts: Concept[];
	refused: RefusedRow[];
	/** What the file speaks of; about the rest it is silent, and what stands stays. */
	speaks: readonly Spoken[];
}

export const FIELDS = [
	...['english', 'acronym', 'partOfSpeech', 'source', 'examples', 'owner', 'caseSensitive', 'doNotTranslate'],
	...['renderedFreely', 'definition', 'note', 'kept']
] as const as readonly (keyof Omit<Concept, 'id' | 'renderings'>)[];

/** The renderings of a language as a file may speak of them. */
export const statusesOf = (lang: TargetLang): Spoken[] =>
	RENDERING_STATUSES.map((status): Spoken => `${lang}_${status}`);

/** An id for a concept that came without one. */
export const idFrom = (english: string): string =>
	english
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/gu, '') || 'term';

/** The wanted id, or the next one with a number that is not in use. */
export class FreeIds {
	readonly #used = new Set<string>();
	readonly #next = new Map<string, number>();

	has = (id: string): boolean => this.#used.has(id);

	/** Takes an id. */
	take(wanted: string): string {
		let n = this.#next.get(wanted) ?? 1;
		let id = n === 1 ? wanted : `${wanted}-${n}`;
		while (this.#used.has(id)) id = `${wanted}-${++n}`;
		this.#next.set(wanted, n);
		this.#used.add(id);
		return id;
	}
}
