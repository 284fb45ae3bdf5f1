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

/** What ISO 30042 calls the part of speech of the terms of a concept. */
export const PARTS_OF_SPEECH = ['noun', 'verb', 'adjective', 'adverb', 'properNoun', 'other'] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** A sentence that shows a term in use. */
export interface TermExample {
	lang: 'en' | TargetLang;
	text: string;
}

/** An element of a file of terms, in the words of TBX v3 (ISO 30042:2019, data categories as attributes). */
export interface TermElement {
	name: string;
	attributes: Record<string, string>;
	content: (TermElement | string)[];
}

/** A concept of the termbase: English terms and how they are rendered. */
export interface Concept {
	id: string;
	/** English terms, preferred one first, then variants, spellings and the acronym. */
	english: string[];
	/** Which of the English terms is the acronym. */
	acronym?: string;
	partOfSpeech?: PartOfSpeech;
	/** Where the concept or its definition is taken from. */
	source?: string;
	examples?: TermExample[];
	/** Who looks after it: id of a person of the project. */
	owner?: string;
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
	/** What a file said that no field here holds: other languages, other data categories, who did what when. The
	 * `conceptEntry` less what the fields say, so that it is written again. */
	kept?: TermElement;
}
