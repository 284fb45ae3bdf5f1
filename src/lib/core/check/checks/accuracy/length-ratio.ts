import { NONE, type SegmentCheck } from '../../check';
import { proseLength } from '../../../sentence/length';

const SILENT = new Set(['title', 'heading', 'link', 'meta', 'boilerplate']);
/** Shorter sources vary too much. */
const LEAST = 60;

/** Flags a target far shorter or longer than its source: text was lost or added. Formulas, addresses and code do not count. */
export const lengthRatio: SegmentCheck = {
	id: 'accuracy.length-ratio',
	category: 'accuracy/omission',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ target, kind, language, sourceReading, targetReading }) {
		if (!sourceReading || SILENT.has(kind) || sourceReading.text.length < LEAST) return NONE;
		if (!targetReading.isNative) return NONE;
		const source = proseLength(sourceReading);
		const ratio = proseLength(targetReading) / source;
		const { low, high } = language.prose.density;
		if (source < LEAST || (ratio >= low && ratio <= high)) return NONE;
		const kept = targetReading.english.reduce((sum, { start, end }) => sum + end - start, 0);
		if (kept > target.length / 4) return NONE;
		return [
			{
				target: { start: 0, end: target.length },
				evidence: { percent: Math.round(ratio * 100), low: Math.round(low * 100), high: Math.round(high * 100) }
			}
		];
	},
	examples: [
		{
			lang: 'ja',
			source: 'The lamp lights the town at night, and nobody needs to carry a torch through the streets any more.',
			target: 'ランプです。',
			flags: ['ランプです。']
		},
		{
			lang: 'ko',
			source: 'The lamp lights the town at night, and nobody needs a torch any more.',
			target: '램프가 밤에 마을을 밝혀서 이제 아무도 횃불이 필요하지 않습니다.',
			flags: []
		},
		{ lang: 'ja', source: 'A lamp', target: 'これは町の夜を照らす新しいランプです。', flags: [] }
	]
};
