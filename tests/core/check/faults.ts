import type { TargetLang } from '../../../src/lib/core/segment/segment';

/** Correct translations for faults to be planted in: numbers, dates, units, names, macros, formulas, addresses, terms. */
export const PAIRS: { lang: TargetLang; source: string; target: string }[] = [
	{
		lang: 'ja',
		source: 'LampNet-7B has 3.8 billion parameters and is trained on 2.6 trillion tokens for 9 days.',
		target: 'LampNet-7Bは38億個のパラメータを持ち、2.6兆トークンで9日間学習される。'
	},
	{
		lang: 'ko',
		source: 'LampNet-7B has 3.8 billion parameters and is trained on 2.6 trillion tokens for 9 days.',
		target: 'LampNet-7B는 38억 개의 매개변수를 가지며, 2조 6천억 개의 토큰으로 9일 동안 학습됩니다.'
	},
	{
		lang: 'ja',
		source: 'The weights appeared on May 14, 2025 at https://example.org/lamp/post and need $2\\times$ less memory.',
		target: '重みは2025年5月14日に https://example.org/lamp/post で公開され、必要なメモリは$2\\times$少ない。'
	},
	{
		lang: 'ko',
		source: 'The weights appeared on May 14, 2025 at https://example.org/lamp/post and need $2\\times$ less memory.',
		target:
			'가중치는 2025년 5월 14일에 https://example.org/lamp/post 에서 공개되었으며 메모리가 $2\\times$ 적게 듭니다.'
	},
	{
		lang: 'ko',
		source: 'This survey covers knowledge distillation and fine-tuning; accuracy rises from 41.5% to 68.2%.',
		target: '이 서베이는 지식 증류와 미세 조정을 다루며, 정확도는 41.5%에서 68.2%로 오릅니다.'
	},
	{
		lang: 'ja',
		source: 'This survey covers knowledge distillation and fine-tuning; accuracy rises from 41.5% to 68.2%.',
		target: 'このサーベイは知識蒸留とファインチューニングを扱い、正解率は41.5%から68.2%に上がる。'
	},
	{
		lang: 'ja',
		source: 'It runs in $O(n \\log n)$ time on 24 GB of memory and costs $2 million, see \\url{https://example.org/a}.',
		target: '24GBのメモリで$O(n \\log n)$時間で動き、費用は200万ドルである。\\url{https://example.org/a} を参照。'
	},
	{
		lang: 'ko',
		source: 'Our \\model family beats GPT-4 on HumanEval by 12.5 points, using 128 chips and 1,200 prompts.',
		target: '저희의 \\model 제품군은 128개의 칩과 1,200개의 프롬프트로 HumanEval에서 GPT-4를 12.5점 앞섭니다.'
	}
];

/** What a fault may put into a text. */
export const TOKENS: string[] = [
	'0',
	'15',
	'2.5',
	'83億',
	'億',
	'조',
	'천',
	'3천만',
	'.',
	',',
	'%',
	'ポイント',
	' ',
	'\\',
	'\\モデル',
	'\\배',
	'\\alpha',
	'\\url{',
	'}',
	'{',
	'$',
	'¥',
	'₩times',
	'(',
	')',
	'「',
	'で',
	'에서',
	'…',
	'https://example.org/b',
	'https://example.org/lamp/…',
	'/',
	'GitHub - lamp/post: A light in the street',
	'Rivet',
	'GPT-4.5',
	'LLM',
	'설문조사',
	'設問調査',
	'数ショット',
	'중도 포기',
	'2024年3月',
	'3월 7일',
	'one',
	'半分',
	'두 배',
	'MB',
	'ドル',
	'つ',
	'개',
	'\n',
	'**',
	'`',
	'<b>'
];
