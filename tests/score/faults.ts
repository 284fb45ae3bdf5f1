import type { CheckedRow } from '../../src/lib/core/check/check';
import { isAccepted } from '../../src/lib/core/glossary/row-terms';
import { starterTerms } from '../../src/lib/core/glossary/starter/starter';
import { language } from '../../src/lib/core/language/registry';
import { pick, type Chance } from './chance';
import { MARKUP_FAULTS } from './markup-faults';
import { spoil, SPOILS, writes, type Spoil } from './number-faults';

/** A kind of error that is put into correct rows. */
export interface FaultKind {
	name: string;
	/** Must it block publishing? */
	blocks: boolean;
	/** The row with one such error, or null where it has no place for one. */
	plant(row: CheckedRow, chance: Chance): CheckedRow | null;
}

const NAMES: Record<Spoil, string> = {
	digit: 'number: digit changed',
	dropped: 'number: dropped',
	swapped: 'number: digits swapped',
	tenfold: 'number: x 10',
	scale: 'number: magnitude'
};

/** Only numbers that the source writes in digits: what it says in words need not be said again as a number. */
const numberFault = (how: Spoil): FaultKind => ({
	name: NAMES[how],
	blocks: true,
	plant(row, chance) {
		const spoilt = row.source === null ? null : spoil(row.target, how, chance);
		return spoilt && (how === 'scale' || writes(row.source ?? '', spoilt.old)) ? { ...row, target: spoilt.text } : null;
	}
});

/** A rendering of a term of the row gives way to one that the termbase forbids. */
const termFault: FaultKind = {
	name: 'term: replaced by a wrong one',
	blocks: true,
	plant(row, chance) {
		const terms = starterTerms();
		const named = new Set(terms.inSource(row.source ?? '').map(({ concept }) => concept));
		const matches = terms.inTarget(row.target, language(row.lang));
		const right = matches.filter((match) => {
			const within = matches.some(
				(m) => m.start <= match.start && m.end >= match.end && m.end - m.start > match.end - match.start
			);
			return named.has(match.concept) && isAccepted(match.rendering) && !within;
		});
		const found = right.flatMap((match) => {
			const wrong = match.concept.renderings.filter((r) => r.lang === row.lang && r.status === 'forbidden');
			return wrong.length > 0 ? [{ match, wrong }] : [];
		});
		if (found.length === 0) return null;
		const { match, wrong } = pick(found, chance);
		const said = row.target.slice(match.start, match.end);
		return { ...row, target: row.target.replaceAll(said, pick(wrong, chance).text) };
	}
};

/** The ends of sentences outside numbers and abbreviations, good enough to cut a translation. */
const ENDS = { ja: /[。！？]+[」』）)]?/gu, ko: /(?<=[가-힣])[.!?]+["”’)]?(?=\s|$)/gu };
/** Less says too little to be missed. */
const SENTENCE = 20;

const sentenceFault: FaultKind = {
	name: 'sentence: dropped',
	blocks: false,
	plant(row, chance) {
		const ends = [...row.target.matchAll(ENDS[row.lang])].map((m) => m.index + m[0].length);
		if (row.source === null || ends.length < 2) return null;
		const sentences = ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
		const { start, end } = pick(sentences, chance);
		if (end - start < SENTENCE) return null;
		return { ...row, target: (row.target.slice(0, start) + row.target.slice(end)).trim() };
	}
};

const markupFaults = MARKUP_FAULTS.map(({ name, inject }): FaultKind => ({
	name: `markup and names: ${name}`,
	blocks: true,
	plant(row, chance) {
		const fault = row.source === null ? null : inject(row.source, row.target, row.lang, chance);
		return fault && { ...row, source: fault.source, target: fault.target };
	}
}));

/** Every kind of error that is planted, in the order of the printed table. */
export const FAULTS: readonly FaultKind[] = [...SPOILS.map(numberFault), termFault, ...markupFaults, sentenceFault];
