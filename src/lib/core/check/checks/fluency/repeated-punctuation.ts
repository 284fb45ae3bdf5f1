import { NONE, type SegmentCheck } from '../../check';
import { matchesOutside } from '../../outside';

/** Stops and commas that follow each other; dots of an ellipsis are none. */
const TWICE = /[。、，]{2,8}|[,;]{2,8}|(?<!\.)\.\.(?!\.)|[。．.][、，,](?!\d)|[、，][。．.]/gu;

/** Flags stops and commas that stand twice. */
export const repeatedPunctuation: SegmentCheck = {
	id: 'fluency.repeated-punctuation',
	category: 'fluency/punctuation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ source, target, targetReading }) {
		const twice = matchesOutside(target, TWICE, targetReading.markup);
		if (twice === NONE) return NONE;
		return twice.flatMap(({ start, end, text }) => {
			// Abbreviations, paths and what the source has just so.
			if (/[A-Za-z/\\]/.test(target[start - 1] ?? '') || target[end] === '/' || source?.includes(text)) return [];
			const [first = ''] = text;
			const fixes = [{ start, end, replacement: first, certain: false }];
			return [{ target: { start, end }, evidence: { text }, fixes }];
		});
	},
	examples: [
		{ lang: 'ja', target: '灯火です。。次へ、、進む', flags: ['。。', '、、'], fixed: '灯火です。次へ、、進む' },
		{ lang: 'ko', target: '등불이다.. 다음,, 끝', flags: ['..', ',,'] },
		{ lang: 'ja', target: 'つづく... etc., ../lamp と 1,,2', source: '1,,2', flags: [] },
		{ lang: 'ko', target: '등불… 그리고... 끝', flags: [] }
	]
};
