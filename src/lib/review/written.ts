import { authorsOf } from '$lib/collab/authors';
import { textOf } from '$lib/collab/shared-text';
import type { PersonName, WriterView } from '$lib/core/workflow/history';
import type { DeskState } from './desk.svelte';
import type { Row } from './row.svelte';

/** Somebody who wrote in a text. */
export interface Writer extends PersonName {
	color: string;
	/** Counts from 1 in the order of the text: what tells people apart without colour. */
	number: number;
}

/** A run of characters of one person; of nobody where it is the machine's. */
export interface WrittenRun {
	/** Where it begins, in UTF-16 code units. */
	start: number;
	text: string;
	writer: Writer | null;
}

/** The text of a row as it stands, cut where the writer changes; as one piece of nobody's until the shared text is there. */
export function runsOf(
	row: Pick<Row, 'id' | 'text'>,
	{ room, view }: Pick<DeskState, 'room' | 'view'>,
	writers: readonly WriterView[]
): WrittenRun[] {
	// Read in any case, so that whoever derives from this hears of every edit.
	const { text } = row;
	const shared = room && textOf(room.doc, row.id);
	if (!room || !shared) return [{ start: 0, text, writer: null }];
	const people = new Map<number, PersonName & { color: string }>(writers.map((w) => [w.client, w]));
	// What this page writes is its reader's, before the server has told so.
	people.set(room.doc.clientID, view.me);
	const byId = new Map([...people.values()].map((p) => [p.id, p]));
	const known = new Map<string, Writer>();
	const whole = shared.toString();
	return authorsOf(shared, (client) => people.get(client)?.id ?? null).map(({ start, end, author }) => {
		const person = author === null ? undefined : byId.get(author);
		if (person && !known.has(person.id)) {
			const { id, name, color } = person;
			known.set(id, { id, name, color, number: known.size + 1 });
		}
		return { start, text: whole.slice(start, end), writer: (person && known.get(person.id)) ?? null };
	});
}
