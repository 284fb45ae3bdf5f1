import { language } from '../../../language/registry';
import { NONE, type SegmentCheck } from '../../check';

/** Flags a translation that is the text of the other language word for word, in the other one's script. */
export const sameAsOtherTarget: SegmentCheck = {
	id: 'accuracy.same-as-other-target',
	category: 'accuracy/untranslated',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ other, target, targetReading }) {
		if (!other || targetReading.isNative || other.text.trim() !== target.trim()) return NONE;
		if (!language(other.lang).letter.test(target)) return NONE;
		return [{ target: { start: 0, end: target.length }, evidence: { lang: other.lang } }];
	},
	examples: [
		{
			lang: 'ja',
			source: 'Lamps that wait',
			target: '기다리는 등불',
			other: { lang: 'ko', text: '기다리는 등불', changed: false },
			flags: ['기다리는 등불']
		},
		{
			lang: 'ko',
			source: 'GPT-4o',
			target: 'GPT-4o',
			other: { lang: 'ja', text: 'GPT-4o', changed: false },
			flags: []
		}
	]
};
