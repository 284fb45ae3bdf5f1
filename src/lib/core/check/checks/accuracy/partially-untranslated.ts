import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import type { Span } from '../../../segment/segment';
import { isClause, isProse, isReference, isWordList, type EnglishRun } from '../../../sentence/english';
import { leftoverWords } from '../../../sentence/leftover';
import { isPromptBefore, isSample, isTableRow, lineAround, shownStretches } from '../../../sentence/setting';
import { around, readSetOff, type SetOff } from '../../../sentence/quoted';

const NAMING = new Set(['title', 'heading', 'meta']);
const SILENT = new Set(['link', 'boilerplate']);
/** A row with more than these is bad enough. */
const MOST = 40;

/** Flags English sentences and clauses left within a translated row, single function words, and other languages. Titles in
 * quotes, originals in brackets, names, terms, code, formulas and references are right as they are. */
export const partiallyUntranslated: SegmentCheck = {
	id: 'accuracy.partially-untranslated',
	category: 'accuracy/untranslated',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	run(input) {
		if (input.source === null || SILENT.has(input.kind) || !input.targetReading.isNative) return NONE;
		const found = runs(input);
		const foreign = alien(input);
		const words = leftoverWords(input.target, input.targetReading.markup, input.language);
		if (found.length === 0 && !foreign && words.length === 0) return NONE;
		const leftover = words.map((span): Hit => ({
			target: span,
			evidence: evidence(input, span),
			severity: 'minor',
			blocks: false
		}));
		return [...(found.length > 0 ? merged(input, found) : []), ...(foreign ? [foreign] : []), ...leftover];
	},
	examples: [
		{
			lang: 'ja',
			source: 'The lamp glows, but it does not last for a year.',
			target: 'ランプは光りますが、it does not last for a year。',
			flags: ['it does not last for a year']
		},
		{
			lang: 'ko',
			source: 'The lamp, however, is small.',
			target: '램프는 however 작습니다.',
			flags: ['however']
		},
		{ lang: 'ja', source: 'The lamp glows.', target: 'ランプが빛나요。', flags: ['빛나요'] },
		{
			lang: 'ko',
			source: 'We study retrieval-augmented generation and how it can be used.',
			target: '검색 증강 생성(retrieval-augmented generation and how it can be used)을 연구합니다.',
			flags: []
		},
		{
			lang: 'ja',
			source: 'the phrase "let us think about it step by step"',
			target: '「let us think about it step by step」という句',
			flags: []
		},
		{ lang: 'ko', source: 'lost in the middle', target: 'lost in the middle 현상', flags: ['lost in the middle'] }
	]
};

const evidence = ({ target }: CheckInput, { start, end }: Span): { text: string } => ({
	text: end - start > 60 ? `${target.slice(start, start + 60)}…` : target.slice(start, end)
});

const INFORMS: Partial<Hit> = { severity: 'info', blocks: false };

function runs(input: CheckInput): [EnglishRun, Partial<Hit>][] {
	const found = input.targetReading.english.filter(isProse).slice(0, MOST);
	if (found.length === 0 || isReference(input.target)) return [];
	const setOff = readSetOff(input.target);
	for (const span of shownStretches(input.target)) setOff.push({ ...span, by: 'quote' });
	const inSource = finder(input.source ?? '');
	return found.flatMap((run): [EnglishRun, Partial<Hit>][] => {
		const weight = weigh(input, run, around(run, setOff), inSource(input.target.slice(run.start, run.end)));
		return weight ? [[run, weight]] : [];
	});
}

/** How much an English run counts; null where it is right as it is. */
function weigh(input: CheckInput, run: EnglishRun, within: SetOff[], original: SetOff[] | null): Partial<Hit> | null {
	const { target, language } = input;
	const clause = isClause(run);
	if (isWordList(run)) return null;
	if ([...within, ...(original ?? [])].some(({ by }) => by !== 'bracket')) return null;
	/** A remark that the source has in brackets is no original beside its translation. */
	const remark = clause && run.words > 5 && original !== null && original.length > 0;
	if (within.length > 0) return remark && !isGloss(input, within[0]) ? {} : null;
	const introduced = /[/|:：–—―-]\s?$/u.test(target.slice(Math.max(0, run.start - 2), run.start));
	if (NAMING.has(input.kind)) return introduced ? null : clause ? { blocks: false } : INFORMS;
	if (isPromptBefore(target, run.start) || isSample(target, run, language.letter)) return INFORMS;
	const line = lineAround(target, run);
	const said = target.slice(line.start, line.end);
	if (/^\s*>/.test(said) || isReference(said)) return null;
	if (isTableRow(said)) return run.words > 12 && clause ? { severity: 'minor', blocks: false } : INFORMS;
	if (clause) return run.words > 4 && !introduced ? {} : { blocks: false };
	if (introduced || run.words < 5 || original === null) return INFORMS;
	return run.words > 6 && run.binding > 1 && run.small / run.words > 0.8 ? {} : { blocks: false };
}

/** Does the bracket hold a translation as well? */
const isGloss = ({ target, language }: CheckInput, { start, end }: Span): boolean =>
	language.letter.test(target.slice(start, Math.min(end, start + 400)));

/** Finds text in the source: what sets it off there, null where it does not stand there. */
function finder(source: string): (text: string) => SetOff[] | null {
	let setOff: SetOff[] | undefined;
	return (text) => {
		const start = source.indexOf(text);
		if (start < 0) return null;
		setOff ??= readSetOff(source);
		return around({ start, end: start + text.length }, setOff);
	};
}

/** Runs with nothing of the translation between them are one finding. */
function* merged(input: CheckInput, found: [EnglishRun, Partial<Hit>][]): Generator<Hit> {
	let last = null as Hit | null;
	for (const [{ start, end }, weight] of found) {
		const near: boolean =
			last?.target !== undefined && start - last.target.end < 40 && last.severity === weight.severity;
		if (near && last?.target && !input.language.letter.test(input.target.slice(last.target.end, start))) {
			const span: Span = { start: last.target.start, end };
			last = { ...last, blocks: last.blocks === false ? weight.blocks : last.blocks, target: span };
			last.evidence = evidence(input, span);
			continue;
		}
		if (last) yield last;
		last = { target: { start, end }, evidence: evidence(input, { start, end }), ...weight };
	}
	if (last) yield last;
}

/** Letters of a language that is neither side's. */
function alien(input: CheckInput): Hit | null {
	const { alien: watched } = input.language.prose;
	if (!watched || watched.letters.next(input.target, 0) === input.target.length) return null;
	const match = watched.run.exec(input.target);
	if (!match || input.source?.includes(match[0])) return null;
	const span = { start: match.index, end: match.index + match[0].length };
	if (around(span, readSetOff(input.target)).length > 0) return null;
	const mild = /^\p{Script=Han}+$/u.test(match[0]) && match[0].length > 1;
	return { target: span, evidence: evidence(input, span), ...(mild && { severity: 'minor', blocks: false }) };
}
