import type { NumberValue } from '../../../number/value';
import { writeNumber } from '../../../number/write';
import { textOf } from '../../../segment/span';
import type { CheckInput, SegmentCheck } from '../../check';

const MYRIAD = /[万億兆]|\d\s?[천백십]?[만억조]/;
const LETTER = /\d[KMBT]/;
/** Counts of these are prose; a size before 모델 or モデル, or a context of 128K, is a name as good as any. */
const COUNTED = /^\s?(?:개의?\s)?(?:トークン|単語|文字|語|文|画像|サンプル|例|GPU|토큰|단어|문장|이미지|샘플|예제)/;

/** A range goes on as it began: 4K to 1M. */
const RANGE = /[KMBT]\s?(?:[-–~〜～]|から|에서)\s?$/;

/** Numbers with a Latin scale that count something: tokens by the trillion, GPU weeks by the thousand. */
function mixed({ target, targetReading }: CheckInput): NumberValue[] {
	return targetReading.numbers.filter((n) => {
		if (n.suffix === null || !n.certain || n.unit !== null) return false;
		const counted = COUNTED.exec(target.slice(n.end, n.end + 12))?.[0];
		if (counted === undefined || RANGE.test(target.slice(Math.max(0, n.start - 4), n.start))) return false;
		return n.suffix !== 'K' || counted.includes('GPU');
	});
}

/** Flags 4.8T beside 3.3兆: one text, two ways to scale. Sizes in names and contexts of 128K are left alone. */
export const numberScaleMixed: SegmentCheck = {
	id: 'accuracy.number-scale-mixed',
	category: 'locale/number',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { target: '0' },
	*run(input) {
		if (!LETTER.test(input.target) || !MYRIAD.test(input.target)) return;
		const scaled = input.targetReading.numbers.find((n) => n.certain && MYRIAD.test(textOf(input.target, n)));
		if (!scaled) return;
		for (const { start, end, value } of mixed(input)) {
			const replacement = writeNumber(value, input.language, textOf(input.target, scaled));
			yield {
				target: { start, end },
				evidence: { number: textOf(input.target, { start, end }), beside: textOf(input.target, scaled) },
				fixes: replacement === null ? [] : [{ start, end, replacement, certain: false }]
			};
		}
	},
	examples: [
		{
			lang: 'ja',
			source: 'from 1.2 trillion to 2.4T tokens',
			target: '1.2兆から2.4Tトークンへ',
			flags: ['2.4T'],
			fixed: '1.2兆から2.4兆トークンへ'
		},
		{
			lang: 'ko',
			source: '600 million words, then 3B tokens',
			target: '단어 6억 개, 이어서 3B 토큰',
			flags: ['3B'],
			fixed: '단어 6억 개, 이어서 30억 토큰'
		},
		{ lang: 'ja', source: 'a 7B model on 2 trillion tokens', target: '2兆トークンで学習した7Bモデル', flags: [] },
		{ lang: 'ko', source: 'a 128K context and 5 billion tokens', target: '128K 문맥과 50억 토큰', flags: [] }
	]
};
