import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { isClause, isProse, isReference, type EnglishRun } from '../../../sentence/english';
import { isPrompt, isTableRow } from '../../../sentence/setting';
import { around, readSetOff } from '../../../sentence/quoted';

/** Rows of these kinds name things, and names may stay as they are. */
const SILENT = new Set(['link', 'meta', 'boilerplate']);
const NAMING = new Set(['title', 'heading']);
const SECTION =
	/^(?:[0-9.]+\s+)?(?:abstract|introduction|background|related works?|methods?|methodology|experiments?|results?|discussion|limitations?|conclusions?|acknowledge?ments?|future work|ethics statement)$/i;

/** Flags a target that is still in the language of the source, or in a third one. What is Latin by nature stays quiet:
 * names, formulas, addresses, code, tables, references, quoted text. */
export const untranslated: SegmentCheck = {
	id: 'accuracy.untranslated',
	category: 'accuracy/untranslated',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	run(input) {
		const { source, target, kind, targetReading } = input;
		if (source === null || SILENT.has(kind) || targetReading.isNative) return NONE;
		const weight = isForeign(input) ? {} : weigh(input);
		if (!weight) return NONE;
		return [{ target: { start: 0, end: target.length }, evidence: { text: excerpt(target) }, ...weight }];
	},
	examples: [
		{
			lang: 'ja',
			source: 'We train a lamp on posts.',
			target: 'We train a lamp on posts.',
			flags: ['We train a lamp on posts.']
		},
		{ lang: 'ko', source: 'The lamp glows.', target: 'ランプが光ります。', flags: ['ランプが光ります。'] },
		{ lang: 'ko', kind: 'heading', source: 'Related Work', target: 'Related Work', flags: ['Related Work'] },
		{ lang: 'ja', kind: 'title', source: 'LampNet 2.0', target: 'LampNet 2.0', flags: [] },
		{ lang: 'ko', source: 'Ada Vega, Bo Roy and Cy Lind', target: 'Ada Vega, Bo Roy and Cy Lind', flags: [] },
		{ lang: 'ja', source: '$f(x) = 0$', target: '$f(x) = 0$', flags: [] }
	]
};

const LONGEST = 60;
const excerpt = (text: string): string => (text.length > LONGEST ? `${text.trim().slice(0, LONGEST)}…` : text.trim());

/** Is it written in a third script throughout? */
const isForeign = ({ target }: CheckInput): boolean =>
	/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]{3}/u.test(target);

/** How much the English left in the target counts; null where it is right as it is. */
function weigh({ source, target, kind, targetReading }: CheckInput): Partial<Hit> | null {
	if (SECTION.test(target.trim())) return { severity: 'minor', blocks: false };
	if (isReference(target) || isQuotedWhole(target)) return null;
	const runs = targetReading.english;
	const sure = isTableRow(target) ? runs.some((run) => run.words > 5 && isClause(run)) : runs.some(isSentence);
	if (NAMING.has(kind)) return sure ? { severity: 'minor', blocks: false } : null;
	if (sure || isStatement(source, target, runs)) return isPrompt(target) ? { severity: 'minor', blocks: false } : {};
	if (isTableRow(target) || !runs.some(isProse)) return null;
	return same(source, target) ? { blocks: false } : { severity: 'minor', blocks: false };
}

/** A short sentence is one too: "We release the code". */
const isSentence = (run: EnglishRun): boolean =>
	isClause(run) || (run.clause > 0 && run.small > 1 && run.clause + run.binding > 1 && run.small / run.words >= 0.6);

/** The very words of the source, with a full stop and some grammar. */
function isStatement(source: string | null, target: string, runs: readonly EnglishRun[]): boolean {
	if (!same(source, target) || isTableRow(target) || !/[.?!]["”’)]?\s*$/.test(target)) return false;
	const sum = (count: (run: EnglishRun) => number): number => runs.reduce((total, run) => total + count(run), 0);
	return sum(({ small }) => small) >= 5 && sum(({ clause, binding }) => clause + binding) >= 2;
}

const same = (source: string | null, target: string): boolean =>
	source?.replace(/\s+/g, ' ').trim() === target.replace(/\s+/g, ' ').trim();

function isQuotedWhole(target: string): boolean {
	const start = target.search(/\S/) + 1;
	const end = target.trimEnd().replace(/[.,]$/, '').length - 1;
	return around({ start, end }, readSetOff(target)).some(({ by }) => by === 'quote');
}
