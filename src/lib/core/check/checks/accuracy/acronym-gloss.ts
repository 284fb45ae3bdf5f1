import type { Concept } from '../../../glossary/concept';
import { isLatin } from '../../../glossary/script';
import type { Acronym } from '../../../name/acronym';
import { boundIn, headBehind, renderingBehind, nounOf, renderingBefore, sameExpansion } from '../../../name/gloss';
import { lettersOf } from '../../../name/spell';
import type { Span } from '../../../segment/segment';
import { cover } from '../../../segment/span';
import type { CheckInput, Hit, SegmentCheck } from '../../check';

/** Acronyms looked at in one row; no paragraph binds more. */
const MOST = 40;

/** Flags an acronym of the target that stands beside an expansion which is not its own: other initials, another expansion
 * than the source gives, a translation of something else, or more words than it abbreviates. */
export const acronymGloss: SegmentCheck = {
	id: 'accuracy.acronym-gloss',
	category: 'accuracy/acronym',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { target: '(（' },
	*run(input) {
		const told = new Bound(input);
		for (const acronym of input.targetReading.acronyms.slice(0, MOST)) {
			const hit = told.expansion(acronym) ?? told.translation(acronym) ?? told.reach(acronym);
			if (hit) yield hit;
		}
		yield* swapped(input);
		yield* misplaced(input);
	},
	examples: [
		{
			lang: 'ja',
			source: 'a graph neural network (GNN)',
			target: 'GNN(Graph Convolutional Network)を使います。',
			flags: ['GNN(Graph Convolutional Network)']
		},
		{
			lang: 'ko',
			source: null,
			target: '빠른 언어 모델(Large Language Models, LLMs)을 다룹니다.',
			flags: ['(Large Language Models, LLMs)']
		},
		{
			lang: 'ko',
			source: 'out-of-distribution (OOD) detection is hard',
			target: '분포 외 탐지(OOD)는 어렵습니다.',
			flags: ['탐지(OOD)']
		},
		{
			lang: 'ja',
			source: 'The mean gain (MG) is 3.5 and the lamp count (LC) is 12.',
			target: '平均利得(LC)は3.5、ランプ数(MG)は12です。',
			flags: ['LC', 'MG']
		},
		{
			lang: 'ko',
			source: 'The mean gain (MG) is 3.5 and the lamp count (LC) is 12.',
			target: '램프 수(LC)는 12, 평균 이득(MG)은 3.5입니다.',
			flags: []
		},
		{ lang: 'ko', source: null, target: '새로운(Task) 작업을 풉니다.', flags: ['(Task)'] },
		{
			lang: 'ja',
			source: 'out-of-distribution (OOD) detection is hard',
			target: '分布外(OOD)検出は困難です。',
			flags: []
		},
		{ lang: 'ja', source: null, target: '大規模言語モデル(Large Language Model, LLM)です。', flags: [] },
		{
			lang: 'ko',
			source: 'a retrieval-augmented generation (RAG) system',
			target: '검색 증강 생성(Retrieval-Augmented Generation, RAG) 시스템',
			flags: []
		}
	]
};

/** What the source binds its acronyms to, held against those of the target. */
class Bound {
	readonly #bound: ReadonlyMap<string, string>;
	readonly #heads: ReadonlyMap<string, string | null>;

