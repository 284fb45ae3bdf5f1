import type { Part } from '../../diff/diff';
import { folded } from '../fold';

/** Letters of the longest words that a rule can be about, and how many words they may be. */
const LONGEST = 40;
const MOST_WORDS = 6;
/** Letters of the shortest. */
const SHORTEST = 2;
/** A word and what takes its place are not more unlike in length than this. */
const RATIO = 6;
/** A text with so much of it replaced was written anew; a short one may be a title of two words. */
const REWRITTEN = 0.6;
const SHORT_TEXT = 30;

const LETTERS = /[\p{L}\p{M}]/gu;
/** Letters that carry meaning: not kana that inflect or join. */
const CONTENT = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Latin}ー]/gu;
/** A number that is no part of a name: 3조, not GPT-4. */
const NUMBER = /(?<![\p{Script=Latin}\d-])\p{N}/u;
const HAN_NUMBER = /^[〇一二三四五六七八九十百千万億兆]+$/u;
/** More than one sentence or a part of one. */
const SENTENCE = /[。.!?！？、,;:]\s|[。！？、，；：\n]/u;

const content = (text: string): string => (text.match(CONTENT) ?? []).join('').toLowerCase();
const isNumber = (text: string): boolean => NUMBER.test(text) || HAN_NUMBER.test(text);

/** Does a pair of words teach nothing about a term: spacing, marks, particles, endings, numbers, or a text written anew? */
export function isNoise(from: string, to: string): boolean {
	const [a, b] = [from, to].map((text) => text.match(LETTERS)?.length ?? 0);
	if (a < SHORTEST || b < 1 || Math.max(a, b) > LONGEST || Math.max(a, b) > RATIO * Math.min(a, b)) return true;
	if ([from, to].some((text) => isNumber(text) || SENTENCE.test(text) || text.split(/\s+/u).length > MOST_WORDS))
		return true;
	if (folded(from) === folded(to)) return true;
	const [before, after] = [content(from), content(to)];
	return before === '' || after === '' || before === after;
}

/** Was so much of a text replaced that words cannot be laid beside one another? */
export function isRewrite(parts: readonly Part[]): boolean {
	const letters = (op: Part['op']): number =>
		parts.reduce((sum, part) => sum + (part.op === op ? (part.text.match(LETTERS)?.length ?? 0) : 0), 0);
	const [equal, gone, come] = [letters('equal'), letters('delete'), letters('insert')];
	const changed = Math.max(gone, come);
	return equal + changed > SHORT_TEXT && changed > REWRITTEN * (equal + changed);
}
