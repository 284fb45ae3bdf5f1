import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lib/core/check/check';
import { forbidden } from '../../../src/lib/core/check/checks/terminology/forbidden';
import { missing } from '../../../src/lib/core/check/checks/terminology/missing';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { WRONG } from './terminology-wrong.data';

function find(lang: TargetLang, source: string, target: string, check = forbidden): Finding[] {
	const row = { id: 'r', kind: 'paragraph', paper: null, lang, sourceLang: 'en', source, target } as const;
	return checkSegment(checkInput(row, { terms: starterTerms() }), [check]);
}

describe('what machines get wrong is flagged and mended', () => {
	it.each(WRONG)('%s: %s > %s', (lang, source, target, flagged, fixed) => {
		const found = find(lang, source, target);
		expect(found.map((f) => [f.target?.text, f.severity, f.blocks])).toEqual([[flagged, 'critical', true]]);
		const [fix] = found[0].fixes;
		expect(target.slice(0, fix.start) + fix.replacement + target.slice(fix.end)).toBe(fixed);
		expect(find(lang, source, fixed)).toEqual([]);
	});
});

describe('how much a finding weighs', () => {
	it.each([
		['ko', 'A state-of-the-art model', '최신 모델', [['최신', 'minor', false]]],
		['ja', 'Reasoning is hard.', '理由付けは難しい。', [['理由付け', 'minor', false]]],
		['ko', 'A state-of-the-art model', '최첨단 성능을 내는 최신 모델', []],
		[
			'ja',
			'The feature extractor works.',
			'機能抽出器が機能する。',
			[
				['機能抽出器', 'critical', true],
				['機能', 'critical', true]
			]
		],
		['ja', 'The feature extractor works.', '特徴抽出器が機能する。', []],
		['ko', 'A transformer', '변압기(트랜스포머)', [['변압기', 'critical', true]]],
		['ko', 'See \\cite{transformer}.', '변압기를 참고하라 \\cite{transformer}.', []],
		['ko', 'See \\emph{transformers}.', '\\emph{변압기}를 참고하라.', [['변압기', 'critical', true]]],
		['ko', 'A transformer', '`변압기` 함수', []],
		['ja', 'mixture\nof experts', '専門家の混合物', [['専門家の混合物', 'critical', true]]]
	] as const)('%s: %s > %s', (lang, source, target, told) => {
		expect(find(lang, source, target).map((f) => [f.target?.text, f.severity, f.blocks])).toEqual(told);
	});

	it.each([
		['nothing is left of the term', 'We study knowledge distillation.', '새로운 방법을 연구한다.', 'major'],
		['a piece of it is there', 'We study knowledge distillation.', '지식을 옮기는 방법을 연구한다.', 'info'],
		['it is one word', 'Two datasets', '두 가지 자원', 'info']
	])('a missing term where %s', (_title, source, target, severity) => {
		expect(find('ko', source, target, missing).map((f) => f.severity)).toEqual([severity]);
	});

	it('an acronym is never missing', () => {
		expect(find('ko', 'An LLM', '이 모델', missing)).toEqual([]);
	});
});
