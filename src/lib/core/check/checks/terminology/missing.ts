import type { SourceMatch } from '../../../glossary/match';
import { hasPiece } from '../../../glossary/pieces';
import { isAccepted, mentionedConcepts, preferred, sourceUses } from '../../../glossary/row-terms';
import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';

/** Rows of these kinds name things without saying anything about them. */
const SILENT = new Set(['link', 'meta', 'boilerplate', 'comment']);

/** An acronym, or a word set in capitals. */
const ACRONYM = /^\S*[A-Z]\S*[A-Z]\S*$/u;
const SEVERAL_WORDS = /[a-z][\s-]+[a-z]/iu;

/** Is the absence of a rendering worth a word? Not for names, acronyms, verb forms and everyday English. */
const isTelling = ({ concept, inflected }: SourceMatch, english: string): boolean =>
	!inflected && !concept.renderedFreely && !concept.doNotTranslate && !ACRONYM.test(english);

/** Is it more than information? Only for a term of several words that machines are known to get wrong, and of whose
 * renderings the target has not even a piece. */
const isGrave = ({ concept }: SourceMatch, english: string, { lang, target }: CheckInput): boolean =>
	SEVERAL_WORDS.test(english) &&
	concept.renderings.some((r) => r.lang === lang && !isAccepted(r)) &&
	!hasPiece(target, concept, lang);

function* untold(input: CheckInput): Iterable<Hit> {
	if (!input.targetReading.isNative) return;
	for (const [concept, [match]] of sourceUses(input)) {
		const english = (input.source ?? '').slice(match.start, match.end);
		if (!isTelling(match, english) || mentionedConcepts(input).has(concept)) continue;
		const texts = preferred(concept, input.lang);
		if (texts.length === 0) continue;
		yield {
			source: { start: match.start, end: match.end },
			evidence: { english, rendering: '', preferred: texts.join(', '), note: concept.note },
			...(isGrave(match, english, input) ? {} : { severity: 'info' })
		};
	}
}

/** Flags an English term of the source for which the target has no known rendering, nor the English itself. */
export const missing: SegmentCheck = {
	id: 'terminology.missing',
	category: 'terminology/missing-term',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	run: (input) => (sourceUses(input).size === 0 || SILENT.has(input.kind) ? NONE : untold(input)),
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
