import { escapeText } from './escape';
import { plainText, type Mark } from './marks';

/** Writes marks as Markdown that renders as them and as nothing else.
 * @param text the same as characters, by which it is known what must be escaped */
export function writeMarks(marks: readonly Mark[]): string {
	const words = plainText(marks);
	const paired = new Set(['$', '~'].filter((c) => words.split(c).length > 2 || (c === '$' && hasMath(marks))));
	const writer = new Writer(paired, words.includes('\n'));
	writer.write(marks, '');
	return writer.parts.join('');
}

const hasMath = (marks: readonly Mark[]): boolean =>
	marks.some((mark) => mark.kind === 'math' || ('inner' in mark && hasMath(mark.inner)));

const BARE = /^[A-Za-z0-9\-._~:/?#@!$'+,;=%&]+[A-Za-z0-9/=#%]$/u;

class Writer {
	readonly parts: string[] = [];
	/** Character written last, '' at the beginning. */
	#last = '';
	#lineStart = true;
	constructor(
		readonly paired: ReadonlySet<string>,
		readonly lines: boolean
	) {}

	/** @param after first character behind these marks */
	write(marks: readonly Mark[], after: string): void {
		marks.forEach((mark, i) => this.#one(mark, i + 1 < marks.length ? firstOf(marks[i + 1]!) : after));
	}

	#one(mark: Mark, after: string): void {
		switch (mark.kind) {
			case 'text':
				this.#add(
					escapeText(mark.text, {
						...{ before: this.#last, after, lineStart: this.#lineStart },
						...{ lines: this.lines, paired: this.paired }
					})
				);
				return;
			case 'code':
				this.#add(codeSpan(mark.text));
				return;
			case 'math':
				this.#add(mark.display ? `$$${mark.text}$$` : `$${mark.text}$`);
				return;
			case 'url':
				this.#add(this.#url(mark.address, after));
				return;
			case 'image':
				this.#add(`![${escapeLabel(mark.text)}](${mark.address})`);
				return;
			case 'link':
				this.#around('[', mark.inner, `](${mark.address})`);
				return;
			default:
				this.#around(mark.kind === 'strong' ? '**' : '*', mark.inner, mark.kind === 'strong' ? '**' : '*');
		}
	}

	#add(text: string): void {
		if (text === '') return;
		const line = text.lastIndexOf('\n') + 1;
		this.#lineStart = (line > 0 || this.#lineStart) && /^[ \t]*$/u.test(text.slice(line));
		this.#last = text.at(-1)!;
		this.parts.push(text);
	}

	#around(open: string, inner: readonly Mark[], close: string): void {
		this.#add(open);
		this.write(inner, close[0]!);
		this.#add(close);
	}

	/** An address between white space is a link wherever Markdown is read; any other is closed in angle brackets, since what
	 * follows it would be taken into it. */
	#url(address: string, after: string): string {
		const apart = /^\s?$/u.test(this.#last) && /^\s?$/u.test(after);
		return apart && BARE.test(address) ? address : `<${address}>`;
	}
}

const firstOf = (mark: Mark): string => {
	if (mark.kind === 'text') return mark.text[0] ?? '';
	if (mark.kind === 'url') return '<';
	return { code: '`', math: '$', image: '!', link: '[', strong: '*', em: '*' }[mark.kind];
};

const escapeLabel = (text: string): string => text.replace(/[\\`*_[\]<&$~]/gu, '\\$&');

/** A code span with more backticks around it than stand in it. */
function codeSpan(code: string): string {
	const longest = Math.max(0, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const pad = /^`|`$|^ .* $/u.test(code) && code.trim() !== '' ? ' ' : '';
	return fence + pad + code + pad + fence;
}
