import { diffWords, type Part } from '../../diff/diff';
import type { Language } from '../../language/language';
import type { Span } from '../../segment/segment';
import { startsWord } from '../border';
import { isHangul } from '../script';
import { isNoise, isRewrite } from './noise';
import { isSameStem, splitTails } from './stem';

/** Words of a machine text that somebody replaced before the text was approved. */
export interface Correction extends Span {
	/** What the machine wrote at [start, end) of its text, particles aside. */
	from: string;
	to: string;
	/** Only a part of a longer word was replaced: 機能 in 機能抽出器. */
	compound: boolean;
}

/** A change: a stretch of the old text and what takes its place in the new one. */
interface Change {
	old: Span;
	now: Span;
}

function changesOf(parts: readonly Part[]): Change[] {
	const changes: Change[] = [];
	let [old, now] = [0, 0];
	for (const { op, text } of parts) {
		const last = changes.at(-1);
		const open = last?.old.end === old && last.now.end === now ? last : undefined;
		const change = open ?? { old: { start: old, end: old }, now: { start: now, end: now } };
		if (op !== 'insert') old += text.length;
		if (op !== 'delete') now += text.length;
		if (op === 'equal') continue;
		change.old.end = old;
		change.now.end = now;
		if (!open) changes.push(change);
	}
	return changes;
}

/** May a stretch begin or end here, between two letters of one text? */
type Border = (text: string, at: number) => boolean;

/** Between letters of different scripts, and around whatever is no letter. */
const atWord: Border = (text, at) => at === text.length || startsWord(text, at);

/** Between any two letters, but not within a Korean word, which has no other borders than its spaces. */
const atPart: Border = (text, at) =>
	atWord(text, at) || !(isHangul(text.charCodeAt(at - 1)) && isHangul(text.charCodeAt(at)));

/** Widens a change by what stands in both texts beside it, until it begins and ends where words do. */
function grow(change: Change, machine: string, approved: string, border: Border): Change {
	const [old, now] = [{ ...change.old }, { ...change.now }];
	const isOpen = (a: number, b: number): boolean => !border(machine, a) || !border(approved, b);
	while (old.start > 0 && now.start > 0 && machine[old.start - 1] === approved[now.start - 1])
		if (isOpen(old.start, now.start)) [old.start, now.start] = [old.start - 1, now.start - 1];
		else break;
	while (old.end < machine.length && now.end < approved.length && machine[old.end] === approved[now.end])
		if (isOpen(old.end, now.end)) [old.end, now.end] = [old.end + 1, now.end + 1];
		else break;
	return { old, now };
}

/** A change that lies within another one, or touches it with a single space between them, is one with it. */
function join(changes: readonly Change[], machine: string, approved: string): Change[] {
	const joined: Change[] = [];
	for (const change of changes) {
		const last = joined.at(-1);
		const gap = last && change.old.start > last.old.end ? machine.slice(last.old.end, change.old.start) : '';
		const near = last && (change.old.start <= last.old.end || change.now.start <= last.now.end || gap === ' ');
		if (!last || !near) joined.push(change);
		else
			joined[joined.length - 1] = {
				old: { start: last.old.start, end: Math.max(last.old.end, change.old.end) },
				now: { start: last.now.start, end: Math.max(last.now.end, change.now.end) }
			};
	}
	return joined.filter(({ old, now }) => old.end <= machine.length && now.end <= approved.length);
}

const EDGES = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/** An explanation in brackets behind a word, whether or not the change goes on to its end. */
const GLOSS = /(?<=\S)\s*[(（][^()（）]*[)）]?$/u;

/** The words of a change without what stands around them. Null for what teaches nothing. */
function read({ old, now }: Change, machine: string, approved: string, language: Language): Correction | null {
	const bare = (text: string): string => text.replace(GLOSS, '').replace(EDGES, '');
	const words = splitTails(bare(machine.slice(old.start, old.end)), bare(approved.slice(now.start, now.end)), language);
	const [from, to] = [bare(words.from), bare(words.to)];
	if (isNoise(from, to) || isSameStem(from, to, language)) return null;
	const start = machine.indexOf(from, old.start);
	return { from, to, start, end: start + from.length, compound: false };
}

/** What was corrected in a machine text before it was approved, in its order: whole words with their particles taken off,
 * and, where only a part of a longer word was replaced, that part as well. */
export function corrections(machine: string, approved: string, language: Language): Correction[] {
	if (machine === approved) return [];
	const parts = diffWords(machine, approved, language);
	if (isRewrite(parts)) return [];
	const changes = changesOf(parts);
	const grown = (border: Border): Correction[] => {
		const wide = changes.map((change) => grow(change, machine, approved, border));
		return join(wide, machine, approved).flatMap((change) => read(change, machine, approved, language) ?? []);
	};
	const whole = grown(atWord);
	const known = new Set(whole.map(({ from, to, start }) => `${start}\n${from}\n${to}`));
	const within = grown(atPart).filter(
		({ from, to, start }) => Math.min(from.length, to.length) > 1 && !known.has(`${start}\n${from}\n${to}`)
	);
	return [...whole, ...within.map((part) => ({ ...part, compound: true }))].sort((a, b) => a.start - b.start);
}
