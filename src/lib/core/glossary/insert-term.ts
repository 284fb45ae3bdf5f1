import { corrected, wrongRenderings } from './wrong';
import type { Markup } from '../latex/markup';
import type { Span } from '../segment/segment';
import { said } from '../style/profile';
import type { Concept } from './concept';
import type { RenderingMatch } from './match';
import { replaceWord } from './particle';
import { areOwn, gapBetween } from './spacing';
import type { TermInput } from './term-input';

/** How a rendering is put into a target text. */
export interface TermInsertion extends Span {
	/** What takes the place of the stretch. */
	replacement: string;
	/** Where the caret belongs in the new text; null where it stays with the words it stands at. */
	caret: number | null;
	/** The wrong rendering that went, null where the words are new. */
	replaced: string | null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The place itself, or the beginning of the character that it lies in. */
const atCharacter = (text: string, at: number): number => graphemes.segment(text).containing(at)?.index ?? text.length;

const around = (markup: readonly Markup[], at: number): Markup | undefined =>
	markup.find(({ start, end }) => start < at && at < end);

/** What is selected, without parts of characters and of protected spans; those that it holds whole stay within it. */
function writable(text: string, markup: readonly Markup[], { start, end }: Span): Span {
	const [first, last] = [atCharacter(text, Math.min(start, end)), atCharacter(text, Math.max(start, end))];
	const from = around(markup, first)?.end ?? first;
	if (first === last) return { start: from, end: from };
	return { start: from, end: Math.max(from, around(markup, last)?.start ?? last) };
}

const cutsThrough = (markup: readonly Markup[], { start, end }: Span): boolean =>
	markup.some((span) => span.start < end && start < span.end && !(start <= span.start && span.end <= end)) ||
	around(markup, start) !== undefined ||
	around(markup, end) !== undefined;

const distance = ({ start, end }: Span, at: number): number => Math.max(start - at, at - end, 0);

/** The wrong rendering of the concept that is nearest; what is selected is replaced itself, unless it lies within one. */
function wrongOne(input: TermInput, concept: Concept, { start, end }: Span): RenderingMatch | undefined {
	const wrong = wrongRenderings(input).filter((match) => match.concept === concept);
	if (start !== end) return wrong.find((match) => match.start <= start && end <= match.end);
	return wrong.sort((a, b) => distance(a, start) - distance(b, start))[0];
}

interface Edit extends Span {
	replacement: string;
}

/** The edit with the spaces that the text around it asks for. */
function spaced({ target, lang, language, rules }: TermInput, edit: Edit, isNewEnd: boolean): Edit {
	let { start, end } = edit;
	const [first, last] = [edit.replacement[0] ?? '', edit.replacement.at(-1) ?? ''];
	if (!language.spaced && start < end) {
		if (target[start - 1] === ' ' && areOwn(target[start - 2] ?? '', first)) start--;
		if (isNewEnd && target[end] === ' ' && areOwn(last, target[end + 1] ?? '')) end++;
	}
	const wanted = said(rules.style?.[lang], 'latinSpacing', language);
	const gap = wanted === null ? null : wanted === 'spaced' ? ' ' : '';
	const before = gapBetween(target[start - 1] ?? '', first, target, gap);
	const after = isNewEnd ? gapBetween(last, target[end] ?? '', target, gap) : '';
	return { start, end, replacement: before + edit.replacement + after };
}

/** Puts a rendering of a concept into the target of a row. Where a wrong rendering of that concept stands, the nearest one
 * is replaced; else the words go to the caret, or in the place of what is selected. The particle behind them is made to
 * fit, and spaces stand as elsewhere in the text. No character and no protected span is cut.
 * @param words not empty
 * @param selection of the target; start and end are the same for a caret */
export function insertTerm(input: TermInput, concept: Concept, words: string, selection: Span): TermInsertion {
	const { target, language } = input;
	const { markup } = input.targetReading;
	const at = writable(target, markup, selection);
	const wrong = wrongOne(input, concept, at);
	const repair = wrong && corrected(input, wrong, words);
	if (repair && !cutsThrough(markup, repair)) {
		const edit = spaced(input, repair, repair.end === wrong.end);
		return { ...edit, caret: null, replaced: target.slice(wrong.start, wrong.end) };
	}
	const fitted = replaceWord(target, at.start, at.end, words, language);
	const plain: Edit = { ...at, replacement: words };
	const edit = cutsThrough(markup, fitted) ? plain : fitted;
	const made = spaced(input, edit, edit.end === at.end);
	return { ...made, caret: made.start + made.replacement.indexOf(words) + words.length, replaced: null };
}
