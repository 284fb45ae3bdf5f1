import { NONE, originBeside, type CheckInput, type SegmentCheck } from '../../check';

/** Beginnings of texts that tell one from another, in UTF-16 code units. */
const SHOWN = 120;

/** Is the source of the row its text in the other language? */
const isSource = ({ other, source, sourceLanguage }: CheckInput): boolean =>
	other !== null && source !== null && sourceLanguage.code === other.lang;

/** Flags a translation of a text in the other language that people have corrected since: what they corrected may be wrong
 * here as well. Set aside, it comes back when that text changes again. */
export const madeFromChanged: SegmentCheck = {
	id: 'accuracy.made-from-changed',
	category: 'accuracy/mistranslation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run(input) {
		const { other, source, target } = input;
		if (!other?.changed || !source) return NONE;
		const evidence = { now: other.text.slice(0, SHOWN) };
		if (isSource(input)) return [{ source: { start: 0, end: source.length }, evidence }];
		// The source of its own did not change: what is behind is the translation.
		return originBeside(input) ? [{ target: { start: 0, end: target.length }, evidence }] : NONE;
	},
	examples: [
		{
			lang: 'ja',
			sourceLang: 'ko',
			source: '이번 주에는 등불에 대한 글이 많습니다.',
			target: '今週は灯火についての文章が多いです。',
			other: { lang: 'ko', text: '이번 주에는 등대에 대한 글이 많습니다.', changed: true },
			flags: ['이번 주에는 등불에 대한 글이 많습니다.']
		},
		{
			lang: 'ja',
			source: 'Many texts are about lighthouses.',
			target: '灯火についての文章が多いです。',
			other: { lang: 'ko', text: '등대에 대한 글이 많습니다.', changed: true, origin: true },
			flags: ['灯火についての文章が多いです。']
		},
		{
			lang: 'ja',
			source: 'Many texts are about lamps.',
			target: '灯火についての文章が多いです。',
			other: { lang: 'ko', text: '등불에 대한 글이 많습니다.', changed: true },
			flags: []
		}
	]
};
