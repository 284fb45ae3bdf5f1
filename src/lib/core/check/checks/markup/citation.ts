import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { pairChanges, type Change } from '../../../latex/changed';
import { authoredCitations, citationKeys, numberedCitations, type Key } from '../../../latex/citation';
import { macrosIn, withoutPartner } from '../../../latex/compare';
import { isCitationMacro } from '../../../latex/macros';

/** Flags citations that the target lost, changed or added: keys of \cite, numbers in brackets, author and year. A key that
 * was translated breaks the document and blocks; the name of an author may be written in the target's script. */
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
	const theirs = numberedCitations(target, targetReading.markup);
	if (ours.length > 0 && !sameNumbers(ours, theirs))
		for (const change of pairChanges(withoutPartner(ours, theirs), withoutPartner(theirs, ours), nameOf))
			yield hit(change, input);
}

/** `[3][5]` for `[3, 5]` cites the same. */
const sameNumbers = (a: readonly Key[], b: readonly Key[]): boolean => flat(a) === flat(b);
const flat = (keys: readonly Key[]): string =>
	keys
		.flatMap(({ name }) => name.split(','))
		.sort()
		.join();
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
