import type { Markup, Scan } from './markup';

/** Runs of backticks by their length, found once per text and only when the first backtick is met. */
export class CodeFences {
	#byLength?: Map<number, number[]>;
	constructor(readonly text: string) {}

	/** Start of the next run of exactly `length` backticks at or after `from`, or -1. */
	next(length: number, from: number): number {
		const starts = (this.#byLength ??= runs(this.text)).get(length);
		while (starts?.length && starts[starts.length - 1]! < from) starts.pop();
		return starts?.at(-1) ?? -1;
	}
}

/** Starts of all runs, last first, so that the passed ones are dropped from the end. */
function runs(text: string): Map<number, number[]> {
	const byLength = new Map<number, number[]>();
	for (const match of text.matchAll(/`+/g)) {
		const starts = byLength.get(match[0].length);
		if (starts) starts.push(match.index);
		else byLength.set(match[0].length, [match.index]);
	}
	for (const starts of byLength.values()) starts.reverse();
	return byLength;
}

const TICKS = /`+/y;
const TAG = /<(\/?[A-Za-z][A-Za-z0-9-]*)(?:\s[^<>\n]{0,300})?\/?>/y;
const PLACEHOLDER =
	/\{\d{1,3}\}|\{[a-z_]\w{1,60}\}|\{\{\s{0,3}[\w.-]{1,60}\s{0,3}\}\}|%(?:\d\$|\([\w.-]{1,60}\))?[sdif](?![A-Za-z])|<<[\w.-]{1,60}>>|<\|[\w.-]{1,60}\|>/y;
/** What makes a brace one of LaTeX: a macro, an argument, an index before it. */
const LATEX_BRACE = /[\w}\]^*\\]$|\\[A-Za-z]{1,20}\*? $/;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
	pattern.lastIndex = at;
	return pattern.exec(text);
};

/** Inline code as in CommonMark: closed by as many backticks as opened it. LaTeX quotes (``so'') are no code. */
export function readCode({ text, fences }: Scan, at: number): Markup | null {
	if (text[at - 1] === '`') return null;
	const length = match(TICKS, text, at)?.[0].length ?? 1;
	const close = fences.next(length, at + length);
	if (close < 0) return null;
	const name = text.slice(at + length, close);
	if (name.includes("''") || name.includes('\n\n')) return null;
	return { kind: 'code', name, start: at, end: close + length };
}

export function readHtmlTag({ text }: Scan, at: number): Markup | null {
	const tag = match(TAG, text, at);
	return tag && { kind: 'html-tag', name: (tag[1] ?? '').toLowerCase(), start: at, end: at + tag[0].length };
}

/** `{0}`, `{name}`, `{{name}}`, `%s`, `%1$s`, `%(name)d`, `<<name>>`, `<|name|>`. A per cent sign behind a digit is a per
 * cent sign, a brace behind a macro or an index is LaTeX, and names in capitals are protected in titles: `{BERT}`. */
export function readPlaceholder({ text }: Scan, at: number): Markup | null {
	if (text[at] === '%' && /[0-9]\s?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
	if (text[at] === '{' && LATEX_BRACE.test(text.slice(Math.max(0, at - 24), at))) return null;
	const found = match(PLACEHOLDER, text, at);
	return found && { kind: 'placeholder', name: found[0].replace(/\s/g, ''), start: at, end: at + found[0].length };
}
