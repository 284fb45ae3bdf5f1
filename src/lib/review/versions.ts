import type { RevisionView } from '$lib/core/workflow/history';
import { localMomentOf } from '$lib/i18n/date';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import type { Row } from './row.svelte';

/** A text of a row that can be compared and gone back to. */
export interface Version {
	/** `now`, `machine` or the id of a revision. */
	key: string;
	text: string;
	/** Who and when, in the reader's words. */
	name: string;
	/** Milliseconds since the epoch; null for the text of now and the machine's. */
	at: number | null;
}

/** Every text that a row had, newest first: from that of now to the machine's. */
export function versionsOf(row: Pick<Row, 'text' | 'view'>, revisions: readonly RevisionView[]): Version[] {
	const { machine, engine } = row.view;
	const machineName = engine === '' ? m.history_machine() : m.history_machine_by({ engine });
	return [
		{ key: 'now', text: row.text, name: m.history_now(), at: null },
		...revisions.map(({ id, text, at, authors }) => ({ key: id, text, name: written(authors, at), at })),
		...(machine === null ? [] : [{ key: 'machine', text: machine, name: machineName, at: null }])
	];
}

/** Who wrote a text and when, in the reader's words. */
export function written(authors: RevisionView['authors'], at: number): string {
	const list = new Intl.ListFormat(getLocale(), { type: 'conjunction', style: 'narrow' });
	const names = authors.length > 0 ? list.format(authors.map(({ name }) => name)) : m.history_by_server();
	return m.history_written({ names, when: localMomentOf(at) });
}

/** What to compare with at first: the newest text that is another than that of now. */
export const firstOlder = (versions: readonly Version[]): string =>
	(versions.find(({ text }) => text !== versions[0]?.text) ?? versions.at(-1))?.key ?? 'now';
