import * as Y from 'yjs';
import { observeTexts, parseRoomName, segmentsOf } from '$lib/collab/shared-text';
import type { Db } from '../db/client';
import { revisedUpto, storeRevisions, unrevised, type LoggedUpdate } from '../db/revisions';
import { endsBefore, extend, type Stretch } from './stretch';

/** Writes the revisions that the log proves and that are not in the history: those that a process had noted when it was
 * killed. Must come before the log is compacted, since a snapshot forgets who wrote when. */
export async function deriveRevisions(db: Db, room: string): Promise<void> {
	const name = parseRoomName(room);
	const log = name && (await unrevised(db, room));
	if (!log) return;
	const known = await revisedUpto(db, name.document, name.lang);
	await storeRevisions(db, room, stretchesOf(room, log, known), log.upto);
}

/** The stretches of writing in a log, in the order in which they ended. What puts a segment in is no writing: it is the
 * machine's text.
 * @param known running number for each segment up to which it has its revisions */
function stretchesOf(
	room: string,
	{ snapshot, updates }: { snapshot: Uint8Array | null; updates: readonly LoggedUpdate[] },
	known: ReadonlyMap<string, number>
): Stretch[] {
	const doc = new Y.Doc();
	if (snapshot) Y.applyUpdate(doc, snapshot);
	const there = new Set(segmentsOf(doc).keys());
	const open = new Map<string, Stretch>();
	const done: Stretch[] = [];
	let now: LoggedUpdate | null = null;
	observeTexts(doc, (segment, text) => {
		if (!now) return;
		const edit = { room, segment, user: now.user, text, at: Number(now.at), upto: Number(now.seq) };
		const isNew = !there.has(segment);
		there.add(segment);
		if (isNew || edit.upto <= (known.get(segment) ?? 0)) return;
		const before = open.get(segment) ?? null;
		const ended = before !== null && endsBefore(before, edit);
		if (ended) done.push(before);
		open.set(segment, extend(ended ? null : before, edit));
	});
	for (now of updates) Y.applyUpdate(doc, now.data);
	doc.destroy();
	return [...done, ...open.values()];
}
