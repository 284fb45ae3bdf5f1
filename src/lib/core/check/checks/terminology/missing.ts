import type { SourceMatch } from '../../../glossary/match';
import { mentionedConcepts, preferred, sourceTerms } from '../../../glossary/row-terms';
import type { CheckInput, SegmentCheck } from '../../check';

/** Rows of these kinds name things without saying anything about them. */
const SILENT = new Set(['link', 'meta', 'boilerplate', 'comment']);

/** Is the absence of a rendering worth a word? Not for names, verb forms and English that is an everyday word too. */
const isTelling = ({ concept, inflected }: SourceMatch): boolean =>
	!inflected && !concept.renderedFreely && !concept.doNotTranslate;

const isTranslated = ({ target, language }: CheckInput): boolean => language.letter.test(target);

/** Flags an English term of the source for which the target has no known rendering, nor the English itself. */
export const missing: SegmentCheck = {
	id: 'terminology.missing',
	category: 'terminology/missing-term',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	*run(input) {
		if (SILENT.has(input.kind) || !isTranslated(input)) return;
		const terms = sourceTerms(input);
		const mentioned = terms.size > 0 ? mentionedConcepts(input) : terms;
		for (const [concept, match] of terms) {
			const texts = preferred(concept, input.lang);
			if (texts.length === 0 || mentioned.has(concept) || !isTelling(match)) continue;
			const english = (input.source ?? '').slice(match.start, match.end);
			yield {
				source: { start: match.start, end: match.end },
				evidence: { english, rendering: '', preferred: texts.join(', '), note: concept.note }
			};
		}
	},
	examples: [
		{
			lang: 'ko',
			source: 'We study knowledge distillation.',
			target: '우리는 새로운 방법을 연구합니다.',
			flags: ['knowledge distillation']
		},
		{ lang: 'ko', source: 'It needs fine-tuning.', target: '미세조정이 필요합니다.', flags: [] },
		{ lang: 'ko', source: 'It needs fine-tuning.', target: '이 모델은 미세 조정된 적이 없습니다.', flags: [] },
		{ lang: 'ja', source: 'It needs prompt engineering.', target: 'Prompt Engineeringが必要です。', flags: [] },
		{ lang: 'ja', source: 'The agent called the office.', target: '担当者が事務所に電話した。', flags: [] }
	]
};
