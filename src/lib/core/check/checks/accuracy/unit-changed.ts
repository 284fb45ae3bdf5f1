import type { NumberPair } from '../../../number/change';
import { COUNTED } from '../../../number/counted.data';
import { dimension } from '../../../number/unit';
import type { Span } from '../../../segment/segment';
import { textOf } from '../../../segment/span';
import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** Shares and factors are said of the same things: 11 points are not 11 times. */
const measured = (unit: string | null): string | null => {
	const kind = dimension(unit);
	return kind === 'factor' ? 'share' : kind;
};

/** Has the number another unit of the same kind? A word that is a unit in one language only says nothing. */
const otherUnit = ({ source, target }: NumberPair): boolean =>
	source.unit !== target.unit && measured(source.unit) !== null && measured(source.unit) === measured(target.unit);

const ABSOLUTE_AFTER = /^(?:[^.;()]|\.\d){0,40}\babsolute(?:ly)?\b/;
const ABSOLUTE_BEFORE = /\babsolute\s(?:[a-z]+\s){1,3}(?:of|by)\s(?:[a-z]+\s)?$/;

/** The words that make a percentage a matter of points: "26.1% absolute"; null where there are none. */
function absolute({ source, target }: NumberPair, text: string): Span | null {
	if (source.unit !== 'percent' || target.unit !== 'percent') return null;
	const { start, end } = source.phrase;
	const after = ABSOLUTE_AFTER.exec(text.slice(end, end + 56));
	if (after) return { start, end: end + after[0].length };
	const from = Math.max(0, start - 48);
	const before = ABSOLUTE_BEFORE.exec(text.slice(from, start));
	return before && { start: from + before.index, end };
}

const CHANGE_BEFORE = /\b(?:by|gains?|drops?|an?|of)\s(?:up to |about |around |nearly |over |almost )?[~+]?$/;

/** "Improves by 2%" may mean points, and a translation may say so. */
const mayBePoints = ({ source, target }: NumberPair, text: string): boolean =>
	source.unit === 'percent' &&
	target.unit === 'point' &&
	CHANGE_BEFORE.test(text.slice(Math.max(0, source.phrase.start - 24), source.phrase.start));

const ALONE_BEFORE = /[(（[]\s?(?:[~∼〜～約约]|약\s?|最大|최대\s?)?\s?$/u;
const ALONE_AFTER = /^\s?[개個つ][)）\]]/u;

const NOUN = /^\s([A-Za-z]{3,})\b/;
const BARE = /^\s?(?:[개個](?![가-힣]{2}|体|別|々)|つ)/u;

/** Which of the nouns that papers count a target lacks; each is looked for once. */
class Nouns {
	readonly #lacks = new Map<string, boolean>();
	constructor(readonly input: CheckInput) {}

	lacks(noun: string): boolean {
		const known = this.#lacks.get(noun);
		if (known !== undefined) return known;
		const words = Object.hasOwn(COUNTED, noun) ? COUNTED[noun] : undefined;
		const lacks = !!words && !words[this.input.lang].test(this.input.target);
		this.#lacks.set(noun, lacks);
		return lacks;
	}
}

/** "(128 tokens)" became "(128개)": a bare counter alone in brackets, where the source names what is counted; or a bare
 * counter anywhere in a text without the noun. */
function nounLost({ source, target }: NumberPair, nouns: Nouns): boolean {
	const { input } = nouns;
	const noun = source.unit === null && NOUN.exec((input.source ?? '').slice(source.end, source.end + 16))?.[1];
	if (!noun) return false;
	const bare = BARE.test(input.target.slice(target.end, target.end + 4));
	const counted = !source.spelled || noun === noun.toLowerCase();
	if (bare && counted && nouns.lacks(noun.toLowerCase())) return true;
	const before = input.target.slice(Math.max(0, target.start - 6), target.start);
	return (
		noun === noun.toLowerCase() &&
		ALONE_BEFORE.test(before) &&
		ALONE_AFTER.test(input.target.slice(target.end, target.end + 3))
	);
}

/** The number with the word after it: 128 tokens, 128개. */
const withWord = (text: string, { start, end }: Span): Span => ({
	start,
	end: end + (/^\s?[^\s\d%.,;、。，()（）[\]]{1,14}/u.exec(text.slice(end, end + 15))?.[0].length ?? 0)
});

function hit(input: CheckInput, source: Span, target: Span): Hit {
	return {
		source,
		target,
		evidence: { source: textOf(input.source ?? '', source), target: textOf(input.target, target) }
	};
}

function look(pair: NumberPair, nouns: Nouns): Hit | null {
	const { input } = nouns;
	const text = input.source ?? '';
	const { source, target } = { source: pair.source.phrase, target: pair.target.phrase };
	if (otherUnit(pair))
		return { ...hit(input, source, target), ...(mayBePoints(pair, text) ? { severity: 'info', blocks: false } : {}) };
	const points = absolute(pair, text);
	if (points) return { ...hit(input, points, target), severity: 'minor', blocks: false };
	if (!nounLost(pair, nouns)) return null;
	return { ...hit(input, withWord(text, source), withWord(input.target, target)), blocks: false };
}

/** Flags a number that kept its value and lost its unit: percent for percentage points, MB for GB, yen for dollars. */
export const unitChanged: SegmentCheck = {
	id: 'accuracy.unit-changed',
	category: 'accuracy/unit',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	run(input) {
		const { same } = compared(input).numbers;
		if (same.length === 0) return NONE;
		const nouns = new Nouns(input);
		return same.map((pair) => look(pair, nouns)).filter((found) => found !== null);
	},
	examples: [
		{ lang: 'ja', source: 'It needs 24 GB of memory.', target: '24MBのメモリが必要です。', flags: ['24MB'] },
		{ lang: 'ko', source: 'The grant is €500.', target: '지원금은 500달러입니다.', flags: ['500달러'] },
		{ lang: 'ko', source: 'a drop of 3 percentage points', target: '3% 하락', flags: ['3%'] },
		{ lang: 'ja', source: 'raises accuracy by 4.5% absolute', target: '正解率を4.5%上げる', flags: ['4.5%'] },
		{ lang: 'ko', source: 'short spans (~64 words)', target: '짧은 구간(~64개)', flags: ['64개'] },
		{ lang: 'ko', source: 'It reads 96 tokens at once.', target: '한 번에 96개를 읽습니다.', flags: ['96개를'] },
		{ lang: 'ja', source: 'split into 96 tokens', target: 'トークンを96個に分割', flags: [] },
		{ lang: 'ko', source: 'It is 3x faster and saves 20%.', target: '3배 빠르고 20% 절약합니다.', flags: [] },
		{ lang: 'ja', source: 'improves recall by 2.1%', target: '再現率を2.1%改善する', flags: [] }
	]
};
