import type { TargetLang } from '../segment/segment';
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
		url: ['リンク']
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
		url: ['링크']
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
