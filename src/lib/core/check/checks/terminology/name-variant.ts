import type { CheckInput, SegmentCheck } from '../../check';
import { variantsOf } from '../../../name/variant';

/** Flags a name of the source that the target spells, spaces or capitalises otherwise. Spellings that the termbase or the
 * paper's title has are right. */
export const nameVariant: SegmentCheck = {
	id: 'terminology.name-variant',
	category: 'terminology/name',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { target: 'Aa' },
	*run(input) {
		const { source, target, sourceReading, targetReading } = input;
		if (source === null || !sourceReading || !/[A-Za-z]{2}/.test(target)) return;
		for (const { name, found, sameLetters } of variantsOf(source, sourceReading.names, target, targetReading.names)) {
			const written = target.slice(found.start, found.end);
			if (isRight(written, input)) continue;
			const { start, end, text } = name;
			yield {
				source: { start, end },
				target: { start: found.start, end: found.end },
				evidence: { name: text, found: written },
				...(isSpacing(text, written) && { severity: 'info' as const }),
				fixes: [{ start: found.start, end: found.end, replacement: text, certain: sameLetters }]
			};
		}
	},
	examples: [
		{
			lang: 'ja',
			source: 'LampCoder beats GPT-4.',
			target: 'LampcoderはGPT-4に勝ります。',
			flags: ['Lampcoder'],
			fixed: 'LampCoderはGPT-4に勝ります。'
		},
		{
			lang: 'ko',
			source: 'We compare RivetGPT and others.',
			target: 'Rivet GPT 등을 비교합니다.',
			flags: ['Rivet GPT']
		},
		{ lang: 'ko', source: 'Trained as Lantern-7B.', target: 'Lanturn-7B로 학습했습니다.', flags: ['Lanturn-7B'] },
		{ lang: 'ja', source: 'LampNets are small.', target: 'LampNetは小型です。', flags: [] },
		{ lang: 'ko', source: 'It beats GPT-3.5.', target: 'GPT-4.5보다 낫습니다.', flags: [] }
	]
};

/** Do the two differ by a space for the hyphen before a number, which both are common: CUDA-12, CUDA 12? */
const isSpacing = (name: string, written: string): boolean => {
	const plain = (text: string): string => text.replace(/[-‐‑ ](?=[0-9]|[A-Z][a-z]+$)/g, '');
	return plain(name) === plain(written) && written !== plain(written);
};

/** Does the title or the termbase write it like this? */
function isRight(written: string, { paper, terms }: CheckInput): boolean {
	if (paper?.includes(written)) return true;
	return terms.inSource(written).some(({ concept }) => concept.english.includes(written));
}
