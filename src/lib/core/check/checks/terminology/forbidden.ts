import { acceptedUses, isSpare } from '../../../glossary/accepted';
import type { Concept } from '../../../glossary/concept';
import { isHangul } from '../../../glossary/script';
import type { Mention, RenderingMatch } from '../../../glossary/match';
import { replaceWord } from '../../../glossary/particle';
import { replacement } from '../../../glossary/replacement';
import type { Span } from '../../../segment/segment';
import { isAccepted, isQuotedCode, preferred, sourceUses, targetTerms } from '../../../glossary/row-terms';
import { NONE, type CheckInput, type Fix, type Hit, type SegmentCheck } from '../../check';

const HIRAGANA = /[ぁ-ん]/u;

type Named = ReadonlyMap<Concept, readonly Span[]>;

/** Is the match within an accepted rendering that is longer, or that is the right word for another term of the row? */
function isCovered(match: RenderingMatch, around: readonly Mention[], named: Named): boolean {
	return around.some(({ rendering, concept, start, end }) => {
		if (!rendering || !isAccepted(rendering) || start > match.start || end < match.end) return false;
		return end - start > match.end - match.start || (concept !== match.concept && named.has(concept));
	});
}

/** Gives, for matches asked about in reading order, the mentions that reach over their start. */
function overlapping(mentions: readonly Mention[]): (match: Span) => readonly Mention[] {
	let next = 0;
	let open: Mention[] = [];
	return ({ start }) => {
		open = open.filter((mention) => mention.end > start);
		for (; next < mentions.length && mentions[next].start <= start; next++)
			if (mentions[next].end > start) open.push(mentions[next]);
		return open;
	};
}

/** A stem of a verb cannot be replaced by a noun. */
function isStem(target: string, { end, rendering }: RenderingMatch): boolean {
	if (HIRAGANA.test(target[end - 1])) return true;
	return rendering.compound === true && isHangul(target.charCodeAt(end - 1)) && isHangul(target.charCodeAt(end));
}

function fixes({ target, lang, language }: CheckInput, match: RenderingMatch, texts: string[]): Fix[] {
	if (isStem(target, match)) return [];
	return texts.map((wanted) => {
		const wrong = target.slice(match.start, match.end);
		const { start, end, text } = replacement(wrong, wanted, match.concept, lang);
		return {
			...replaceWord(target, match.start + start, match.start + end, text, language),
			certain: texts.length === 1 && !match.concept.renderedFreely
		};
	});
}

/** Does the rendering count here: is its English in the source, and is it language rather than code? */
const counts = (input: CheckInput, match: RenderingMatch, named: Named): boolean =>
	!isAccepted(match.rendering) &&
	(match.rendering.condition === 'always' || named.has(match.concept)) &&
	!isQuotedCode(input.targetReading, match);

/** Where its English stands in the source, a wrong rendering of so many letters is known within a longer word too: 110億商品券.
 * Not so in Hangul, where 부동소수점 is another word than 소수점. */
const UNMISTAKABLE = 3;

const isWithinWord = ({ rendering, concept, start, end }: Mention, named: Named, target: string): boolean =>
	rendering !== null &&
	!isAccepted(rendering) &&
	end - start >= UNMISTAKABLE &&
	named.has(concept) &&
	!isHangul(target.charCodeAt(start));

/** The forbidden renderings of a row in reading order, without overlap. */
function forbiddenMatches(input: CheckInput, named: Named): RenderingMatch[] {
	const { renderings, mentions } = targetTerms(input);
	if (mentions.every(({ rendering }) => rendering === null || isAccepted(rendering))) return [];
	const whole = new Set<Mention>(renderings);
	const suspects = mentions.filter(
		(match): match is RenderingMatch =>
			(whole.has(match) || isWithinWord(match, named, input.target)) && counts(input, match as RenderingMatch, named)
	);
	if (suspects.length === 0) return suspects;
	const around = overlapping(mentions);
	const uses = acceptedUses(input.target, mentions);
	let end = 0;
	return suspects.filter((match) => {
		if (match.start < end || isCovered(match, around(match), named)) return false;
		if (isSpare(match, named.get(match.concept)?.length ?? 0, uses.get(match.concept))) return false;
		end = match.end;
		return true;
	});
}

/** What a deprecated rendering is worth. */
const QUIET = { severity: 'minor', blocks: false } as const;

function hit(match: RenderingMatch, input: CheckInput, named: Named): Hit {
	const { concept, rendering, start, end } = match;
	const texts = preferred(concept, input.lang);
	const source = named.get(concept)?.[0];
	return {
		source: source && { start: source.start, end: source.end },
		target: { start, end },
		evidence: {
			english: source ? (input.source ?? '').slice(source.start, source.end) : concept.english[0],
			rendering: input.target.slice(start, end),
			preferred: texts.join(', ') || concept.english[0],
			note: rendering.note || concept.note
		},
		fixes: fixes(input, match, texts),
		...(rendering.status === 'deprecated' ? QUIET : {})
	};
}

/** Flags renderings that the termbase forbids, and more quietly those that it deprecates; most of them only where their English stands in the source. */
export const forbidden: SegmentCheck = {
	id: 'terminology.forbidden',
	category: 'terminology/wrong-term',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	run(input) {
		const named = sourceUses(input);
		const found = forbiddenMatches(input, named);
		return found.length === 0 ? NONE : found.map((match) => hit(match, input, named));
	},
	examples: [
		{
			lang: 'ko',
			source: 'It mitigates the lost-in-the-middle effect.',
			target: '이 방법은 중도 포기를 줄여 줍니다.',
			flags: ['중도 포기'],
			fixed: '이 방법은 중간 정보 소실을 줄여 줍니다.'
		},
		{
			lang: 'ko',
			source: 'We mailed a questionnaire to all users.',
			target: '모든 사용자에게 설문조사를 보냈습니다.',
			flags: []
		},
		{
			lang: 'ko',
			source: 'This survey covers graph learning.',
			target: '이 설문조사는 그래프 학습을 다룹니다.',
			flags: ['설문조사'],
			fixed: '이 서베이는 그래프 학습을 다룹니다.'
		},
		{
			lang: 'ja',
			source: 'The model shows few-shot ability.',
			target: 'このモデルは少数ショット能力を示す。',
			flags: []
		},
		{
			lang: 'ja',
			source: 'The model shows few-shot ability.',
			target: 'このモデルは数ショット能力を示す。',
			flags: ['数ショット'],
			fixed: 'このモデルはfew-shot能力を示す。'
		},
		{ lang: 'ja', source: null, target: '人生の中途放棄は恥ではない。', flags: [] }
	]
};
