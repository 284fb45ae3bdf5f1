import type { Language } from '../language/language';
import { align, type Chunk } from './align';
import { charactersOf, graphemes, tokenise, type Token } from './tokens';

/** A stretch of text that both have, that only the old one has, or only the new one. */
export interface Part {
	op: 'equal' | 'delete' | 'insert';
	text: string;
	/** True for a deletion and the insertion behind it that differ in Unicode normalisation alone. */
	normalisation?: true;
}

/** Longer changes are shown as they are: comparing them by character would only shred them. In graphemes. */
const REFINE_LIMIT = 600;

/** What changed between two texts, by words. Equal and deleted parts in a row are the old text, equal and inserted ones
 * the new text, both exactly as stored.
 * @param language of both texts: it tells how words are cut */
export function diffWords(old: string, now: string, language: Language): Part[] {
	if (old === now) return old ? [{ op: 'equal', text: old }] : [];
	const chunks = align(tokenise(old, language), tokenise(now, language));
	return toParts(swallow(chunks.flatMap(refine)));
}

/** What changed between two texts, by characters as people count them. */
export function diffCharacters(old: string, now: string): Part[] {
	if (old === now) return old ? [{ op: 'equal', text: old }] : [];
	return toParts(align(charactersOf(old), charactersOf(now)));
}

/** Do the two texts look the same and differ in Unicode normalisation alone? */
export const onlyNormalisationDiffers = (old: string, now: string): boolean =>
	old !== now && old.normalize('NFC') === now.normalize('NFC');

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** Looks into a replaced pair of words that are more than half alike; protected spans and Latin words stay whole. */
function refine(chunk: Chunk): Chunk[] {
	if (chunk.same || chunk.old.length === 0 || chunk.now.length === 0) return [chunk];
	if ([...chunk.old, ...chunk.now].some(({ kind }) => kind === 'whole')) return [chunk];
	const [old, now] = [charactersOf(textOf(chunk.old)), charactersOf(textOf(chunk.now))];
	if (old.length > REFINE_LIMIT || now.length > REFINE_LIMIT) return [chunk];
	const finer = align(old, now);
	const alike = finer.reduce((sum, { same, old: part }) => sum + (same ? part.length : 0), 0);
	return alike * 4 > old.length + now.length ? finer : [chunk];
}

/** Takes equal runs of less than two graphemes between two changes into the change around them. */
function swallow(chunks: readonly Chunk[]): Chunk[] {
	const out: Chunk[] = [];
	chunks.forEach((chunk, i) => {
		const before = out.at(-1);
		const tiny = chunk.same && before && !before.same && chunks[i + 1]?.same === false && isTiny(chunk.old);
		if (before && !before.same && (tiny || !chunk.same)) {
			before.old = before.old.concat(chunk.old);
			before.now = before.now.concat(chunk.now);
		} else out.push({ ...chunk });
	});
	return out;
}

const isTiny = (tokens: readonly Token[]): boolean => tokens.length < 2 && graphemes(textOf(tokens)).length < 2;

function toParts(chunks: readonly Chunk[]): Part[] {
	const parts: Part[] = [];
	const push = (part: Part): void => {
		const last = parts.at(-1);
		if (last && last.op === part.op && !last.normalisation && !part.normalisation) last.text += part.text;
		else if (part.text) parts.push(part);
	};
	for (const { same, old, now } of chunks) {
		if (same) old.forEach((token, i) => pushSame(token.text, now[i]?.text ?? '', push));
		else {
			push({ op: 'delete', text: textOf(old) });
			push({ op: 'insert', text: textOf(now) });
		}
	}
	return parts;
}

/** The two are equal in NFC; where they are stored differently, both are shown and said to differ in that alone. */
function pushSame(old: string, now: string, push: (part: Part) => void): void {
	if (old === now) push({ op: 'equal', text: old });
	else {
		push({ op: 'delete', text: old, normalisation: true });
		push({ op: 'insert', text: now, normalisation: true });
	}
}
