import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { pairChanges, type Change } from '../../../latex/changed';
import {
	authoredCitations,
	brokenCitations,
	citationKeys,
	citedNumbers,
	numberedCitations,
	type Key
} from '../../../latex/citation';
import { macrosIn, withoutPartner } from '../../../latex/compare';
import { isCitationMacro } from '../../../latex/macros';

/** Flags citations that the target lost, changed or added: keys of \cite, numbers in brackets, author and year. A key that
 * was translated breaks the document and blocks, and so does a number that the source cites nowhere; the name of an author
 * may be written in the target's script. */
export const citation: SegmentCheck = {
	id: 'markup.citation',
	category: 'markup/citation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { source: '\\[0' },
	*run(input) {
		if (input.source === null) return;
		if (input.source.includes('\\')) yield* keyHits(input);
		if (/\[\d/.test(input.source)) yield* numberHits(input);
		yield* authorHits(input, input.source);
	},
	examples: [
		{
			lang: 'ja',
			source: 'Lamps dim \\cite{park2021lamp, lee2020}.',
			target: 'ランプは暗くなる\\cite{park2021lamp, lee2022}。',
			flags: ['lee2022'],
			fixed: 'ランプは暗くなる\\cite{park2021lamp, lee2020}。'
		},
		{
			lang: 'ko',
			source: 'as in \\citep{lampnet}',
			target: '\\citep{램프넷}에서와 같이',
			flags: ['램프넷'],
			fixed: '\\citep{lampnet}에서와 같이'
		},
		{ lang: 'ko', source: 'Lamps dim [3, 5].', target: '램프는 어두워진다 [3, 6].', flags: ['[3, 6]'] },
		{ lang: 'ja', source: 'Lamps dim [3, 5].', target: 'ランプは暗くなる [3, ]。', flags: ['[3, ]'] },
		{ lang: 'ja', source: 'Lamps dim [3, 5-7].', target: 'ランプは暗くなる [3][5, 6, 7]。', flags: [] },
		{
			lang: 'ja',
			source: 'Lamps dim (Park et al., 2021).',
			target: 'ランプは暗くなる。',
			flags: ['Park et al., 2021']
		},
		{ lang: 'ja', source: 'Park et al. (2021) dim lamps.', target: 'Parkら (2021) はランプを暗くする。', flags: [] },
		{ lang: 'ko', source: 'Lamps dim \\cite{a,b} [3].', target: '램프는 어두워진다\\cite{b, a} [3].', flags: [] }
	]
};

function* keyHits(input: CheckInput): Generator<Hit> {
	const { source, sourceReading, target, targetReading } = input;
	if (source === null || !sourceReading || !/\\\s?[A-Za-z]{0,8}[cC]ite/.test(source)) return;
	const ours = citationKeys(source, macrosIn(source, sourceReading.markup));
	const macros = macrosIn(target, targetReading.markup);
	const theirs = citationKeys(target, macros);
	const renamed = macros.some(({ name }) => /^[^\x00-\x7f]/.test(name) && !isCitationMacro(name));
	for (const change of pairChanges(withoutPartner(ours, theirs), withoutPartner(theirs, ours), nameOf))
		if (change.is || !(renamed && target.includes(change.was?.name ?? ''))) yield hit(change, input);
}

function* numberHits(input: CheckInput): Generator<Hit> {
	const { source, sourceReading, target, targetReading } = input;
	const ours = numberedCitations(source ?? '', sourceReading?.markup ?? []);
	if (ours.length === 0) return;
	const theirs = numberedCitations(target, targetReading.markup);
	const [said, written] = [numbersOf(ours), numbersOf(theirs)];
	if (said.join() === written.join()) return;
	const changes = pairChanges(withoutPartner(ours, theirs), withoutPartner(theirs, ours), nameOf);
	const lost = changes.filter(({ is }) => !is);
	for (const [i, span] of brokenCitations(target).entries())
		yield { ...hit({ was: lost[i]?.was, is: { ...span, name: '' } }, input), ...WRONG };
	const [known, broken] = [new Set(said), brokenCitations(target).length];
	for (const change of [...changes.filter(({ is }) => is), ...lost.slice(broken)]) {
		const invented = change.is && citedNumbers(change.is.name).some((number) => !known.has(number));
		yield { ...hit(change, input), ...(invented && WRONG) };
	}
}

/** A number that the source cites nowhere sends the reader to another work. */
const WRONG = { severity: 'major', blocks: true } as const;

/** The numbers in ascending order: `[3][5]` cites what `[3, 5]` cites. */
const numbersOf = (keys: readonly Key[]): number[] =>
	keys.flatMap(({ name }) => citedNumbers(name)).sort((a, b) => a - b);
const nameOf = ({ name }: { name: string }): string => name.toLowerCase();

/** Citations of one row that are looked up; no paragraph has more. */
const MOST = 100;

/** A citation is lost where neither the name nor the year is left. */
function* authorHits({ source, target }: CheckInput, text: string): Generator<Hit> {
	for (const { surname, year, start, end } of authoredCitations(text).slice(0, MOST))
		if (!target.includes(year) && (target.includes(surname) || !target.includes(`\\cite`)))
			yield {
				source: { start, end },
				...near(target, surname),
				evidence: { expected: (source ?? '').slice(start, end), found: target.includes(surname) ? surname : '—' }
			};
}

const near = (target: string, surname: string): Pick<Hit, 'target'> => {
	const at = target.indexOf(surname);
	return at < 0 ? {} : { target: { start: at, end: at + surname.length } };
};

function hit({ was, is }: Change<Key, Key>, { source, target }: CheckInput): Hit {
	const expected = was ? (source ?? '').slice(was.start, was.end) : '—';
	const translated =
		was !== undefined && is !== undefined && /[^\x00-\x7f]/.test(is.name) && !/[^\x00-\x7f]/.test(was.name);
	return {
		...(was && { source: { start: was.start, end: was.end } }),
		...(is && { target: { start: is.start, end: is.end } }),
		evidence: { expected, found: is ? target.slice(is.start, is.end) : '—' },
		fixes: was && is ? [{ start: is.start, end: is.end, replacement: expected, certain: false }] : [],
		...(translated && { severity: 'critical', blocks: true })
	};
}
