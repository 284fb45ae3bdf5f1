import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';

function* tooLong({ language, targetReading }: CheckInput): Generator<Hit> {
	const { breath } = language.slips;
	for (const { start, end } of targetReading.sentences) {
		if (end - start <= breath) continue;
		const hidden = targetReading.markup.reduce(
			(sum, span) => sum + (span.start >= start && span.end <= end ? span.end - span.start : 0),
			0
		);
		const letters = end - start - hidden;
		if (letters > breath) yield { target: { start, end }, evidence: { letters, most: breath } };
	}
}

/** Flags a sentence that nobody reads at one breath. */
export const sentenceLength: SegmentCheck = {
	id: 'style.sentence-length',
	category: 'style/unidiomatic',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	run(input) {
		const { target, language, kind } = input;
		return target.length <= language.slips.breath || kind === 'link' || kind === 'meta' ? NONE : tooLong(input);
	},
	examples: [
		{ lang: 'ja', target: `${'灯火を点けて、'.repeat(20)}寝る。`, flags: [`${'灯火を点けて、'.repeat(20)}寝る。`] },
		{ lang: 'ko', target: `${'등불을 켜고, '.repeat(20)}잔다.`, flags: [`${'등불을 켜고, '.repeat(20)}잔다.`] },
		{ lang: 'ja', target: '灯火を点けて寝る。'.repeat(20), flags: [] }
	]
};
