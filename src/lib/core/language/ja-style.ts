import { jaTurn } from './ja-register';
import { jaSlips } from './ja-slips';
import { bracketsAs, quotesAs, quotesRead, type Style, type WrittenTrait } from './style';

const LETTER = 'ぁ-ヺー一-龠々〆';
const OWN = new RegExp(`[${LETTER}]`, 'u');

const STOPS = ['。．.', '、，,'] as const;
const [FULL, WIDE, HALF] = [0, 1, 2];
const BY_STOP: Readonly<Record<string, number>> = { full: FULL, wide: WIDE, half: HALF };
const STOP_OF = ['full', 'wide', 'half'] as const;

const punctuation: WrittenTrait = {
	manners: [
		{ id: 'full', sample: '例は、これ。' },
		{ id: 'wide', sample: '例は，これ．' },
		{ id: 'half', sample: '例は, これ.' }
	],
	pattern: new RegExp(
		`[、。]|(?<![０-９])[，．]|(?<=[${LETTER}」』）)])[.,](?=\\s|$|[${LETTER}」』）])[ \\u3000]?`,
		'gu'
	),
	read: (match) => STOP_OF[STOPS.find((stops) => stops.includes(match[0]!))!.indexOf(match[0]!)] ?? null,
	write(match, manner, after) {
		const mark = STOPS.find((stops) => stops.includes(match[0]!))![BY_STOP[manner]!]!;
		return manner === 'half' && after !== '' && !/^[\s」』）)\]”"]/u.test(after) ? `${mark} ` : mark;
	}
};

const brackets: WrittenTrait = {
	manners: [
		{ id: 'full', sample: '例（a）' },
		{ id: 'half', sample: '例(a)' }
	],
	pattern: new RegExp(`(?<=[${LETTER}])(?:（[^（）()\\n]{1,200}）| ?\\([^（）()\\n]{1,200}\\) ?)`, 'gu'),
	read: (match) => (match.startsWith('（') ? 'full' : 'half'),
	write: bracketsAs
};

const latinSpacing: WrittenTrait = {
	manners: [
		{ id: 'spaced', sample: 'LLM の例' },
		{ id: 'tight', sample: 'LLMの例' }
	],
	pattern: jaSlips.latinBorder!,
	read: (match) => (match === '' ? 'tight' : 'spaced'),
	write: (_, manner) => (manner === 'spaced' ? ' ' : '')
};

/** Words in -er and -or, without their long vowel: only those are written both ways whatever the house. */
const BOTH_WAYS =
	'サーバ|ユーザ|コンピュータ|パラメータ|エンコーダ|デコーダ|トランスフォーマ|レイヤ|フィルタ|センサ|モニタ|プリンタ|スキャナ|ルータ|コネクタ|アダプタ|' +
	'コントローラ|スケジューラ|コンパイラ|デバッガ|タイマ|カウンタ|ポインタ|ドライバ|ブラウザ|ヘッダ|フッタ|フォルダ|プロバイダ|エディタ|ビューア|クローラ|' +
	'トークナイザ|オプティマイザ|ジェネレータ|ディスクリミネータ|アノテータ|トレーナ|マネージャ|プランナ|リランカ|リトリーバ|クラスタ|ファクタ|ベクタ|' +
	'プロセッサ|メンバ|キャラクタ|シミュレータ|オペレータ|インジケータ|イテレータ|バッファ|ハンドラ|パーサ|ローダ|リーダ|ライタ|コンテナ|ワーカ|' +
	'アグリゲータ|エバリュエータ|トランスレータ|ナビゲータ|オーケストレータ|ロガ|ラッパ|サンプラ|ランチャ|チェッカ|スピーカ|リゾルバ|オブザーバ|セレクタ';

const longVowel: WrittenTrait = {
	manners: [
		{ id: 'long', sample: 'サーバー' },
		{ id: 'short', sample: 'サーバ' }
	],
	pattern: new RegExp(`(?<=(?<![ァ-ヺー])[ァ-ヺー]{0,12})(?:${BOTH_WAYS})ー?(?![ァ-ヺー])`, 'gu'),
	read: (match) => (match.endsWith('ー') ? 'long' : 'short'),
	write: (match, manner) => match.replace(/ー$/u, '') + (manner === 'long' ? 'ー' : '')
};

const quotes: WrittenTrait = {
	manners: [
		{ id: 'corner', sample: '「例」' },
		{ id: 'curly', sample: '“例”' },
		{ id: 'straight', sample: '"例"' }
	],
	pattern: /「[^「」\n]{1,200}」|“[^“”\n]{1,200}”|"[^"\n]{1,200}"/gu,
	read: (match) => (OWN.test(match) ? quotesRead(match) : null),
	write: quotesAs
};

const DIGITS = ['123456789', '１２３４５６７８９', '一二三四五六七八九'] as const;
const NUMERALS = ['digits', 'wide', 'words'];

const numerals: WrittenTrait = {
	manners: [
		{ id: 'digits', sample: '3つ' },
		{ id: 'wide', sample: '３つ' },
		{ id: 'words', sample: '三つ' }
	],
	// 一つ is a word more often than a number: その一つ.
	pattern:
		/(?<![\d０-９.,．，〇一二三四五六七八九十百千万億兆数第])(?!一つ)[1-9１-９一二三四五六七八九](?=つ(?![いかくけづながまもうつな])|種類|段階|個|通り|回(?![転路帰答復収避想]))/gu,
	read: (match) => NUMERALS[DIGITS.findIndex((digits) => digits.includes(match))] ?? null,
	write: (match, manner) =>
		DIGITS[NUMERALS.indexOf(manner)]![DIGITS.find((digits) => digits.includes(match))!.indexOf(match)]!
};

export const jaStyle: Style = {
	register: {
		manners: [
			{ id: 'polite', sample: 'です・ます' },
			{ id: 'plain', sample: 'だ・である' }
		],
		turn: jaTurn
	},
	...{ latinSpacing, punctuation, brackets, longVowel, quotes, numerals }
};
