import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import type { Span } from '../../../segment/segment';
import { foundNegations, type Negation } from '../../../sentence/negation';

const SILENT = new Set(['link', 'boilerplate', 'meta', 'title', 'heading']);

/** Flags a sentence that is denied in the source and in no way in the target. Only a verb denied outright counts fully; what
 * lacks, fails or goes without may be said otherwise, so it informs. */
export const negationLost: SegmentCheck = {
	id: 'accuracy.negation-lost',
	category: 'accuracy/mistranslation',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	run(input) {
		if (!input.sourceReading || SILENT.has(input.kind) || !input.targetReading.isNative) return NONE;
		const found = foundNegations(input.sourceReading.text);
		return found.length > 0 ? lost(input, found) : NONE;
	},
	examples: [
		{ lang: 'ja', source: 'The lamp does not glow at night.', target: 'ランプは夜に光ります。', flags: ['does not'] },
		{ lang: 'ko', source: 'The lamp cannot be moved.', target: '램프는 옮길 수 있습니다.', flags: ['cannot'] },
		{
			lang: 'ja',
			source: 'Without the fuse, the lamp is unstable.',
			target: 'ヒューズを用いると、ランプは不安定になります。',
			flags: ['Without']
		},
		{ lang: 'ko', source: 'It never picks the lamp.', target: '항상 램프를 고릅니다.', flags: ['never'] },
		{ lang: 'ko', source: 'Without a fuse, it never glows.', target: '퓨즈가 없으면 결코 빛나지 않습니다.', flags: [] },
		{ lang: 'ja', source: 'The lamp does not glow.', target: 'ランプは光りません。', flags: [] },
		{ lang: 'ko', source: 'It is not only small but also cheap.', target: '작고 저렴합니다.', flags: [] }
	]
};

/** The whole of a longer row denies something somewhere. */
const MOST = 20;

/** What says the opposite of a word, and what denies even so. */
const OPPOSITES: Record<string, readonly [opposite: RegExp, denied: RegExp]> = {
	without: [
		/(?:を用いる|を使う|を使用する|がある|を加える|を導入する)と|(?:이|가) 있으면|(?:을|를) (?:사용|이용|적용|추가|도입)하면/u,
		/な[いくしけ]|ず[にとも、]|抜き|無[しく]|除|せん|없|않|빼|제외|말/u
	],
	never: [
		/常に|いつも|항상|언제나/u,
		/(?:常に|いつも|항상|언제나).*(?:な[いくけ]|ず|せん|않|못|없|아니|避|防|피하|실패|失敗)|以下|以内|未満|以上|이하|이내|미만|이상|一度|決して|まったく|全く|결코|절대/u
	]
};

/** Does the translation of the sentence say the opposite of its word? */
function isTurned(denial: string, text: string): boolean {
	const pair = OPPOSITES[denial.toLowerCase()];
	return pair?.[0].test(text) && !pair[1].test(text);
}

const hit = ({ source }: CheckInput, { start, end }: Span, mild: Partial<Hit>): Hit => ({
	source: { start, end },
	evidence: { text: (source ?? '').slice(start, end) },
	...mild
});

function* lost(input: CheckInput, found: readonly Negation[]): Generator<Hit> {
	const { negation } = input.language.prose;
	let next = 0;
	for (const [to, text] of sentencePairs(input)) {
		const inside: Negation[] = [];
		while (next < found.length && found[next].start < to) inside.push(found[next++]);
		if (text === null || inside.length === 0) continue;
		const opposite = inside.find((span) => isTurned((input.source ?? '').slice(span.start, span.end), text));
		if (opposite) yield hit(input, opposite, {});
		if (opposite || inside.length !== 1 || negation.test(text)) continue;
		const [{ start, end, isClear }] = inside;
		const denial = (input.source ?? '').slice(start, end);
		if (text.includes(denial)) continue;
		yield hit(input, { start, end }, isClear() ? {} : { severity: 'info', blocks: false });
	}
}

/** The end of each sentence of the source with the text that can hold its translation: its own sentence where both sides
 * have equally many that are alike in length; else all of it, unless that is too much to tell anything. */
function* sentencePairs(input: CheckInput): Generator<[number, string | null]> {
	const { sourceReading, targetReading, target, language } = input;
	const [sources, targets] = [sourceReading?.sentences ?? [], targetReading.sentences];
	const { middle } = language.prose.density;
	const length = ({ start, end }: Span): number => end - start;
	const paired =
		sources.length === targets.length &&
		sources.every((sentence, i) => {
			const ratio = length(targets[i]) / length(sentence) / middle;
			return ratio > 0.5 && ratio < 2;
		});
	const whole = sources.length <= MOST ? target : null;
	for (const [i, { end }] of sources.entries())
		yield [end, paired ? target.slice(targets[i].start, targets[i].end) : whole];
}
