import type { Block } from '../../src/lib/core/align/block';
import { refuse, unreadable } from '../../src/lib/core/format/lines';
import { utf8Length } from '../../src/lib/core/format/utf8';
import type { ByteRange } from '../../src/lib/core/segment/segment';

type Attributes = Record<string, string>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BLOCKS = words(
	'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form ' +
		'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'
);
/** Elements without text for readers. */
const DROPPED = words(
	'script style noscript template head svg math iframe object canvas audio video select textarea button'
);
const VOID = words('area base br col embed hr img input link meta source track wbr');
const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 200;
/** The mark of a list item before its text. */
const BULLET = /^(?:•|\d+\.)$/u;
const ADDRESS = /^(?:https?:\/\/|mailto:)/iu;

interface Element {
	name: string;
	/** Is everything within it left out? */
	dropped: boolean;
	/** Address and place of the text of a link. */
	link: { href: string; start: number } | null;
	/** Next number of an ordered list, null for other elements. */
	next: number | null;
}

/** Collects the events of an HTML parser as blocks of text. */
export class HtmlBlocks {
	readonly #blocks: Block[] = [];
	readonly #stack: Element[] = [];
	/** Text since the last block, in pieces, so that a link can take back its own without touching the rest. */
	#pieces: string[] = [];
	#start: number | null = null;
	/** Addresses of a heading; they follow it as lines of their own, so that the title stays a title. */
	#addresses: string[] = [];
	#line = { at: 0, number: 1 };
	#byte: { at: number; byte: number };

	/** @param offset bytes of the file before the text */
	constructor(
		readonly source: string,
		readonly offset = 0
	) {
		this.#byte = { at: 0, byte: offset };
	}

	open(name: string, attributes: Attributes, at: number): void {
		if (Object.keys(attributes).length > MAX_ATTRIBUTES)
			throw unreadable(`an element has more than ${MAX_ATTRIBUTES} attributes`);
		const above = this.#stack.at(-1);
		const onebox = above?.dropped ? null : oneboxOf(name, attributes);
		if (BLOCKS.has(name)) this.#flush(at);
		if (onebox) this.#emit(onebox, at);
		if (name === 'img' && !above?.dropped) this.#image(attributes, at);
		if (VOID.has(name)) return;
		const dropped = Boolean(above?.dropped || onebox || DROPPED.has(name) || isCaption(attributes));
		const href = name === 'a' && ADDRESS.test(attributes.href ?? '') ? attributes.href.trim() : null;
		this.#stack.push({
			...{ name, dropped, next: name === 'ol' ? Number.parseInt(attributes.start ?? '1', 10) || 1 : null },
			link: href === null ? null : { href, start: this.#pieces.length }
		});
		if (this.#stack.length > MAX_DEPTH) throw unreadable(`elements are nested deeper than ${MAX_DEPTH}`);
		if (!dropped && name === 'li') this.#add(this.#bullet(), at);
		if (!dropped && (name === 'td' || name === 'th')) this.#add('| ', at);
	}

