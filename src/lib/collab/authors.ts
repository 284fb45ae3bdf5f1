import * as Y from 'yjs';

/** A run of characters of one writer: UTF-16 code units of the text, end exclusive. */
export interface AuthorRange {
	start: number;
	end: number;
	/** Null where nobody is known to have written it: the machine's text, the server's, what a restore brought in. */
	author: string | null;
}

/** Who wrote which characters of a text as it stands: ranges in order, that cover it without gap or overlap; two that
 * meet have different authors. What a person deleted and brought back by undo is theirs: Yjs writes it anew.
 * @param ownerOf the person who wrote under a client id of Yjs */
export function authorsOf(text: Y.Text, ownerOf: (client: number) => string | null): AuthorRange[] {
	const ranges: AuthorRange[] = [];
	let at = 0;
	for (let item = text._start; item; item = item.right) {
		if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
		const author = ownerOf(item.id.client);
		const end = at + item.length;
		const last = ranges.at(-1);
		if (last && last.author === author) last.end = end;
		else ranges.push({ start: at, end, author });
		at = end;
	}
	return ranges;
}

/** Client ids of Yjs whose characters stand in a text. */
export function clientsIn(text: Y.Text): Set<number> {
	const clients = new Set<number>();
	for (let item = text._start; item; item = item.right) if (!item.deleted) clients.add(item.id.client);
	return clients;
}
