import { mentionedConcepts, sourceUses } from '../../../glossary/row-terms';
import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';

function* lost(input: CheckInput): Iterable<Hit> {
	for (const [concept, [{ start, end }]] of sourceUses(input)) {
		if (!concept.doNotTranslate || mentionedConcepts(input).has(concept)) continue;
		const english = (input.source ?? '').slice(start, end);
		yield {
			source: { start, end },
			evidence: { english, rendering: '', preferred: concept.english[0], note: concept.note }
		};
	}
}

/** Flags a name of the source that is kept in English but stands nowhere in the target, in whatever case. */
export const doNotTranslate: SegmentCheck = {
	id: 'terminology.do-not-translate',
	category: 'terminology/do-not-translate',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	run: (input) => (sourceUses(input).size === 0 || input.target.trim() === '' ? NONE : lost(input)),
	examples: [
		{
			lang: 'ja',
			source: 'Weights are on Hugging Face.',
			target: '重みは抱きしめる顔にあります。',
			flags: ['Hugging Face']
		},
		{ lang: 'ja', source: 'Weights are on Hugging Face.', target: '重みはHuggingFaceにあります。', flags: [] },
		{ lang: 'ko', source: 'We train it in PyTorch.', target: '우리는 pytorch로 학습합니다.', flags: [] },
		{ lang: 'ko', source: 'It scores 71 on MMLU.', target: '71점을 얻었습니다.', flags: ['MMLU'] }
	]
};
