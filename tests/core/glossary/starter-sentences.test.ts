import { describe, expect, it } from 'vitest';
import { RIGHT } from './right-sentences.data';
import { check } from './starter-findings';
import { WRONG } from './wrong-sentences.data';

describe('the starter termbase lets right sentences pass', () => {
	it.each([
		['ja', 'The inner product measures similarity.', '内積は類似度を測る。'],
		['ja', 'We derive a closed-form solution.', '閉形式の解を導出する。'],
		['ja', 'The loss follows a power law.', '損失はべき乗則に従う。'],
		['ja', 'We use a random crop of each image.', '各画像からランダムクロップを用いる。'],
		['ja', 'The frozen encoder is shared.', '凍結したエンコーダを共有する。'],
		['ja', 'We train it from scratch.', 'ゼロから学習する。'],
		['ja', 'Noisy labels hurt generalization.', 'ノイズを含むラベルは汎化を損なう。'],
		['ko', 'The dot product is cheap.', '내적은 계산이 저렴하다.'],
		['ko', 'It is a model-agnostic method.', '이는 모델에 구애받지 않는 방법이다.'],
		['ko', 'A naive approach fails.', '단순한 접근 방식은 실패한다.'],
		['ko', 'The loss follows a power law.', '손실은 멱법칙을 따른다.'],
		['ko', 'Our contributions are threefold; key contributions follow.', '우리의 기여는 세 가지이다.'],
		['ko', 'We keep frozen parameters.', '동결된 가중치를 유지한다.'],
		['ko', 'Speaker diarization is hard.', '화자 분할은 어렵다.']
	] as const)('%s %s', (lang, source, target) => {
		expect(check(lang, source, target)).toEqual([]);
	});
});

describe('the starter termbase flags and mends wrong ones', () => {
	it.each([
		['ja', 'The inner product is zero.', '内部製品はゼロである。', '内部製品', '内積はゼロである。'],
		['ja', 'It follows a power law.', 'それは電力法則に従う。', '電力法則', 'それはべき乗則に従う。'],
		['ja', 'We take a random crop.', 'ランダムな作物を取る。', 'ランダムな作物', 'ランダムクロップを取る。'],
		['ja', 'We do a sanity check.', '正気度チェックを行う。', '正気度チェック', 'サニティチェックを行う。'],
		['ja', 'We use a frozen encoder.', '冷凍エンコーダを用いる。', '冷凍', '凍結エンコーダを用いる。'],
		['ko', 'The inner product is zero.', '내부 제품은 0이다.', '내부 제품', '내적은 0이다.'],
		['ko', 'A naive approach fails.', '순진한 접근 방식은 실패한다.', '순진한', '단순한 접근 방식은 실패한다.'],
		['ko', 'It is a gold standard.', '이는 금본위제를 따른다.', '금본위제', '이는 골드 스탠더드를 따른다.'],
		['ko', 'We use frozen parameters.', '냉동된 가중치를 쓴다.', '냉동', '동결된 가중치를 쓴다.'],
		['ko', 'We draw a scatter plot.', '흩어진 음모를 그린다.', '흩어진 음모', '산점도를 그린다.']
	] as const)('%s %s', (lang, source, target, flagged, mended) => {
		const [finding] = check(lang, source, target);
		expect(finding?.text.startsWith(flagged)).toBe(true);
		expect(finding?.fixed).toBe(mended);
	});
});

describe('everyday words in technical phrases', () => {
	it.each(RIGHT)('nothing is wrong with %s', (en, ja, ko) => {
		expect([...check('ja', en, ja), ...check('ko', en, ko)]).toEqual([]);
	});

	it.each(WRONG)('%s %s', (lang, en, target, flagged, mended) => {
		expect(check(lang, en, target)).toEqual([{ text: flagged, fixed: mended }]);
	});
});
