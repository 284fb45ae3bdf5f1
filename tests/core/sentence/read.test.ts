import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language } from '../../../src/lib/core/language/registry';
import { readMarkup } from '../../../src/lib/core/latex/markup';
import { maySplit, readSentences } from '../../../src/lib/core/sentence/read';
import { growth, LINEAR } from '../../time';

const read = (code: 'en' | 'ja' | 'ko', text: string) => readSentences(text, language(code), readMarkup(text));
const cut = (code: 'en' | 'ja' | 'ko', text: string): string[] =>
	read(code, text).map(({ start, end }) => text.slice(start, end));

/** Each row: a title, the language, and the sentences; white space between them is put in as given. */
const CUT: [title: string, code: 'en' | 'ja' | 'ko', between: string, sentences: string[]][] = [
	['plain sentences', 'en', ' ', ['We train a lamp.', 'It glows.', 'Does it last?', 'Yes!']],
	['abbreviations', 'en', ' ', ['Small models, e.g. Lumen, i.e. ours, glow vs. others (cf. Sec. 3).', 'See Fig. 2.']],
	['authors', 'en', ' ', ['Vega et al. (2023) and Dr. Roy agree.', 'J. R. Vega et al. disagree.']],
	[
		'a short form before an opener',
		'en',
		' ',
		['It works in the U.S.', 'We also test U.S. English, prose, etc.', 'The rest fails.']
	],
	['no and No.', 'en', ' ', ['The answer is no.', 'Lamp No. 5 wins.']],
	[
		'numbers and versions',
		'en',
		' ',
		['It gains 3.5 points with Lumen 2.1.', 'Version v1.2.3 of lamp.py is at https://a.io/b.c?d.', 'Good.']
	],
	[
		'formulas and citations',
		'en',
		' ',
		['We minimise $f(x). X$ as in \\cite{vega. Roy}.', 'Then $\\alpha = 1.$ holds.', 'Done.']
	],
	['a citation behind the stop', 'en', ' ', ['It glows.\\cite{vega}', 'It lasts.[12]', 'Good.']],
	['quotes close behind the stop', 'en', ' ', ['“It glows.”', 'He said "stop."', '(We did.)', 'Fine.']],
	['a small letter goes on', 'en', ' ', ['The site Lamp! is slow.', 'It grows... and glows.']],
	['list items', 'en', '\n- ', ['We show:', 'a lamp', 'a post']],
	[
		'a line broken by the margin',
		'en',
		' ',
		['We train a very large lamp on a very small data set of posts and\nwires from the town.', 'It glows.']
	],
	['Japanese stops', 'ja', '', ['ランプを学習します。', '本当ですか？', 'はい！', '以上です。']],
	[
		'a quote within a sentence',
		'ja',
		'',
		['彼は「光る。長持ちする。」と述べた。', '（詳細は付録を参照。）', '終わりです。']
	],
	['Japanese with ASCII stops', 'ja', ' ', ['精度は3.5ポイント向上します.', 'Lumen 2.1を使います.']],
	['Latin behind a Japanese stop', 'ja', '', ['提案します。', 'phi-3-miniは小型です。']],
	['an ellipsis', 'ja', '', ['しかし…それは違います。', 'そうですか……。', '終わり。']],
	['Korean stops', 'ko', ' ', ['램프를 학습합니다.', '빛나요.', '정말 그럴까?', '0.5점 올랐다.']],
	['no space behind a Korean stop', 'ko', '', ['램프를 학습합니다.', '그 결과는 좋습니다.']],
	['a Korean quote', 'ko', ' ', ['그는 "빛난다."라고 말했다.', '“끝났습니다.”', '좋습니다.']],
	['Korean with English abbreviations', 'ko', ' ', ['Vega et al. 연구와 e.g. 램프를 비교합니다(Fig. 2 참조).', '끝.']],
	['a formula at the end', 'ko', ' ', ['손실은 $L = 0.$ 입니다.', '값은 $x$.', '끝.']]
];

const REGISTERS: [code: 'ja' | 'ko', register: string, sentences: string[]][] = [
	[
		'ja',
		'polite',
		['提案します。', '有効です（図1）。', '示しました', '可能でしょうか？', '参照してください。', 'ありません。']
	],
	[
		'ja',
		'plain',
		['提案する。', '有効である。', '示した。', 'できない。', '難しい。', '有効だろうか。', '考えられる\\cite{vega}。']
	],
	['ja', 'noun', ['手法の提案。', '学習データの作成(表1)', '高速なデコード', '評価すること。', '精度は95%']],
	['ja', 'fragment', ['学習データを', 'しかしながら', '評価のために']],
	['ko', 'formal', ['제안합니다.', '유효합니다(그림 1).', '가능할 것입니다', '무엇입니까?', '참고하십시오.']],
	['ko', 'polite', ['제안해요.', '좋아요!', '그렇지요?', '모델이에요.', '있죠.']],
	['ko', 'plain', ['제안한다.', '유효하다(표 2).', '보였다', '무엇인가?', '가능할까?', '않는다.']],
	['ko', 'noun', ['방법을 제안함.', '성능이 좋음', '차이가 없음.', '모델 학습하기', '캐나다']],
	['ko', 'fragment', ['학습 데이터를', '모델 개요', '필요']]
];

describe('sentences', () => {
	it.each(CUT)('%s', (_title, code, between, sentences) => {
		expect(cut(code, sentences.join(between))).toEqual(sentences);
	});

	it.each(REGISTERS)('%s: %s', (code, register, sentences) => {
		expect(sentences.map((text) => read(code, text)[0]?.register)).toEqual(sentences.map(() => register));
	});

	it('cover every character but white space and list markers, in order', () => {
		const piece = fc.constantFrom(
			'램프다',
			'光る',
			'Lamp',
			'. ',
			'。',
			'\n',
			'」',
			'「',
			'(',
			') ',
			'$',
			'"',
			'…',
			'3.5',
			'! ',
			' '
		);
		fc.assert(
			fc.property(fc.array(piece), fc.constantFrom('en', 'ja', 'ko'), (pieces, code) => {
				const text = pieces.join('');
				expect(
					cut(code as 'en', text)
						.join('')
						.replace(/\s/g, '')
				).toBe(text.replace(/\s/g, ''));
			})
		);
	});

	it.each([...'.。\n([「"…!', '. ', 'a. ', '「。'])('takes linear time on %j', (unit) => {
		const work = (size: number): void => void readSentences(unit.repeat(size / unit.length), language('ja'), []);
		expect(growth(12_000, work)).toBeLessThan(LINEAR);
	});
});

describe('a look whether there can be several sentences', () => {
	const unit = fc.constantFrom(...'Ab あ한 .!?。…\n」”’)(「*-1[$ \u3000');
	it('never misses any', () => {
		fc.assert(
			fc.property(fc.constantFrom('en', 'ja', 'ko'), fc.string({ unit, maxLength: 16 }), (code, text) => {
				if (read(code, text).length > 1) expect(maySplit(text)).toBe(true);
			}),
			{ numRuns: 20_000 }
		);
	});
	it.each(['It glows.', '“It glows.”', 'ランプが光る。」 ', 'No stop'])('passes over %s', (text) => {
		expect(maySplit(text)).toBe(false);
	});
	it('takes linear time', () => {
		for (const part of ['.)', '. ', '」。', '.\n', '\n', '\n ', "'"])
			expect(growth(20_000, (n) => void maySplit(part.repeat(n)))).toBeLessThan(LINEAR);
	});
});
