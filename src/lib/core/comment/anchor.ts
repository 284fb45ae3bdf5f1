import { diffCharacters } from '../diff/diff';
import type { Span } from '../segment/segment';

/** A stretch of the text that a thread was started on: UTF-16 code units, end exclusive. */
export interface Anchor extends Span {
	/** The whole text, exactly as it stood. */
	text: string;
}

/** A stretch of both texts; `same` where they agree. */
interface Stretch {
	same: boolean;
	old: Span;
	now: Span;
}

/** How much of the words around a quotation tells it from another, in code units. */
const CONTEXT = 24;
/** What was cut and put in elsewhere is known by at least so many code units of it and the words around it. */
const KNOWN_BY = 8;

/** The words that a thread stands on. */
export const quoteOf = ({ text, start, end }: Anchor): string => text.slice(start, end);

/** Does it stand on all that the row says, or on no words of it? Such a thread follows the row, whatever is written there. */
export const isWhole = ({ text, start, end }: Anchor): boolean => start === end || (start === 0 && end === text.length);

/** An anchor on a stretch of a text, its ends in the text and never within a character of two code units. */
export function anchorOn(text: string, { start, end }: Span): Anchor {
	const [from, to] = [Math.min(start, end), Math.max(start, end)].map((at) => Math.min(Math.max(at, 0), text.length));
	return { text, ...whole(text, { start: from!, end: to! }) };
}

/** Where the words of an anchor stand in a later text. Edits around them move the span, edits within them widen or narrow it;
 * words that were cut and put in elsewhere are followed, and where others took their exact place the span is around those.
 * The same two texts give the same span everywhere.
 * @returns null when all of the words are gone */
export function findSpan(anchor: Anchor, now: string): Span | null {
	if (isWhole(anchor)) return { start: 0, end: now.length };
	const { text, start, end } = anchor;
	const change = singleChange(text, now);
	const growth = now.length - text.length;
	// A change between words that repeat may be taken to stand earlier or later: never within the words where it need not.
	if (end <= change.old.start) return { start, end };
	if (start >= Math.min(change.old.end, text.length - commonTail(text, now)))
		return { start: start + growth, end: end + growth };
	// The one change lies within the words, or may be taken to.
	const earliest =
		change.now.start === change.now.end ? text.length - commonTail(text, now) + growth : change.old.start;
	const length = change.old.end - change.old.start;
	if (start <= change.old.start && Math.max(start, Math.min(earliest, change.old.start)) + length <= end)
		return end + growth > start ? whole(now, { start, end: end + growth }) : null;
	const found = carried(anchor, now, change);
	return found && whole(now, found);
}

function commonTail(old: string, now: string): number {
	const shorter = Math.min(old.length, now.length);
	let tail = 0;
	while (tail < shorter && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
	return isWithinPair(old, old.length - tail) || isWithinPair(now, now.length - tail) ? tail - 1 : tail;
}

/** The smallest stretch outside which two texts agree, as late as it can be. */
function singleChange(old: string, now: string): Stretch {
	const shorter = Math.min(old.length, now.length);
	let from = 0;
	while (from < shorter && old[from] === now[from]) from++;
	if (isWithinPair(old, from) || isWithinPair(now, from)) from--;
	let tail = Math.min(commonTail(old, now), shorter - from);
	if (isWithinPair(old, old.length - tail) || isWithinPair(now, now.length - tail)) tail--;
	const same = old === now;
	return { same, old: { start: from, end: old.length - tail }, now: { start: from, end: now.length - tail } };
}

/** Carries a span that the change covers in part or whole: by what is the same within it, then by where its words were put
 * in, then by what stands in their place. */
function carried(anchor: Anchor, now: string, change: Stretch): Span | null {
	const { start, end } = anchor;
	const list = stretches(anchor.text, now, change);
	const kept = list.filter((s) => s.same && s.old.start < end && s.old.end > start);
	const replaced = list.filter((s) => !s.same && isIn(s.old, anchor) && s.old.end > s.old.start);
	if (kept.length > 0) {
		const spans = kept.map((s): Span => {
			const shift = s.now.start - s.old.start;
			return { start: Math.max(start, s.old.start) + shift, end: Math.min(end, s.old.end) + shift };
		});
		return around([...spans, ...replaced.map((s) => s.now)]);
	}
	const moved = movedTo(anchor, now, list);
	if (moved) return moved;
	const instead = around(replaced.map((s) => s.now));
	return instead && instead.end > instead.start ? instead : null;
}

/** Both texts in stretches, by the characters as people count them. */
function stretches(text: string, now: string, { old: before, now: after }: Stretch): Stretch[] {
	const list: Stretch[] = [{ same: true, old: { start: 0, end: before.start }, now: { start: 0, end: before.start } }];
	let [i, j] = [before.start, after.start];
	for (const part of diffCharacters(text.slice(before.start, before.end), now.slice(after.start, after.end))) {
		const [di, dj] = [part.op === 'insert' ? 0 : part.text.length, part.op === 'delete' ? 0 : part.text.length];
		const last = list.at(-1)!;
		const next = { same: part.op === 'equal', old: { start: i, end: i + di }, now: { start: j, end: j + dj } };
		if (!next.same && !last.same)
			Object.assign(last, { old: around([last.old, next.old]), now: around([last.now, next.now]) });
		else list.push(next);
		[i, j] = [i + di, j + dj];
	}
	list.push({ same: true, old: { start: i, end: text.length }, now: { start: j, end: now.length } });
	return list;
}

/** Where the exact words were put in: in the stretch that took their place, or elsewhere with words around them that they
 * had before. The place that is most like the old one wins, of equals the first. */
function movedTo(anchor: Anchor, now: string, list: readonly Stretch[]): Span | null {
	const quote = quoteOf(anchor);
	let best: { at: number; score: number } | null = null;
	for (const { same, old, now: put } of list) {
		if (same) continue;
		const inPlace = old.start <= anchor.start && anchor.end <= old.end;
		// The difference may begin or end a few characters beside the place where a person put them in.
		const half = Math.floor(quote.length / 2);
		for (let at = now.indexOf(quote, put.start - half); at >= 0; at = now.indexOf(quote, at + 1)) {
			if (at + quote.length > put.end + half) break;
			const score = likeness(anchor, now, at);
			if (Math.min(at + quote.length, put.end) - Math.max(at, put.start) < half) continue;
			if (!inPlace && quote.length + score < KNOWN_BY) continue;
			if (!best || score > best.score) best = { at, score };
		}
	}
	return best && { start: best.at, end: best.at + quote.length };
}

/** How many code units around the words are the same here as they were there. */
function likeness({ text, start, end }: Anchor, now: string, at: number): number {
	let [before, after] = [0, 0];
	const to = at + (end - start);
	while (before < CONTEXT && before < start && before < at && text[start - 1 - before] === now[at - 1 - before])
		before++;
	while (
		after < CONTEXT &&
		end + after < text.length &&
		to + after < now.length &&
		text[end + after] === now[to + after]
	)
		after++;
	return before + after;
}

const isIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function around(spans: readonly Span[]): Span | null {
	if (spans.length === 0) return null;
	return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

const isWithinPair = (text: string, at: number): boolean =>
	at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

const whole = (text: string, { start, end }: Span): Span => ({
	start: isWithinPair(text, start) ? start - 1 : start,
	end: isWithinPair(text, end) ? end + 1 : end
});