	constructor(readonly input: CheckInput) {
		const { source, sourceReading } = input;
		const acronyms = source && /[(（]/.test(source) ? (sourceReading?.acronyms ?? []).slice(0, MOST) : [];
		this.#bound = boundIn(source ?? '', acronyms);
		this.#heads = new Map(acronyms.map((each) => [lettersOf(each.short), headBehind(source ?? '', each)]));
	}

	/** A Latin expansion that is not the acronym's. */
	expansion(acronym: Acronym): Hit | null {
		const { short, long, fits } = acronym;
		if (!long) return null;
		const { source, target } = this.input;
		const written = target.slice(long.start, long.end);
		const letters = lettersOf(short);
		const expected = this.#bound.get(letters);
		if (expected !== undefined)
			return sameExpansion(expected, written) ? null : said(acronym, written, expected, 'major');
		const other = [...this.#bound].find(([key, phrase]) => key !== letters && sameExpansion(phrase, written));
		if (other && !fits) return said(acronym, written, other[1], 'major');
		const repeated = source?.toLowerCase().includes(written.toLowerCase().replace(/s$/, ''));
		return fits || repeated || !looksSpelt(short, written) ? null : said(acronym, written, initials(short));
	}

	/** The translation beside the acronym is of another term than the expansion, as far as the termbase knows. */
	translation({ short, long, bracket, start }: Acronym): Hit | null {
		const { source, target, terms } = this.input;
		const english = long ? target.slice(long.start, long.end) : this.#bound.get(lettersOf(short));
		if (english === undefined || start < bracket.start || (long && long.end <= bracket.start)) return null;
		const native = nativeBefore(target, bracket.start);
		const concept = wholeConcept(english, terms.inSource(english));
		if (!native || !concept || hasRendering(concept, target.slice(0, bracket.start), this.input)) return null;
		const hit = { target: bracket, evidence: { acronym: short, found: native, expected: english } };
		if (sharesEnd(concept, native, this.input)) return { ...hit, severity: 'major' };
		return long === null && source !== null && !isRendered(concept, this.input) ? hit : null;
	}

	/** The noun that follows the bracket in the source stands before it in the target. */
	reach({ short, long, bracket, start }: Acronym): Hit | null {
		const { target, lang } = this.input;
		const head = this.#heads.get(lettersOf(short));
		if (!head || long || start < bracket.start) return null;
		const noun = renderingBefore(head, lang, target, bracket.start);
		if (!noun || renderingBehind(head, lang, target, bracket.end)) return null;
		const expected = this.#bound.get(lettersOf(short)) ?? '';
		const found = target.slice(noun.start, noun.end);
		return { target: cover(noun, bracket), evidence: { acronym: short, found, expected } };
	}
}

/** `R. L. H. F.`: what is told of an expansion that nobody states. */
const initials = (short: string): string => [...lettersOf(short).toUpperCase()].join('. ');

function said({ short, bracket, ...at }: Acronym, found: string, expected: string, severity?: 'major'): Hit {
	return {
		target: cover(at.start < bracket.start ? { start: at.start, end: at.end } : bracket, bracket),
		evidence: { acronym: short, found, expected },
		...(severity && { severity })
	};
}

/** As many words as letters, or one more or less: then it reads as the expansion, not as a remark. */
const looksSpelt = (short: string, phrase: string): boolean => {
	const words = phrase.split(/[ -]+/).filter((word) => /^[A-Za-z]{3}/.test(word)).length;
	return words >= 2 && Math.abs(words - lettersOf(short).length) <= 1 && !/et al|[0-9]/.test(phrase);
};

/** The words of the reader's script right before a bracket. */
function nativeBefore(text: string, at: number): string {
	const from = Math.max(0, at - 24);
	const words = /[^\s、。,.(（)）「」]+(?: [^\s、。,.(（)）「」\x20-\x7e]+){0,3} ?$/
		.exec(text.slice(from, at))?.[0]
		.trim();
	return words?.replace(/^.*[ぁ-ん](?=[^ぁ-ん]{3})/, '') ?? '';
}

/** The concept that the whole phrase is the English of, not a part of it. */
function wholeConcept(english: string, matches: readonly (Span & { concept: Concept })[]): Concept | null {
	const [match] = matches;
	if (!match || match.start > 0 || match.end < english.replace(/s$/, '').length) return null;
	return match.concept.renderedFreely || match.concept.doNotTranslate ? null : match.concept;
}

/** Does the target have a rendering in its own script anywhere? The acronym itself proves nothing. */
const isRendered = (concept: Concept, { target, terms, language }: CheckInput): boolean =>
	terms
		.mentions(target, language)
		.some(({ concept: of, rendering }) => of === concept && /[^\x20-\x7e]/.test(rendering?.text ?? ''));

/** Does a rendering end the text? Of a forbidden one a whole word is asked for, since 세대 언어 모델 holds another. */
function hasRendering(concept: Concept, before: string, { terms, language }: CheckInput): boolean {
	const tail = before.slice(-60);
	const isOf = (of: Concept, text: string | undefined): boolean => of === concept && /[^\x20-\x7e]/.test(text ?? '');
	const whole = terms.inTarget(tail, language).some((match) => isOf(match.concept, match.rendering.text));
	const isTrace = (status: string | undefined): boolean => status !== undefined && status !== 'forbidden';
	return (
		whole ||
		terms.mentions(tail, language).some((m) => isOf(m.concept, m.rendering?.text) && isTrace(m.rendering?.status))
	);
}

/** Is it a rendering with another beginning: 次世代言語モデル for 大規模言語モデル? Then both mean to say the same. */
const sharesEnd = (concept: Concept, native: string, { lang }: CheckInput): boolean =>
	concept.renderings.some(({ lang: of, text }) => {
		const tail = text.replace(/ /g, '').slice(-4);
		return of === lang && tail.length === 4 && native.replace(/ /g, '').endsWith(tail);
	});

/** The number that follows each bracketed acronym before the next one; of two that are the same, the later counts. */
function numbersBehind(text: string, acronyms: readonly Acronym[]): Map<string, string> {
	const bracketed = acronyms.filter(({ start, bracket }) => start > bracket.start);
	return new Map(
		bracketed.flatMap(({ short, bracket }, i) => {
			const until = Math.min(bracket.end + 40, bracketed[i + 1]?.start ?? Infinity);
			const number = /[0-9][0-9.]*[0-9]|[0-9]/.exec(text.slice(bracket.end, until))?.[0];
			return number ? [[short, number] as const] : [];
		})
	);
}

/** Two acronyms in brackets that changed places, by the numbers behind them. */
function* swapped({ source, target, sourceReading, targetReading }: CheckInput): Generator<Hit> {
	if (!source || !sourceReading || targetReading.acronyms.length < 2 || !/[(（]/.test(source)) return;
	const said = numbersBehind(target, targetReading.acronyms.slice(0, MOST));
	const expected = numbersBehind(source, sourceReading.acronyms.slice(0, MOST));
	for (const { short, start, end, bracket } of targetReading.acronyms.slice(0, MOST)) {
		const number = said.get(short);
		const right = expected.get(short);
		if (start < bracket.start || !number || !right || number === right) continue;
		const other = [...expected].find(([name, value]) => value === number && said.get(name) === right)?.[0];
		if (!other) continue;
		yield { target: { start, end }, evidence: { acronym: short, found: number, expected: right }, severity: 'major' };
	}
}

const GLOSS = /[(（]([A-Z]?[a-z]{3,15})[)）]/g;

/** A gloss of one word behind the wrong one: its rendering follows the bracket. */
function* misplaced({ target, lang }: CheckInput): Generator<Hit> {
	for (const { 0: whole, 1: word = '', index } of target.matchAll(GLOSS)) {
		const head = nounOf(word);
		const end = index + whole.length;
		if (!head || isLatin(target.charCodeAt(index - 1)) || renderingBefore(head, lang, target, index)) continue;
		const expected = renderingBehind(head, lang, target, end);
		const found = nativeBefore(target, index);
		if (expected && found) yield { target: { start: index, end }, evidence: { acronym: word, found, expected } };
	}
}
