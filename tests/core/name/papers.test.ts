import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { PAPERS } from './papers.data';
import { growth, LINEAR } from '../../time';

const OURS = /^accuracy\.(?:entity|acronym)|^terminology\.(?:name|acronym)|^structure\./;
const checks = CHECKS.filter(({ id }) => OURS.test(id));
const terms = starterTerms();

const found = (lang: TargetLang, source: string, target: string): string[] =>
	checkSegment(
		checkInput({ id: 's', kind: 'abstract', paper: null, lang, sourceLang: 'en', source, target }, { terms }),
		checks
	)
		.filter(({ severity }) => severity !== 'info')
		.map((finding) => `${finding.check} ${(finding.target ?? finding.source)?.text}`);

const DAMAGED: [title: string, lang: TargetLang, source: string, target: string, found: string[]][] = [
	[
		'another model',
		'ja',
		'We use GPT-3.5.',
		'GPT-4.5を用いる。',
		['accuracy.entity-invented GPT-4.5', 'accuracy.entity-missing GPT-3.5']
	],
	['a name for "we"', 'ko', 'We train a lamp.', 'Velorix는 램프를 학습시킨다.', ['accuracy.entity-invented Velorix']],
	['letters of an acronym mixed up', 'ja', 'An LLM writes.', 'LMLが書く。', ['accuracy.entity-invented LML']],
	['a letter lost', 'ko', 'with LanternNet', 'LantrnNet으로', ['terminology.name-variant LantrnNet']],
	['other capitals', 'ja', 'with LanternNet', 'Lanternnetで', ['terminology.name-variant Lanternnet']],
	['parted by a space', 'ko', 'with LampGPT', 'Lamp GPT로', ['terminology.name-variant Lamp GPT']],
	[
		'a model gone',
		'ja',
		'We tune phi-3-mini on 3 sets.',
		'3つの集合で調整する。',
		['accuracy.entity-missing phi-3-mini']
	],
	['a metric gone', 'ko', 'We report pass@k.', '결과를 보고한다.', ['accuracy.entity-missing pass@k']],
	['a new name gone', 'ja', 'We propose Rivet, a lamp.', '我々はランプを提案する。', ['accuracy.entity-missing Rivet']],
	[
		'another expansion',
		'ko',
		'a graph neural network (GNN)',
		'GNN(Graph Convolutional Network)',
		['accuracy.acronym-gloss GNN(Graph Convolutional Network)']
	],
	[
		'a gloss in other words',
		'ja',
		'for verification',
		'検証（Validation）のため',
		['accuracy.entity-invented Validation']
	]
];

describe('papers in right translation deserve no finding about names', () => {
	it.each(PAPERS)('%s', (source, ja, ko) => {
		expect([...found('ja', source, ja), ...found('ko', source, ko)]).toEqual([]);
	});
});

describe('a damaged name is told once', () => {
	it.each(DAMAGED)('%s', (_title, lang, source, target, expected) =>
		expect(found(lang, source, target).sort()).toEqual([...expected].sort())
	);
});

describe('the checks of names take time in proportion to the text', () => {
	it.each(['AbC ', 'A@', '(AB) ', '(LLM, a b) ', 'LLMs ', 'アアア ', '모델(', '\ud800', '• '])(
		'%s repeated',
		(piece) => {
			const work = (size: number): void => {
				const text = piece.repeat(size / piece.length);
				found('ja', text, `${text}。`);
				found('ko', 'We use GPT-4 (LLM).', text);
				found('ja', text, 'XQZRとGPT-5(ABC)を使う。');
			};
			expect(growth(7_500, work)).toBeLessThan(LINEAR);
		}
	);
});
