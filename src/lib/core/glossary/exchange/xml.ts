import { Refusal } from '../../problem';
import type { Steps } from '../../steps';
import type { TermElement } from '../concept';

/* XML 1.0 without a document type of its own: what files of terms need, and nothing that grows while it is read. Entities
 * are the five of XML and characters by number; a DOCTYPE that only points elsewhere is passed over and never fetched. */

/** An element with the 1-based line on which it begins. */
export interface XmlElement extends TermElement {
	line: number;
	content: (XmlElement | string)[];
}

const MAX_DEPTH = 40;
const MAX_ATTRIBUTES = 40;
/** Tags and texts of one step. */
const AT_A_TIME = 200;
/** White space of the file, which is shown as one space. No XML text holds this character, so white space that is
 * written by number (`&#10;`) can be told from it. */
const BLANK = '\u0001';

const NAME = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}._:·-]*`;
const OPEN = new RegExp(`<(${NAME})`, 'uy');
const CLOSE = new RegExp(`</(${NAME})[ \\t\\r\\n]*>`, 'uy');
const ATTRIBUTE = new RegExp(`[ \\t\\r\\n]+(${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^<"]*)"|'([^<']*)')`, 'uy');
const END = /[ \t\r\n]*(\/?)>/y;
const DOCTYPE = /<!DOCTYPE(?:"[^"]*"|'[^']*'|[^[>"'])*>/y;
const NOT_XML = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What is done when an element ends. False takes it out of the one around it, so that a long file needs little memory. */
export type OnEnd = (element: XmlElement) => boolean;

class Reader {
	#at: number;
	#line = 1;
	#counted = 0;
	readonly #open: XmlElement[] = [];
	#root: XmlElement | null = null;

	constructor(
		private readonly text: string,
		private readonly mixed: ReadonlySet<string>,
		private readonly onEnd: OnEnd
	) {
		this.#at = text.startsWith('\ufeff') ? 1 : 0;
	}

