/** How a document lies in a Y.Doc: one root map `segments` from segment id to Y.Text. The server alone puts segments in;
 * everyone else only writes text. */
import * as Y from 'yjs';
import { isTargetLang } from '../core/language/registry';
import type { TargetLang } from '../core/segment/segment';

const ROOT = 'segments';

/** The name of one shard of a document in one language. A restore raises the epoch, so that local copies from before are
 * not merged into it. */
export interface RoomName {
	document: string;
	lang: TargetLang;
	/** Counts from 0; a shard holds at most 1,000 segments. */
	shard: number;
	/** Counts from 0. */
	epoch: number;
}

export const roomName = (document: string, lang: TargetLang, shard: number, epoch: number): string =>
	`${document}.${lang}.${shard}.${epoch}`;

const NAME = /^([\w-]{1,64})\.([a-z]{2,3})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,8})$/;

/** @returns null for anything that `roomName` does not write */
export function parseRoomName(name: string): RoomName | null {
	const [, document, lang, shard, epoch] = NAME.exec(name) ?? [];
	if (document === undefined || !isTargetLang(lang)) return null;
	return { document, lang, shard: Number(shard), epoch: Number(epoch) };
}

/** One text to begin with. */
export interface SeedRow {
	segment: string;
	text: string;
}

export const segmentsOf = (doc: Y.Doc): Y.Map<Y.Text> => doc.getMap<Y.Text>(ROOT);

export const textOf = (doc: Y.Doc, segment: string): Y.Text | undefined => segmentsOf(doc).get(segment);

/** The id of the segment that a text belongs to, null outside a document. */
export function segmentOf(text: Y.Text): string | null {
	const item = text._item;
	return item !== null && item.parent === text.doc?.share.get(ROOT) ? item.parentSub : null;
}

/** Every text, in no particular order. */
export const allTexts = (doc: Y.Doc): Map<string, string> =>
	new Map([...segmentsOf(doc).entries()].map(([segment, text]) => [segment, text.toString()]));

/** Line ends as they are stored and hashed: LF alone. */
export const normaliseLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Puts in the segments that are not there yet. For the server only: two clients that seeded the same segment would
 * overwrite each other. */
export function seed(doc: Y.Doc, rows: Iterable<SeedRow>, origin: unknown = null): void {
	const segments = segmentsOf(doc);
	doc.transact(() => {
		for (const { segment, text } of rows)
			if (!segments.has(segment)) segments.set(segment, new Y.Text(normaliseLines(text)));
	}, origin);
}

/** Makes a text equal to another by the smallest single change that splits no grapheme, so that what others write at the
 * same time, and their carets, stay where they are.
 * @throws RangeError when the document has no such segment */
export function replaceText(doc: Y.Doc, segment: string, newText: string, origin: unknown): void {
	const text = textOf(doc, segment);
	if (!text) throw new RangeError(`no segment ${segment}`);
	const next = normaliseLines(newText);
	const change = smallestChange(text.toString(), next);
	if (!change) return;
	doc.transact(() => {
		if (change.to > change.from) text.delete(change.from, change.to - change.from);
		if (change.insert) text.insert(change.from, change.insert);
	}, origin);
}

/** The one replacement that turns `old` into `next`, its ends on grapheme boundaries of both.
 * @returns null when they are equal; offsets are UTF-16 code units of `old`, end exclusive */
export function smallestChange(old: string, next: string): { from: number; to: number; insert: string } | null {
	if (old === next) return null;
	const shorter = Math.min(old.length, next.length);
	let from = 0;
	while (from < shorter && old[from] === next[from]) from++;
	from = boundaryBefore(old, next, from);
	let tail = 0;
	while (tail < shorter - from && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
	tail = tailAtBoundary(old, next, tail);
	return { from, to: old.length - tail, insert: next.slice(from, next.length - tail) };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const boundaryAtOrBefore = (segments: Intl.Segments, at: number): number => segments.containing(at)?.index ?? at;

/** Largest offset up to `at` that is a boundary in both texts, which agree up to `at`. */
function boundaryBefore(old: string, next: string, at: number): number {
	const [a, b] = [graphemes.segment(old), graphemes.segment(next)];
	for (;;) {
		const earlier = Math.min(boundaryAtOrBefore(a, at), boundaryAtOrBefore(b, at));
		if (earlier === at) return at;
		at = earlier;
	}
}

/** Longest common tail up to `tail` that begins on a boundary in both texts. */
function tailAtBoundary(old: string, next: string, tail: number): number {
	const cuts = [old, next].map((text) => ({ length: text.length, segments: graphemes.segment(text) }));
	for (;;) {
		const shorter = Math.min(...cuts.map(({ length, segments }) => tailFrom(segments, length, tail)));
		if (shorter === tail) return tail;
		tail = shorter;
	}
}

function tailFrom(segments: Intl.Segments, length: number, tail: number): number {
	const around = segments.containing(length - tail);
	if (!around || around.index === length - tail) return tail;
	return length - around.index - around.segment.length;
}

/** Calls back once per transaction for every text that changed or came in; `own` says whether this side changed it.
 * @returns ends the observation */
export function observeTexts(doc: Y.Doc, callback: (segment: string, text: string, own: boolean) => void): () => void {
	const segments = segmentsOf(doc);
	const tell = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
		for (const segment of new Set(events.flatMap((event) => changedSegments(event, segments)))) {
			const text = segments.get(segment);
			if (text) callback(segment, text.toString(), local);
		}
	};
	segments.observeDeep(tell);
	return () => segments.unobserveDeep(tell);
}

const changedSegments = (event: Y.YEvent<Y.AbstractType<unknown>>, segments: Y.Map<Y.Text>): string[] =>
	event.target === segments ? [...event.keys.keys()] : [String(event.path[0])];
