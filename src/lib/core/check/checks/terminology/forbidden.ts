import type { RenderingMatch } from '../../../glossary/match';
import { preferred, sourceUses } from '../../../glossary/row-terms';
import { repairs, wrongUses, type Named } from '../../../glossary/wrong';
import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';

/** What a deprecated rendering is worth. */
const QUIET = { severity: 'minor', blocks: false } as const;

function hit(match: RenderingMatch, input: CheckInput, named: Named): Hit {
	const { concept, rendering, start, end } = match;
	const texts = preferred(concept, input.lang);
	const source = named.get(concept)?.[0];
	return {
		source: source && { start: source.start, end: source.end },
		target: { start, end },
		evidence: {
			english: source ? (input.source ?? '').slice(source.start, source.end) : concept.english[0],
			rendering: input.target.slice(start, end),
			preferred: texts.join(', ') || concept.english[0],
			note: rendering.note || concept.note
		},
		fixes: repairs(input, match, texts),
		...(rendering.status === 'deprecated' ? QUIET : {})
	};
}

/** Flags renderings that the termbase forbids, and more quietly those that it deprecates; most of them only where their English stands in the source. */
export const forbidden: SegmentCheck = {
	id: 'terminology.forbidden',
	category: 'terminology/wrong-term',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	run(input) {
		const named = sourceUses(input);
		const found = wrongUses(input, named);
		return found.length === 0 ? NONE : found.filter(({ spare }) => !spare).map(({ match }) => hit(match, input, named));
	},
	examples: [
		{
			lang: 'ko',
			source: 'It mitigates the lost-in-the-middle effect.',
			target: '이 방법은 중도 포기를 줄여 줍니다.',
			flags: ['중도 포기'],
			fixed: '이 방법은 중간 정보 소실을 줄여 줍니다.'
		},
		{
			lang: 'ko',
			source: 'We mailed a questionnaire to all users.',
			target: '모든 사용자에게 설문조사를 보냈습니다.',
			flags: []
		},
		{
			lang: 'ko',
			source: 'This survey covers graph learning.',
			target: '이 설문조사는 그래프 학습을 다룹니다.',
			flags: ['설문조사'],
			fixed: '이 서베이는 그래프 학습을 다룹니다.'
		},
		{
			lang: 'ja',
			source: 'The model shows few-shot ability.',
			target: 'このモデルは少数ショット能力を示す。',
			flags: []
		},
		{
			lang: 'ja',
			source: 'The model shows few-shot ability.',
			target: 'このモデルは数ショット能力を示す。',
			flags: ['数ショット'],
			fixed: 'このモデルはfew-shot能力を示す。'
		},
		{ lang: 'ja', source: null, target: '人生の中途放棄は恥ではない。', flags: [] }
	]
};
