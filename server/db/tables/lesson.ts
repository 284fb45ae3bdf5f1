/** Words of a machine text that an approved text replaced. Written when the document is read, taken back when the approval
 * falls. */
export interface CorrectionTable {
	segment_id: string;
	lang: string;
	/** Running number within the row, from 0. */
	n: number;
	project_id: string;
	document_id: string;
	from_text: string;
	to_text: string;
	/** Both words folded: equal for corrections that count as the same. */
	lesson: string;
	/** 1 for a part of a longer word. */
	compound: number;
	/** When the approval was given that it rests on. */
	approved_at: number;
}

/** What became of something learnt: at most one row for each lesson of a project and language. */
export interface LessonAnswerTable {
	project_id: string;
	lang: string;
	lesson: string;
	from_text: string;
	to_text: string;
	/** `offered`: maintainers were told. `accepted`, `dismissed`. */
	answer: string;
	user_id: string | null;
	answered_at: number;
}