	text(content: string, at: number): void {
		if (!this.#stack.at(-1)?.dropped) this.#add(this.#within('pre') ? content : content.replace(/\s+/gu, ' '), at);
	}

	close(name: string, at: number): void {
		const place = this.#stack.findLastIndex((element) => element.name === name);
		if (place < 0) return;
		const { link, dropped } = this.#stack[place];
		if (link && !dropped) this.#address(link.href, link.start);
		if (BLOCKS.has(name)) this.#flush(at, name.startsWith('h') ? Number(name[1]) || 0 : 0, name === 'li');
		this.#stack.length = place;
	}

	/** `<!DOCTYPE html>` is what pages begin with; one that declares anything is refused. */
	instruction(name: string, content: string): void {
		if (name.toLowerCase() === '!doctype' && /\[|<!|entity/iu.test(content))
			throw unreadable('its DOCTYPE declares entities, which are not read');
	}

	finish(): Block[] {
		this.#flush(this.source.length);
		if (!this.#blocks.length) throw unreadable('it holds no text');
		return this.#blocks;
	}

	#within = (name: string): boolean => this.#stack.some((element) => element.name === name);

	#bullet(): string {
		const list = this.#stack.findLast(({ name }) => name === 'ol' || name === 'ul');
		return list?.next ? `${list.next++}. ` : '• ';
	}

	#add(text: string, at: number): void {
		if (this.#start === null && text.trim()) this.#start = at;
		this.#pieces.push(text);
	}

	#image({ class: kind = '', alt = '', title = '' }: Attributes, at: number): void {
		const name = alt || title;
		if (!name) return;
		const emoji = kind.split(/\s+/u).includes('emoji');
		const alone = !emoji && this.#pieces.every((piece) => !piece.trim());
		this.#add(alone ? `[IMG] ${name}` : emoji ? shortcode(name) : name, at);
		if (alone) this.#flush(at);
	}

	/** Gives a link its address: alone where the text is but the address again, else as in Markdown. */
	#address(href: string, start: number): void {
		const text = this.#pieces.slice(start).join('');
		const label = text.trim();
		if (!label) return;
		if (this.#stack.some(({ name }) => /^h[1-6]$/u.test(name))) this.#addresses.push(href);
		else
			this.#pieces.splice(
				start,
				Infinity,
				text.replace(label, () => (isAddress(label, href) ? href : `[${label}](${href})`))
			);
	}

	/** Ends a block before an offset. A bullet waits for the paragraph within its item. */
	#flush(end: number, heading = 0, item = false): void {
		const [text, start] = [this.#pieces.join('').trim(), this.#start];
		const bullet = BULLET.test(text);
		if (bullet && !item) return;
		this.#pieces = [];
		this.#start = null;
		if (start !== null && text && !bullet) this.#emit(text, start, heading, this.#bytes(start, end));
		for (const address of this.#addresses.splice(0)) this.#emit(address, start ?? 0);
	}

	#emit(raw: string, at: number, heading = 0, bytes: ByteRange | null = null): void {
		const code = this.#within('pre');
		const text = code ? raw : raw.replace(/ {2,}/gu, ' ');
		const line = this.#lineAt(at);
		refuse(text.replace(/\n/gu, ''), this.#blocks.length + 1);
		this.#blocks.push({ text, line, bytes, apart: true, quoted: this.#within('blockquote'), heading, code });
	}

	/** Null for what has no characters of its own, as a picture. */
	#bytes(start: number, end: number): ByteRange | null {
		return end > start ? [this.#byteAt(start), this.#byteAt(end)] : null;
	}

	/** Offsets come in order but for a few, so each character is looked at about once. */
	#byteAt(at: number): number {
		if (at < this.#byte.at) this.#byte = { at: 0, byte: this.offset };
		const byte = this.#byte.byte + utf8Length(this.source.slice(this.#byte.at, at));
		this.#byte = { at, byte };
		return byte;
	}

	/** 1-based line of an offset; offsets come in order, so each character is looked at once. */
	#lineAt(at: number): number {
		for (; this.#line.at < at; this.#line.at++) if (this.source[this.#line.at] === '\n') this.#line.number++;
		return this.#line.number;
	}
}

/** The address of a preview box, whose text is the other site's. */
function oneboxOf(name: string, attributes: Attributes): string | null {
	const isBox = name === 'aside' && /(?:^|\s)onebox(?:\s|$)/u.test(attributes.class ?? '');
	const address = attributes['data-onebox-src'] ?? '';
	return isBox && ADDRESS.test(address) ? address : null;
}

/** File name and size that forums write below a picture. */
const isCaption = ({ class: kind = '' }: Attributes): boolean => kind.split(/\s+/u).includes('meta');

const shortcode = (name: string): string => (/^[a-z0-9_+-]+$/u.test(name) ? `:${name}:` : name);

/** Does a text show its own address, shortened or without scheme? */
function isAddress(label: string, href: string): boolean {
	const bare = (text: string) =>
		text.replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/iu, '').replace(/(?:…|\.\.\.|\/)$/u, '');
	return !/\s/u.test(label) && bare(href).startsWith(bare(label)) && bare(label).includes('.');
}
