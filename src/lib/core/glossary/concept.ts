import type { TargetLang } from '../segment/segment';

/** ISO 30042 calls this the administrative status of a term. */
export type RenderingStatus = 'preferred' | 'admitted' | 'proposed' | 'deprecated' | 'forbidden';
export const RENDERING_STATUSES: readonly RenderingStatus[] = [
	'preferred',
	'admitted',
	'proposed',
	'deprecated',
	'forbidden'
];

/** One way to say a concept in a target language. */
export interface Rendering {
	lang: TargetLang;
	text: string;
	status: RenderingStatus;
	/** `source`: speaks only where an English term of the concept stands in the source. `always`: in any text, even
	 * without source. */
	condition: 'source' | 'always';
	/** Also as a part of a longer word: 中途放棄 in 中途放棄問題. Else 数ショット in 少数ショット is not the term. */
	compound?: boolean;
	note: string;
}

/** A concept of the termbase: English terms and how they are rendered. */
export interface Concept {
	id: string;
	/** English terms, preferred one first, then variants, spellings and the acronym. */
	english: string[];
	/** Names such as NExT match case-sensitively. */
	caseSensitive: boolean;
	/** Kept in English in every language. */
	doNotTranslate: boolean;
	/** The English is an everyday word as well (agent, weight), or the field renders it in many ways: where its rendering
	 * is absent nothing is proved, so only its forbidden renderings speak. */
	renderedFreely?: boolean;
	definition: string;
	note: string;
	renderings: Rendering[];
}
