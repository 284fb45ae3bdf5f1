import { said } from '../../../style/profile';
import type { SegmentCheck } from '../../check';
import { matchesOutside } from '../../outside';

const OWN: Readonly<Record<string, string>> = { '.': '。', ',': '、' };

/** Flags a stop or comma of English in the text of a language that has its own. Where the project says its
 * punctuation, that speaks instead. */
export const asciiPunctuation: SegmentCheck = {
	id: 'fluency.ascii-punctuation',
	category: 'fluency/punctuation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { target: '.' },
	*run({ target, lang, language, targetReading, kind, rules }) {
		const { foreignStop } = language.slips;
		if (!foreignStop || kind === 'link' || kind === 'meta') return;
		if (said(rules.style?.[lang], 'punctuation', language)) return;
		for (const { end, group } of matchesOutside(target, foreignStop, targetReading.markup)) {
			const span = { start: end - 1, end };
			yield { target: span, evidence: { mark: group }, fixes: [{ ...span, replacement: OWN[group]!, certain: false }] };
		}
	},
	examples: [
		{ lang: 'ja', target: '灯火を点けます. 窓を開けます。', flags: ['.'], fixed: '灯火を点けます。 窓を開けます。' },
		{ lang: 'ja', target: '3.5、表1.2、灯火.com と「灯火。」', flags: [] },
		{ lang: 'ko', target: '등불을 켭니다.', flags: [] }
	]
};
