import { isPair, utf8Length } from '../format/utf8';
import type { ByteRange, Kind, ParsedSegment } from '../segment/segment';
import { coverBytes } from './block';

/** What a person may do to the rows of an import before they are stored. Every function gives a new array and leaves
 * the old one as it was, so that undoing is keeping the old one. A step that makes no sense gives the rows unchanged. */
export type Rows = readonly ParsedSegment[];

/** Where to cut each side: UTF-16 offsets, null where the side goes whole to the first row. */
export interface Cut {
	source: number | null;
	target: number | null;
}

/** Made or confirmed by hand: nothing is left to be sure of. */
const BY_HAND = { confidence: 1, evidence: ['by-hand'] } as const;
const byHand = (row: ParsedSegment): ParsedSegment => ({ ...row, ...BY_HAND, evidence: [...BY_HAND.evidence] });

/** One row of this and the next, side by side with a line end between. The bytes cover all that lies between. */
export function mergeWithNext(rows: Rows, at: number): Rows {
	const [row, next] = [rows[at], rows[at + 1]];
	if (!row || !next) return rows;
	const merged = byHand({
		...row,
		sourceLang: row.sourceLang ?? next.sourceLang,
		source: joined(row.source, next.source),
		target: joined(row.target, next.target),
		line: row.target === null && next.target !== null ? next.line : row.line,
		sourceBytes: coverBytes([row.sourceBytes, next.sourceBytes]),
		targetBytes: coverBytes([row.targetBytes, next.targetBytes])
	});
	return rows.toSpliced(at, 2, merged);
}

const joined = (a: string | null, b: string | null): string | null =>
	a !== null && b !== null ? `${a}\n${b}` : (a ?? b);

/** Two rows of one. Each half gets its own bytes where those of the row hold exactly its text; where they hold more
 * (a merged row), both halves keep the whole range, which is all that is known. */
export function splitAt(rows: Rows, at: number, cut: Cut): Rows {
	const row = rows[at];
	if (!row) return rows;
	const [source, rest] = cutSide(row.source, row.sourceBytes, cut.source);
	const [target, tail] = cutSide(row.target, row.targetBytes, cut.target);
	if ((source.text ?? target.text) === null || (rest.text ?? tail.text) === null) return rows;
	const half = (s: Side, t: Side): ParsedSegment =>
		byHand({
			...row,
			sourceLang: s.text === null ? null : row.sourceLang,
			...{ source: s.text, sourceBytes: s.bytes, target: t.text, targetBytes: t.bytes }
		});
	const second = half(rest, tail);
	const lines = row.target && tail.text !== null && target.text !== null ? lineEnds(row.target, tail.text) : 0;
	return rows.toSpliced(at, 1, half(source, target), { ...second, line: row.line + lines });
}

interface Side {
	text: string | null;
	bytes: ByteRange | null;
}

/** The two halves of a side, without the white space at the cut. */
function cutSide(text: string | null, bytes: ByteRange | null, cut: number | null): [Side, Side] {
	if (text === null || cut === null) return [{ text, bytes }, NOTHING];
	const offset = isPair(text, cut - 1) ? cut - 1 : cut;
	return [half(text, bytes, 0, offset), half(text, bytes, offset, text.length)];
}

const NOTHING: Side = { text: null, bytes: null };

function half(text: string, bytes: ByteRange | null, start: number, end: number): Side {
	const raw = text.slice(start, end);
	const part = raw.trim();
	if (!part) return NOTHING;
	if (!bytes || bytes[1] - bytes[0] !== utf8Length(text)) return { text: part, bytes };
	const from = bytes[0] + utf8Length(text.slice(0, start + raw.indexOf(part)));
	return { text: part, bytes: [from, from + utf8Length(part)] };
}

/** Lines of a text above a part that it ends with. */
const lineEnds = (text: string, part: string): number => text.slice(0, text.lastIndexOf(part)).split('\n').length - 1;

/** Moves the source of this row and of all below it one row down (`by` 1), or of this row and of all below it one row
 * up (`by` -1), as far as the first gap that takes it in: a row without source below, or the row above.
 * Nothing is lost: a source with nowhere to go gets a row of its own at the end. */
export function shiftSource(rows: Rows, at: number, by: 1 | -1): Rows {
	if (!rows[at] || rows[at].source === null) return rows;
	return by === 1 ? shiftDown(rows, at) : shiftUp(rows, at);
}

function shiftDown(rows: Rows, at: number): Rows {
	let end = at + 1;
	while (end < rows.length && rows[end].source !== null) end++;
	const last = end < rows.length ? [] : [withSource(EMPTY(rows[end - 1]), rows[end - 1])];
	const moved = rows.slice(at + 1, Math.min(end + 1, rows.length)).map((row, i) => withSource(row, rows[at + i]));
	const first = withSource(rows[at], null);
	return rows.toSpliced(at, moved.length + 1, ...[first, ...moved, ...last].filter(isRow));
}

/** A source that stands above takes in the one that moves up onto it. */
function shiftUp(rows: Rows, at: number): Rows {
	if (at === 0) return rows;
	const above = rows[at - 1];
	let end = at;
	while (end + 1 < rows.length && rows[end + 1].source !== null) end++;
	const taken = above.source === null ? withSource(above, rows[at]) : withSource(above, bothSources(above, rows[at]));
	const moved = rows.slice(at, end + 1).map((row, i) => withSource(row, at + i < end ? rows[at + i + 1] : null));
	return rows.toSpliced(at - 1, moved.length + 1, ...[taken, ...moved].filter(isRow));
}

type SourceSide = Pick<ParsedSegment, 'source' | 'sourceLang' | 'sourceBytes'>;

const bothSources = (a: ParsedSegment, b: ParsedSegment): SourceSide => ({
	source: joined(a.source, b.source),
	sourceLang: a.sourceLang,
	sourceBytes: coverBytes([a.sourceBytes, b.sourceBytes])
});

const withSource = (row: ParsedSegment, from: SourceSide | null): ParsedSegment =>
	byHand({
		...row,
		source: from?.source ?? null,
		sourceLang: from?.sourceLang ?? null,
		sourceBytes: from?.sourceBytes ?? null
	});

const EMPTY = (row: ParsedSegment): ParsedSegment => ({ ...row, target: null, targetBytes: null });
const isRow = ({ source, target }: ParsedSegment): boolean => source !== null || target !== null;

/** The two sides of a row the other way round. A source in a language that none may have stays where it is. */
export function swapSides(rows: Rows, at: number): Rows {
	const row = rows[at];
	if (!row) return rows;
	const { source, target, sourceBytes, targetBytes } = row;
	const swapped = { source: target, target: source, sourceBytes: targetBytes, targetBytes: sourceBytes };
	return rows.with(at, byHand({ ...row, ...swapped, sourceLang: target === null ? null : (row.sourceLang ?? 'en') }));
}

export const setKind = (rows: Rows, at: number, kind: Kind): Rows =>
	rows[at] ? rows.with(at, { ...rows[at], kind }) : rows;

export const dropRow = (rows: Rows, at: number): Rows => (rows[at] ? rows.toSpliced(at, 1) : rows);
