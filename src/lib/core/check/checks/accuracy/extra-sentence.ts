import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { extraSentences, isComparable, type Lonely } from '../../counterpart';

const SILENT = new Set(['title', 'heading', 'link', 'meta', 'boilerplate']);
/** Natural logarithms of the odds from which it is told, and from which it is more than information where a
 * number or name of its own stands in it as well. */
const [TOLD, SURE] = [3.5, 6];
/** What a machine says about its own work stands at either end of it. */
const EDGE = 80;

const hit = ({ start, end, odds, signs }: Lonely, { target }: CheckInput): Hit => ({
	target: { start, end },
	evidence: { text: target.slice(start, Math.min(end, start + 60)) },
	...((odds < SURE || signs.length === 0) && { severity: 'info' })
});

/** Flags a sentence of the target without a counterpart, and what a machine says about its own translation. */
export const extraSentence: SegmentCheck = {
	id: 'accuracy.extra-sentence',
	category: 'accuracy/addition',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	run(input) {
		if (!input.sourceReading || input.kind === 'boilerplate') return NONE;
		const chatter = chatterIn(input.target, input.language.prose.chatter);
		const isSilent = !input.targetReading.maySplit || SILENT.has(input.kind) || !isComparable(input);
		const extra = isSilent ? [] : extraSentences(input, input.sourceReading).filter(({ odds }) => odds >= TOLD);
		if (!chatter) return extra.map((sentence) => hit(sentence, input));
		const others = extra.filter(({ start, end }) => !(chatter.start < end && start < chatter.end));
		const said = { target: chatter, evidence: { text: input.target.slice(chatter.start, chatter.end) } };
		return [said, ...others.map((sentence) => hit(sentence, input))];
	},
	examples: [
		{
			lang: 'ja',
			source: 'The lamp glows at night.',
			target: '以下は日本語訳です:ランプは夜に光ります。',
			flags: ['以下は日本語訳です:']
		},
		{
			lang: 'ko',
			source: 'The lamp glows at night.',
			target: '다음은 한국어 번역입니다: 램프는 밤에 빛납니다.',
			flags: ['다음은 한국어 번역입니다:']
		},
		{ lang: 'ko', source: 'The lamp glows, and it lasts.', target: '램프가 빛납니다. 오래갑니다.', flags: [] }
	]
};

/** The first or last words of the target, where a machine speaks in them. */
function chatterIn(target: string, pattern: RegExp): { start: number; end: number } | null {
	const head = pattern.exec(target.slice(0, EDGE));
	if (head) return { start: head.index, end: head.index + head[0].length };
	const from = Math.max(0, target.length - EDGE);
	const tail = from > 0 ? pattern.exec(target.slice(from)) : null;
	return tail && tail.index > 0 ? { start: from + tail.index, end: from + tail.index + tail[0].length } : null;
}
