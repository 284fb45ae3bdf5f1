import type { DisputeView } from './dispute';

/** A person as screens name them. */
export interface PersonName {
	id: string;
	name: string;
}

/** A text that a row once had. */
export interface RevisionView {
	id: string;
	text: string;
	/** Who wrote it, in the order in which they began; nobody where the server did. */
	authors: PersonName[];
	/** When its writing began and ended, in milliseconds since the epoch. */
	startedAt: number;
	at: number;
}

/** One page of a row's revisions, newest first. */
export interface HistoryPage {
	revisions: RevisionView[];
	/** Disputes on the row, newest first; with the first page alone. */
	disputes: DisputeView[];
	/** Id to ask for what is older with, null at the end. */
	next: string | null;
}

/** Whose characters those of a client id of Yjs are. */
export interface WriterView extends PersonName {
	client: number;
	/** The person's colour, `#rrggbb`. */
	color: string;
}
