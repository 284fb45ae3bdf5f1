import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import { isTail } from './border';
import { isHangul } from './script';

/** A stretch of a text that may be a term. */
export interface Candidate extends Span {
	text: string;
	/** How much it looks like a term by itself, from 0 to 1. */
	shape: number;
}

/** Terms of more words than this are titles. */
const MOST_WORDS = 5;

const made = (text: string, start: number, end: number, shape: number): Candidate => ({
	...{ start, end, text: text.slice(start, end), shape }
});

/** English words that a term neither begins nor ends with. */
const LINKS = new Set(
	`a about above across after against all also although an and any are as at be been before being below between both but by
	can cannot could did do does during each either even ever every few for from further had has have having he her here his
	how however i if in into is it its itself may might more most much must nor not of off on once only onto or other our out
	over own rather same she should since so some such than that the their them then there these they this those through to
	too toward towards under until up upon us very via was we well were what when where whether which while who whose why
	will with within without would yet you your one two three ones`.split(/\s+/u)
);

/** Verbs and adjectives of any abstract. */
const VERBS = new Set(
	`achieve achieves allow allows become becomes best better come comes demonstrate demonstrates enable enables find finds first
	get gets give gives good improve improves include includes introduce introduces keep keeps large last let lie list lists
	make makes need needs new outperform outperforms present presents propose proposes provide provides raise raises release
	released rely require requires review reviews run runs second show shows small sort sorts take takes tell train trained
	use used uses using went worst write wrote wrong`.split(/\s+/u)
);

/** Stretches of an English text of one to five words between signs, links at neither end. */
export function englishCandidates(text: string): Candidate[] {
	const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’+_-]*/gu)].map(({ 0: word, index }) => ({
		...{ word, start: index, end: index + word.length, link: LINKS.has(word.toLowerCase()) }
	}));
	const found: Candidate[] = [];
	words.forEach((first, i) => {
		if (first.link) return;
		for (let n = 0; n < MOST_WORDS && i + n < words.length; n++) {
			const last = words[i + n];
			if (n > 0 && text.slice(words[i + n - 1].end, last.start) !== ' ') break;
			if (last.link) continue;
			const inner = words.slice(i, i + n + 1);
			const linked = inner.filter(({ link }) => link).length;
			found.push(made(text, first.start, last.end, englishShape(inner.map(({ word }) => word)) - linked * 0.25));
		}
	});
	return found;
}

/** Numbers, verb forms and adverbs are seldom terms alone. */
function englishShape(words: readonly string[]): number {
	const ends = words.length === 1 ? [words[0]] : [words[0], words[words.length - 1]];
	if (words.every((word) => /^\p{N}/u.test(word))) return 0.2;
	return ends.some((word) => /ly$/u.test(word) || VERBS.has(word.toLowerCase())) ? 0.6 : 1;
}

/** Particles that tell a case: a word with one at its end is the word and its particle. */
const CASE = /(?:에서|으로|에게|부터|까지|보다|처럼|라는|[을를은는이가의에로와과도만])$/u;

/** Words that say how, of what or that something is done, and small words: no term ends with one, few hold one. */
const NO_NOUN =
	/^(?:..+[다라]|.[은는을를쁜]|및|또한?|그|이|이번|이러한|그러한|저희|우리|수|것|등|더|가장|매우|모든|각|약|또는|즉|특히|통해|위해|위한|대한|대해|따른|따라|관한|의한|있습니다|없습니다)$|(?:[하되]|한|된|할|될|하여|해|되어|하고|되고|하며|되며|하면|하도록|하기|했|됐|었던|있는|없는|하는|되는|적인|스러운|로운|다운|짧은|긴|같은|많은|다양한)$/u;

interface Word extends Span {
	/** Ends of what may be its stem, the whole word first, then the longest stem. */
	stems: number[];
}

/** A Hangul word may carry particles; what stands before them is its stem. */
function stemsOf(text: string, { start, end }: Span, language: Language): number[] {
	const stems = [end];
	if (!isHangul(text.charCodeAt(end - 1))) return stems;
	for (let at = end - 1; at > start; at--) {
		if (at - start < 2 && end - start > 2) break;
		if (!isHangul(text.charCodeAt(at))) break;
		if (isTail(text.slice(at, end), language)) stems.push(at);
	}
	return stems;
}

