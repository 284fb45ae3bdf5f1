import type { Manifest, ManifestRow } from './manifest';

/** Where releases are sent to by themselves or by a button; set up once for a project. */
export const TARGET_KINDS = ['discourse', 'webhook', 'folder'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** `manual` is an address that a person noted. */
export type DestinationKind = 'manual' | TargetKind;

/** Where a copy of a document in one language went. */
export interface Destination {
	document: string;
	lang: string;
	kind: DestinationKind;
	/** http or https; null where a copy has none, such as a call of a webhook. */
	address: string | null;
	/** Number of the release that went there last; null before the first arrived. */
	release: number | null;
	/** Hash of the text as it stood there after the last sending. */
	sentHash: string | null;
	/** Milliseconds since the epoch. */
	sentAt: number | null;
	sentBy: string | null;
	/** By which the copy is found there again. */
	externalId: string | null;
	/** What was there when somebody last looked; null where nobody did. */
	found: 'as-sent' | 'edited' | 'gone' | null;
	/** Did the last attempt to send fail? */
	failed: boolean;
}

export const COPY_STATES = ['nothing', 'current', 'stale', 'edited-there', 'gone', 'failed'] as const;
export type CopyState = (typeof COPY_STATES)[number];

export interface Standing {
	state: CopyState;
	/** Number of the release that is there. */
	at: number | null;
	/** Number of the newest release; null where nothing is published. */
	newest: number | null;
	/** Paragraphs in which the newest release differs from the one that is there. */
	corrections: number;
}

/** A release as far as copies are compared with it. */
export type Edition = Pick<Manifest, 'number'> & { rows: readonly Pick<ManifestRow, 'id' | 'target' | 'source'>[] };

/** Paragraphs that differ between two releases: changed, added or taken away. */
export function correctionsBetween(older: Edition, newer: Edition): number {
	const before = new Map(older.rows.map((row) => [row.id, row]));
	const after = new Set(newer.rows.map(({ id }) => id));
	const changed = newer.rows.filter((row) => {
		const old = before.get(row.id);
		return !old || old.target !== row.target || old.source !== row.source;
	});
	return changed.length + older.rows.filter(({ id }) => !after.has(id)).length;
}

/** How a copy stands against what is published. What hinders the next sending comes before what it would mend; a newer
 * release that says the same leaves a copy current.
 * @param releases of the document and language, in any order; without the one that is there, every row counts as corrected */
export function standing(
	{ release, found, failed }: Pick<Destination, 'release' | 'found' | 'failed'>,
	releases: readonly Edition[]
): Standing {
	const newest = releases.reduce<Edition | null>((best, r) => (best && best.number > r.number ? best : r), null);
	const there = releases.find(({ number }) => number === release) ?? { number: 0, rows: [] };
	const behind = release !== null && newest !== null && release < newest.number;
	const corrections = behind ? correctionsBetween(there, newest) : 0;
	const state = (): CopyState => {
		if (found === 'gone') return 'gone';
		if (found === 'edited') return 'edited-there';
		if (failed) return 'failed';
		if (release === null) return 'nothing';
		return corrections > 0 ? 'stale' : 'current';
	};
	return { state: state(), at: release, newest: newest?.number ?? null, corrections };
}

/** A text as two copies are compared: forums end lines alike, turn other spaces into plain ones and drop white space at
 * the end, and none of that is an edit. */
export const asCompared = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/[\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
		.replace(/[\u2028\u2029]/g, ' ')
		.replace(/[ \t]+$/gm, '')
		.trimEnd();

/** Is this an address that a copy may be noted under and linked to? */
export const isWebAddress = (text: string): boolean =>
	/^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/i.test(text) && text.length <= 2000;
