/** What machines do to markup: each takes a correct translation and breaks the first place that it can, giving the broken
 * text and where the damage stands (null for what is gone), or null where it finds nothing to break. */
export interface Damaged {
	target: string;
	place: { start: number; end: number } | null;
}

type Break = (target: string, native: string) => Damaged | null;

/** Replaces the first match; `gone` damage leaves no place. */
const swap =
	(pattern: RegExp, to: (match: RegExpExecArray, native: string) => string, gone = false): Break =>
	(target, native) => {
		const match = pattern.exec(target);
		if (!match) return null;
		const written = to(match, native);
		const broken = target.slice(0, match.index) + written + target.slice(match.index + match[0].length);
		if (broken === target) return null;
		return {
			target: broken,
			place: gone ? null : { start: match.index, end: match.index + Math.max(1, written.length) }
		};
	};

export const DAMAGES: Record<string, Break> = {
	'a macro in the language itself': swap(
		/\\(?:cite|citep|citet|textbf|emph|ref|item|textit|caption)(?=[{ ])/,
		(_, native) => `\\${native}`
	),
	'a key in the language itself': swap(
		/(\\cite[pt]?(?:\[[^\]]*\])*\{)[^}]*\}/,
		([, open], native) => `${open}${native}2021}`
	),
	'another key': swap(/(\\cite[pt]?\{[a-z]+)(\d{4})/, ([, open]) => `${open}1999`),
	'a lost citation': swap(/~?\s?\\cite[pt]?(?:\s?\[[^\]]*\])*\{[^}]*\}/, () => '', true),
	'a label in the language itself': swap(/(\\(?:eq)?ref\{)\w+:\w+\}/, ([, open], native) => `${open}${native}:1}`),
	'another label': swap(/(\\(?:eq)?ref\{\w+:)\w+\}/, ([, open]) => `${open}other}`),
	'a lost reference': swap(/~?\\ref\{[^}]*\}/, () => '', true),
	'an environment in the language itself': swap(
		/\\begin\{(?:itemize|table|tabular)\}/,
		(_, native) => `\\begin{${native}}`
	),
	'a lost item': swap(/\\item /, () => '', true),
	'a lost cell': swap(/ & /, () => ' ', true),
	'a wide ampersand': swap(/ & /, () => ' ＆ '),
	'a lost row end': swap(/ \\\\(?= |$)/, () => '', true),
	'a wide dollar': swap(/\$([^$\s\d][^$]*)\$/, ([, inside]) => `＄${inside}＄`),
	'a lost opening dollar': swap(/\$([^$\s\d][^$]*)\$/, ([, inside]) => `${inside}$`),
	'a lost closing dollar': swap(/\$([^$\s\d][^$]*)\$(?=[^$]*$)/, ([, inside]) => `$${inside}`),
	'wide braces': swap(/\\(textbf|cite|ref|emph|caption)\{([^{}]*)\}/, ([, name, inside]) => `\\${name}｛${inside}｝`),
	'an unclosed brace': swap(
		/\\(textbf|emph|textit|underline|textsc)\{([^{}]*)\}/,
		([, name, inside]) => `\\${name}{${inside}`
	),
	'a backslash set apart': swap(/\\(textbf|cite|emph|citep|section|caption)\{/, ([, name]) => `\\ ${name}{`),
	'a yen sign for a backslash': swap(/\\(cite|textbf|emph|section|ref|frac|times)(?=[{$ ])/, ([, name]) => `¥${name}`),
	'a changed exponent': swap(/(\$[^$]*\^)(2|n|d|\{-4\})([^$]*\$)/, ([, open, , close]) => `${open}7${close}`),
	'a changed index': swap(/(\$[^$]*_)(i|1|2)([^$]*\$)/, ([, open, , close]) => `${open}q${close}`),
	'a changed relation': swap(/(\$[^$]*)\\(?:leq?|to|in)(?=[ $])([^$]*\$)/, ([, open, close]) => `${open}\\geq${close}`),
	'a set in the language itself': swap(/\\mathbb\{R\}/, (_, native) => `\\mathbb{${native}}`),
	'a lost formula': swap(/\$[^$]*(?:\\mathcal|\\sum|\^|\\lambda|\\epsilon)[^$]*\$/, () => '', true),
	'a lost left': swap(/\\log /, () => '', true),
	'a wide at sign': swap(/@(?=example)/, () => '＠'),
	'a changed address of mail': swap(/lamp\.team@/, () => 'lamp.tem@'),
	'a placeholder in the language itself': swap(/\{question\}/, (_, native) => `{${native}}`),
	'a wide per cent sign': swap(/%s/, () => '％s'),
	'a lost placeholder': swap(/\{\{\s?answer\s?\}\}/, () => '', true),
	'a special token with gaps': swap(/<\|endoftext\|>/, () => '< | endoftext | >'),
	'a wide tag': swap(/<b>/, () => '＜b＞'),
	'a tag in the language itself': swap(/<kbd>/, (_, native) => `<${native}>`),
	'a lost closing tag': swap(/<\/b>/, () => '', true),
	'a changed attribute': swap(/href="https:\/\/example\.org\/a"/, () => 'href="https://example.org/b"'),
	'bold with a bracket before a letter': swap(
		/\*\*(ランプネットワーク|램프 네트워크)\*\*\(LN\)/,
		([, name]) => `**${name}(LN)**`
	),
	'bold with spaces inside': swap(/\*\*([^*\n]{2,8})\*\*/, ([, inside]) => `** ${inside} **`),
	'bold that nothing closes': swap(/\*\*([^*\n]{2,8})\*\*(?!\*)/, ([, inside]) => `**${inside}`),
	'wide asterisks': swap(/\*\*([^*\n`]{2,8})\*\*/, ([, inside]) => `＊＊${inside}＊＊`),
	'a torn link': swap(/\]\((https:[^)]*guide)\)/, ([, address]) => `] (${address})`),
	'a link in wide brackets': swap(
		/\[([^\]]*)\]\((https:[^)]*guide)\)/,
		([, text, address]) => `［${text}］（${address}）`
	),
	'a picture turned link': swap(/!\[/, () => '['),
	'a lost cell of Markdown': swap(/\| (モデル|모델) \|/, ([, word]) => `| ${word}`),
	'code in the language itself': swap(/`lamp\.on\(\)`/, (_, native) => `\`${native}.on()\``),
	'wide backticks': swap(/`pip install lamp`/, () => '｀pip install lamp｀'),
	'a lost backtick': swap(/`auto`/, () => '`auto'),
	'another number in brackets': swap(/\[3, 5\]/, () => '[3, 6]'),
	'a lost number in brackets': swap(/\s?\[12\]/, () => '', true),
	'an image that was copied': swap(/^/, () => '[IMG] ')
};
