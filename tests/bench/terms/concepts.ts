import type { Concept, Rendering } from '$lib/core/glossary/concept';

const ENGLISH =
	'sparse dense latent neural causal robust local global linear deep wide shared frozen masked noisy'.split(' ');
const NOUNS = 'attention head, reward model, token, layer, gradient, prompt, kernel, encoder, sampler, policy'.split(
	', '
);
const JA = '疎な 密な 潜在 神経 因果 頑健な 局所 大域 線形 深層 広域 共有 凍結 マスク 雑音'.split(' ');
const KO = '희소 조밀 잠재 신경 인과 강건 지역 전역 선형 심층 광역 공유 동결 가림 잡음'.split(' ');
const JA_NOUNS = '注意ヘッド 報酬モデル トークン レイヤー 勾配 プロンプト カーネル エンコーダー サンプラー 方策'.split(
	' '
);
const KO_NOUNS = '어텐션 헤드,보상 모델,토큰,레이어,기울기,프롬프트,커널,인코더,샘플러,정책'.split(',');

const rendering = (lang: 'ja' | 'ko', text: string, status: Rendering['status']): Rendering => ({
	...{ lang, text, status, condition: 'source', note: '' }
});

/** The nth concept of a large termbase: no two have the same English. */
function nth(n: number): Concept {
	const [a, b, c] = [n % 15, Math.floor(n / 15) % 15, Math.floor(n / 225) % 10];
	const english = `${ENGLISH[a]} ${ENGLISH[b]} ${NOUNS[c]} ${n.toString(36)}`;
	return {
		id: `c${n}`,
		english: [english, english.replaceAll(' ', '-')],
		caseSensitive: false,
		doNotTranslate: n % 97 === 0,
		definition: `What is ${ENGLISH[b]} about the ${NOUNS[c]}, told in one sentence of usual length, number ${n}.`,
		note: n % 3 === 0 ? `See also ${NOUNS[(c + 1) % 10]}.` : '',
		renderings: [
			rendering('ja', `${JA[a]}${JA[b]}${JA_NOUNS[c]}${n}`, 'preferred'),
			rendering('ja', `${JA[b]}${JA_NOUNS[c]}${n}`, 'forbidden'),
			rendering('ko', `${KO[a]} ${KO[b]} ${KO_NOUNS[c]} ${n}`, 'preferred')
		]
	};
}

/** A termbase of so many concepts. */
export const manyConcepts = (count: number): Concept[] => Array.from({ length: count }, (_, n) => nth(n));
