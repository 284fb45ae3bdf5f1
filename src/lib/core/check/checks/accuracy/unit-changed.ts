import type { NumberPair } from '../../../number/compare';
import { dimension } from '../../../number/unit';
import { textOf } from '../../../segment/span';
import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** Has the number another unit of the same kind? A word that is a unit in one language only says nothing. */
const otherUnit = ({ source, target }: NumberPair): boolean =>
	source.unit !== target.unit && dimension(source.unit) !== null && dimension(source.unit) === dimension(target.unit);

const ABSOLUTE_AFTER = /^[^.;()]{0,28}\babsolute(?:ly)?\b/;
const ABSOLUTE_BEFORE = /\babsolute\s(?:[a-z]+\s){1,3}(?:of|by)\s(?:[a-z]+\s)?$/;

/** "26.1% absolute" is 26.1 percentage points; the target says percent. */
function absolutePercent({ source, target }: NumberPair, input: CheckInput): boolean {
	if (source.unit !== 'percent' || target.unit !== 'percent' || !input.source) return false;
	const { start, end } = source.phrase;
	const before = input.source.slice(Math.max(0, start - 48), start);
	return ABSOLUTE_AFTER.test(input.source.slice(end, end + 48)) || ABSOLUTE_BEFORE.test(before);
}

const NOUN_AFTER = /^\s[a-z]{3,}/;
const ALONE_BEFORE = /[(（[]\s?(?:[~∼〜～約约]|약\s?|最大|최대\s?)?\s?$/u;
const ALONE_AFTER = /^\s?[개個つ][)）\]]/u;

/** "(128 tokens)" became "(128개)": a bare counter alone in brackets, where the source names what is counted. */
function nounLost({ source, target }: NumberPair, input: CheckInput): boolean {
	if (!input.source || source.unit !== null || !NOUN_AFTER.test(input.source.slice(source.end, source.end + 12)))
		return false;
	const before = input.target.slice(Math.max(0, target.start - 6), target.start);
	return ALONE_BEFORE.test(before) && ALONE_AFTER.test(input.target.slice(target.end, target.end + 3));
}

/** The number with the word that follows it: 128 tokens, 128개. */
const withWord = (text: string, { start, end }: { start: number; end: number }): string =>
	textOf(text, { start, end }) + (/^\s?[^\s\d.,;()（）[\]]{1,14}/u.exec(text.slice(end, end + 15))?.[0] ?? '');

function hit({ source, target }: NumberPair, input: CheckInput, word: boolean): Hit {
	const shown = word ? withWord : textOf;
	return {
		source: { ...source.phrase },
		target: { ...target.phrase },
		evidence: { source: shown(input.source ?? '', source.phrase), target: shown(input.target, target.phrase) }
	};
}

/** Flags a number that kept its value and lost its unit: percent for percentage points, MB for GB, yen for dollars. */
export const unitChanged: SegmentCheck = {
	id: 'accuracy.unit-changed',
	category: 'accuracy/unit',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	*run(input) {
		for (const pair of compared(input).numbers.same) {
			if (otherUnit(pair)) yield hit(pair, input, false);
			else if (absolutePercent(pair, input)) yield { ...hit(pair, input, true), severity: 'minor', blocks: false };
			else if (nounLost(pair, input)) yield { ...hit(pair, input, true), blocks: false };
		}
	},
	examples: [
		{ lang: 'ja', source: 'It needs 24 GB of memory.', target: '24MBのメモリが必要です。', flags: ['24MB'] },
		{ lang: 'ko', source: 'The grant is €500.', target: '지원금은 500달러입니다.', flags: ['500달러'] },
		{ lang: 'ko', source: 'a drop of 3 percentage points', target: '3% 하락', flags: ['3%'] },
		{ lang: 'ja', source: 'raises accuracy by 4.5% absolute', target: '正解率を4.5%上げる', flags: ['4.5%'] },
		{ lang: 'ko', source: 'short spans (~64 words)', target: '짧은 구간(~64개)', flags: ['64'] },
		{ lang: 'ko', source: 'It is 3x faster and saves 20%.', target: '3배 빠르고 20% 절약합니다.', flags: [] },
		{ lang: 'ja', source: 'improves recall by 2.1%', target: '再現率を2.1%改善する', flags: [] }
	]
};