	*read(): Steps<XmlElement> {
		for (let parts = 1; this.#at < this.text.length; parts++) {
			if (this.text[this.#at] === '<') this.#markup();
			else this.#words();
			if (parts % AT_A_TIME === 0) yield;
		}
		const open = this.#open.at(-1);
		if (open) this.#fail(`<${open.name}> of line ${open.line} is never closed`);
		return this.#root ?? this.#fail('there is no element');
	}

	#fail(reason: string): never {
		throw new Refusal('import.unreadable', `line ${this.#lineHere()}: ${reason}`);
	}

	#lineHere(): number {
		for (;;) {
			const next = this.text.indexOf('\n', this.#counted);
			if (next < 0 || next >= this.#at) return this.#line;
			this.#counted = next + 1;
			this.#line++;
		}
	}

	#match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.#at;
		return pattern.exec(this.text);
	}

	#markup(): void {
		const next = this.text[this.#at + 1];
		if (next === '/') this.#close();
		else if (next === '?') this.#past('<?', '?>');
		else if (next !== '!') this.#element();
		else if (this.text.startsWith('<!--', this.#at)) this.#past('<!--', '-->');
		else if (this.text.startsWith('<![CDATA[', this.#at)) this.#exact();
		else this.#doctype();
	}

	/** Passes over what stands between two marks.
	 * @returns it */
	#past(from: string, to: string): string {
		const end = this.text.indexOf(to, this.#at + from.length);
		if (end < 0) this.#fail(`"${from}" is never closed`);
		const inner = this.text.slice(this.#at + from.length, end);
		this.#at = end + to.length;
		return inner;
	}

	#doctype(): void {
		const found = this.#root || this.#open.length > 0 ? null : this.#match(DOCTYPE);
		if (!found) this.#fail('a document type with definitions of its own is not read');
		this.#at += found[0].length;
	}

	#exact(): void {
		const inside = this.#open.at(-1) ?? this.#fail('text stands outside of the elements');
		const words = this.#past('<![CDATA[', ']]>');
		if (NOT_XML.test(words)) this.#fail('it holds a character that XML does not know');
		add(inside, words);
	}

	#words(): void {
		const next = this.text.indexOf('<', this.#at);
		const words = this.#decoded(this.text.slice(this.#at, next < 0 ? undefined : next));
		const inside = this.#open.at(-1);
		if (inside) add(inside, words);
		else if (words !== BLANK) this.#fail('text stands outside of the elements');
		this.#at = next < 0 ? this.text.length : next;
	}

	#decoded(raw: string): string {
		if (NOT_XML.test(raw)) this.#fail('it holds a character that XML does not know');
		const words = raw.replace(/[ \t\r\n]+/g, BLANK);
		return words.includes('&') ? words.replace(/&([^&;]{0,12};)?/g, (_, name?: string) => this.#entity(name)) : words;
	}

	#entity(name: string | undefined): string {
		const word = name?.slice(0, -1) ?? this.#fail('"&" stands for nothing; write "&amp;"');
		const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(word);
		if (!number) return ENTITIES[word] ?? this.#fail(`the entity "&${word};" is not read`);
		const code = number[1] ? parseInt(number[1], 16) : Number(number[2]);
		const char = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\0';
		return NOT_XML.test(char) ? this.#fail(`"&${word};" is no character`) : char;
	}

	#element(): void {
		const name = this.#match(OPEN)?.[1] ?? this.#fail('"<" begins no element; write "&lt;"');
		if (this.#open.length === 0 && this.#root) this.#fail(`<${name}> stands after the end`);
		if (this.#open.length >= MAX_DEPTH) this.#fail(`elements stand more than ${MAX_DEPTH} deep in each other`);
		const element: XmlElement = { name, attributes: {}, content: [], line: this.#lineHere() };
		this.#at += name.length + 1;
		this.#attributes(element);
		const end = this.#match(END) ?? this.#fail(`<${name}> is not written as XML`);
		this.#at += end[0].length;
		this.#open.push(element);
		if (end[1]) this.#end();
	}

	#attributes(element: XmlElement): void {
		for (let n = 0; ; n++) {
			const found = this.#match(ATTRIBUTE);
			if (!found) return;
			const [all, name, double, single] = found as unknown as [string, string, string?, string?];
			if (n >= MAX_ATTRIBUTES) this.#fail(`<${element.name}> has more than ${MAX_ATTRIBUTES} attributes`);
			if (Object.hasOwn(element.attributes, name)) this.#fail(`<${element.name}> says "${name}" twice`);
			element.attributes[name] = this.#decoded(double ?? single ?? '').replaceAll(BLANK, ' ');
			this.#at += all.length;
		}
	}

	#close(): void {
		const open = this.#open.at(-1);
		const found = this.#match(CLOSE);
		if (!found || found[1] !== open?.name)
			this.#fail(
				`${found?.[0] ?? '"</"'} closes nothing${open ? `; <${open.name}> of line ${open.line} is open` : ''}`
			);
		this.#at += found[0].length;
		this.#end();
	}

	#end(): void {
		const element = this.#open.pop()!;
		element.content = settled(element, this.mixed);
		const around = this.#open.at(-1);
		const stays = this.onEnd(element);
		if (!around) this.#root = element;
		else if (stays) around.content.push(element);
	}
}

function add({ content }: XmlElement, words: string): void {
	const last = content.length - 1;
	if (typeof content[last] === 'string') content[last] += words;
	else content.push(words);
}

/** White space between elements is layout, unless they stand in running text. */
function settled({ name, content }: XmlElement, mixed: ReadonlySet<string>): XmlElement['content'] {
	const layout = !mixed.has(name) && content.every((part) => typeof part !== 'string' || part === BLANK);
	const last = content.length - 1;
	return content
		.map((part, at) => {
			if (typeof part !== 'string') return part;
			if (layout) return '';
			const from = at === 0 && part.startsWith(BLANK) ? 1 : 0;
			const trimmed = at === last && part.endsWith(BLANK) ? part.slice(from, -1) : part.slice(from);
			return trimmed.replaceAll(BLANK, ' ');
		})
		.filter((part) => part !== '');
}

/** Reads XML strictly.
 * @param mixed names of elements that hold running text
 * @returns the root, with what `onEnd` left in it
 * @throws Refusal `import.unreadable` with line and reason */
export const readXml = (text: string, mixed: ReadonlySet<string>, onEnd: OnEnd = () => true): Steps<XmlElement> =>
	new Reader(text, mixed, onEnd).read();

const FORBIDDEN =
	/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML. White space that reading would fold is written by number; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
	text
		.replace(FORBIDDEN, '\ufffd')
		.replace(/[&<>"]/g, (sign) => SIGNS[sign]!)
		.replace(/^ | $|(?<= ) |[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);

const startTag = ({ name, attributes, content }: TermElement): string => {
	const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
	return `<${name}${said.join('')}${content.length === 0 ? '/' : ''}>`;
};

/** Writes an element, one element a line as far as no running text stands around it. */
export function writeXml(element: TermElement, mixed: ReadonlySet<string>, indent = ''): string {
	const { name, content } = element;
	if (content.length === 0) return indent + startTag(element);
	if (mixed.has(name) || content.some((part) => typeof part === 'string')) {
		const inner = content.map((part) => (typeof part === 'string' ? escapeXml(part) : writeXml(part, mixed)));
		return `${indent}${startTag(element)}${inner.join('')}</${name}>`;
	}
	const inner = content.map((part) => writeXml(part as TermElement, mixed, `${indent}\t`));
	return [indent + startTag(element), ...inner, `${indent}</${name}>`].join('\n');
}