/** A whole word that could end in particles is less likely than its stem; of stems that of a case is the likeliest. */
function spacedShape(text: string, { start, end, stems }: Word, stem: number): number {
	const tail = text.slice(stem, end);
	// 토큰으로 is 토큰 and 으로.
	const split = stem < end && text[stem - 1] === '으' && text[stem] === '로';
	if (split || NO_NOUN.test(text.slice(start, stem))) return 0.25;
	const short = stem - start < 2 ? 0.5 : 0;
	if (stem === end)
		return (stems.some((other) => CASE.test(text.slice(other, end)) && other - start > 1) ? 0.7 : 1) - short;
	return (CASE.test(tail) ? 1 : 0.85) - short;
}

/** Stretches of a text whose words are set apart by spaces, particles stripped: one to four words. */
function spacedCandidates(text: string, language: Language): Candidate[] {
	const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+_-]*/gu)].map(({ 0: word, index }): Word => {
		const span = { start: index, end: index + word.length };
		return { ...span, stems: stemsOf(text, span, language) };
	});
	return words.flatMap((first, i) => {
		const found: Candidate[] = [];
		let inner = 0;
		for (let n = 0; n < MOST_WORDS - 1 && i + n < words.length; n++) {
			const last = words[i + n];
			if (n > 0 && text.slice(words[i + n - 1].end, last.start) !== ' ') break;
			for (const stem of last.stems)
				found.push(made(text, first.start, stem, Math.max(0, spacedShape(text, last, stem) - inner)));
			// A term seldom holds a word with a particle in it.
			const word = text.slice(last.start, last.end);
			if (NO_NOUN.test(word)) inner += 0.6;
			else if (CASE.test(word) && last.stems.length > 1) inner += 0.4;
		}
		return found;
	});
}

const HAN = '\\p{Script=Han}々';
/** A noun made of a verb: 埋め込み, 重み, 振る舞い. */
const DEVERBAL = `[${HAN}]{1,2}[りみきぎちしいけえめせれげびべるかう](?:[${HAN}]{1,2}[りみきぎちしいけえめせれげびべ]?)+|[${HAN}][みりきいれけ](?![\\p{Script=Hiragana}])`;
const PIECES = new RegExp(
	`(${DEVERBAL})|([${HAN}]+)|([\\p{Script=Katakana}ー]+)|([\\p{Script=Latin}\\p{N}][\\p{Script=Latin}\\p{N}.+_-]*)`,
	'gu'
);
const JOINTS = new Set(['', '・', ' ', 'の', '-']);

/** Stretches of a text without spaces: runs of one script, several of them in a row, and parts of long Han runs. */
function unspacedCandidates(text: string): Candidate[] {
	const pieces = [...text.matchAll(PIECES)].map(({ 0: piece, 2: han, index }) => ({
		...{ start: index, end: index + piece.length, han: han !== undefined }
	}));
	const found: Candidate[] = [];
	pieces.forEach((first, i) => {
		if (first.han) found.push(...partsOf(text, first));
		let joints = 0;
		for (let n = 0; n < MOST_WORDS && i + n < pieces.length; n++) {
			const last = pieces[i + n];
			const joint = n === 0 ? '' : text.slice(pieces[i + n - 1].end, last.start);
			if (!JOINTS.has(joint)) break;
			if (joint === 'の') joints += 0.3;
			const before = i > 0 && text.slice(pieces[i - 1].end, first.start) === '';
			const after = i + n + 1 < pieces.length && text.slice(last.end, pieces[i + n + 1].start) === '';
			const single = last.end - first.start === 1 ? 0.4 : 0;
			found.push(made(text, first.start, last.end, 1 - joints - single - (before || after ? 0.15 : 0)));
		}
	});
	return found;
}

/** Han runs of four and more are compounds, mostly of words of two characters. */
function partsOf(text: string, { start, end }: Span): Candidate[] {
	const parts: Candidate[] = [];
	if (end - start < 3) return parts;
	for (let from = start; from < end - 1; from++)
		for (let to = from + 2; to <= end; to++) {
			if (from === start && to === end) continue;
			const even = (from - start) % 2 === 0 && ((to - from) % 2 === 0 || to === end);
			parts.push(made(text, from, to, even ? 0.7 : 0.45));
		}
	return parts;
}

/** Every stretch of a target text that may be a term, each once. */
export function targetCandidates(text: string, language: Language): Candidate[] {
	const found = language.spaced ? spacedCandidates(text, language) : unspacedCandidates(text);
	const best = new Map<string, Candidate>();
	for (const one of found) {
		const key = `${one.start} ${one.end}`;
		if (one.shape > (best.get(key)?.shape ?? -1)) best.set(key, one);
	}
	return [...best.values()];
}
