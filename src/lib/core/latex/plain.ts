import type { Span, TargetLang } from '../segment/segment';
import { isDressMacro, SYMBOLS } from './macros';

/** How a macro behind a number is read aloud, by target language. */
const BEHIND_NUMBER: Record<TargetLang, Record<string, string>> = {
	ja: { times: '倍' },
	ko: { times: '배' }
};

/** How a macro before a number is written in running text. */
const BEFORE_NUMBER: Record<TargetLang, Record<string, string>> = {
	ja: { sim: '約', approx: '約' },
	ko: { sim: '약 ', approx: '약 ' }
};

/** Words by which translators (people and machines) render the name of a macro, by target language. */
const WORDS: Record<TargetLang, Record<string, readonly string[]>> = {
	ja: {
		times: ['倍', '回'],
		model: ['モデル'],
		models: ['モデル'],
		method: ['手法', '方法', 'メソッド'],
		ours: ['私たち', '我々', '提案手法'],
		name: ['名前'],
		dataset: ['データセット'],
		data: ['データ'],
		system: ['システム'],
		sim: ['約', '約'],
		approx: ['約'],
		url: ['リンク'],
		cite: ['引用'],
		citep: ['引用'],
		citet: ['引用'],
		ref: ['参照', '参考'],
		label: ['ラベル'],
		begin: ['開始', '始まり', '始め'],
		end: ['終了', '終わり'],
		item: ['項目', 'アイテム'],
		section: ['セクション', '節', '章'],
		caption: ['キャプション'],
		footnote: ['脚注'],
		textbf: ['太字', 'テキストbf'],
		textit: ['斜体', 'イタリック'],
		emph: ['強調'],
		text: ['テキスト'],
		frac: ['分数'],
		sum: ['和', '合計'],
		hat: ['帽子', 'ハット'],
		alpha: ['アルファ'],
		beta: ['ベータ'],
		theta: ['シータ'],
		lambda: ['ラムダ']
	},
	ko: {
		times: ['배', '곱하기', '번'],
		model: ['모델', '모형'],
		models: ['모델', '모형'],
		method: ['방법론', '방법', '메서드', '메소드'],
		ours: ['우리', '저희'],
		name: ['이름'],
		dataset: ['데이터셋', '데이터'],
		data: ['데이터'],
		system: ['시스템'],
		sim: ['약'],
		approx: ['약'],
		url: ['링크'],
		cite: ['인용'],
		citep: ['인용'],
		citet: ['인용'],
		ref: ['참조', '참고'],
		label: ['레이블', '라벨'],
		begin: ['시작'],
		end: ['끝', '종료'],
		item: ['항목', '아이템'],
		section: ['섹션', '절'],
		caption: ['캡션'],
		footnote: ['각주'],
		textbf: ['굵게', '굵은', '볼드'],
		textit: ['기울임', '이탤릭'],
		emph: ['강조'],
		text: ['텍스트'],
		frac: ['분수'],
		sum: ['합계', '합'],
		hat: ['모자'],
		alpha: ['알파'],
		beta: ['베타'],
		theta: ['세타'],
		lambda: ['람다']
	}
};

const TOKEN = /\\([A-Za-z]+|.)\s*|[{}]|[\s\S]/gu;
const LITERAL = /[A-Za-z0-9\s.,:;%+\-=<>()/×±≤≥≈∼~|']/;

/** The words that may stand in a target for the macro `name`. */
export const wordsFor = (name: string, lang: TargetLang): readonly string[] => WORDS[lang][name] ?? [];

/** What running text has for one macro behind or before a number, or alone; null where text has nothing. */
export function symbolText(name: string, lang: TargetLang, before: string, after: string): string | null {
	const behind = BEHIND_NUMBER[lang][name];
	if (behind && /[0-9]\s?$/.test(before) && !/^\s?[0-9A-Za-z({\\$]/.test(after)) return behind;
	const ahead = BEFORE_NUMBER[lang][name];
	if (ahead && /^\s?[0-9]/.test(after) && !/[0-9A-Za-z)]\s?$/.test(before)) return ahead;
	return SYMBOLS[name] ?? null;
}

/** A formula as running text, or null where it needs more than characters in a row (fractions, exponents, roots).
 * @param inside the formula without its dollars, e.g. `2\times` */
export function plainFormula(inside: string, lang: TargetLang): string | null {
	let text = '';
	for (const { 0: token, 1: name, index } of inside.matchAll(TOKEN)) {
		if (name === undefined && !/[{}]/.test(token) && !LITERAL.test(token)) return null;
		const piece =
			name === undefined ? token.replace(/[{}]/, '') : macroText(name, lang, text, inside.slice(index + token.length));
		if (piece === null) return null;
		text += piece;
	}
	return text.trim() || null;
}

function macroText(name: string, lang: TargetLang, before: string, after: string): string | null {
	if (isDressMacro(name)) return '';
	if (/^[,;:! ]$/.test(name)) return ' ';
	return symbolText(name, lang, before, after);
}

const WORDY = /^\s*(?:\\(?:sim|approx)\s*)?[0-9][0-9.,]*\s?\\times\s*$|^\s*\\(?:sim|approx)\s*[0-9.,]*\s*$/;

/** Is it a formula only for want of a sign: a number with times or about? Running text says it in words.
 * @param formula without its dollars */
export const isWordy = (formula: string): boolean => WORDY.test(formula);

/** Names of Greek letters as translators spell them out. */
const GREEK: Record<TargetLang, Record<string, string>> = {
	ja: {
		...{
			alpha: 'アルファ',
			beta: 'ベータ',
			gamma: 'ガンマ',
			delta: 'デルタ',
			epsilon: 'イプシロン',
			zeta: 'ゼータ',
			eta: 'イータ'
		},
		...{
			theta: 'シータ',
			kappa: 'カッパ',
			lambda: 'ラムダ',
			mu: 'ミュー',
			pi: 'パイ',
			rho: 'ロー',
			sigma: 'シグマ',
			tau: 'タウ'
		},
		...{ phi: 'ファイ', chi: 'カイ', psi: 'プサイ', omega: 'オメガ' }
	},
	ko: {
		...{ alpha: '알파', beta: '베타', gamma: '감마', delta: '델타', epsilon: '엡실론', zeta: '제타', eta: '에타' },
		...{ theta: '세타', kappa: '카파', lambda: '람다', mu: '뮤', pi: '파이', rho: '로', sigma: '시그마', tau: '타우' },
		...{ phi: '파이', chi: '카이', psi: '프사이', omega: '오메가' }
	}
};

/** Where the target spells out a formula that is one Greek letter. */
export function namedSign(formula: string, target: string, lang: TargetLang): Span | null {
	const name = /^\\(?:var)?([A-Za-z]{2,10})(?:_|\^|$)/.exec(formula.trim())?.[1]?.toLowerCase() ?? '';
	const word = GREEK[lang][name];
	const at = word ? target.indexOf(word) : -1;
	return word && at >= 0 ? { start: at, end: at + word.length } : null;
}
