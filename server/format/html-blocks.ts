import type { Block } from '../../src/lib/core/align/block';
import { refuse, unreadable } from '../../src/lib/core/format/lines';
import { fenced } from '../../src/lib/core/markdown/fence';
import type { ByteRange } from '../../src/lib/core/segment/segment';
import { elementOf, type Element, type Seen } from './html-element';
import * as is from './html-elements';
import type { Attributes } from './html-elements';
import { pictureOf } from './html-image';
import { delimited, isVisualMath, MathReader, setsDisplay, texAttribute, texElement, texOfText } from './html-math';
import { folded, linked, ticked, withoutBlankEdges } from './html-marks';
import { Places } from './html-places';
import type { Survey } from './html-survey';
import { TableReader } from './html-table';

/** Elements within one another that are read. */
export const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 200;
/** The mark of a list item before its text. */
const BULLET = /^(?:•|\d+\.)(?: \[[ x]\])?$/u;
/** The sign of a callout before its text. */
const SIGN = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f){1,8}$/u;
const FORMULA = /^\$[^]*\$$/u;

/** Collects the events of an HTML parser as blocks of text. */
export class HtmlBlocks {
	readonly #blocks: Block[] = [];
	readonly #stack: Element[] = [];
	/** Text since the last block, in pieces, so that a link can take back its own without touching the rest. */
	#pieces: string[] = [];
	#start: number | null = null;
	/** Addresses of a heading; they follow it as lines of their own, so that the title stays a title. */
	#addresses: string[] = [];
	#math: { reader: MathReader; at: number } | null = null;
	readonly #places: Places;

	/** @param offset bytes of the file before the text */
	constructor(
		readonly source: string,
		offset: number,
		readonly survey: Survey
	) {
		this.#places = new Places(source, offset);
	}

	open(name: string, attributes: Attributes, at: number): void {
		if (Object.keys(attributes).length > MAX_ATTRIBUTES)
			throw unreadable(`an element has more than ${MAX_ATTRIBUTES} attributes`);
		if (this.#math) return this.#math.reader.open(name, attributes);
		const above = this.#stack.at(-1);
		const kept = !this.survey.kept || Boolean(above?.kept) || this.survey.kept.has(at);
		const seen = kept && !above?.dropped;
		if (seen && name === 'math' && !is.isHidden(attributes)) this.#math = { reader: new MathReader(attributes), at };
		else if (seen && !above?.visual) this.#show(name, attributes, at);
		else this.#push(name, attributes, { kept, dropped: Boolean(above?.dropped), visual: Boolean(above?.visual) });
	}

	/** Opens an element that readers see. */
	#show(name: string, attributes: Attributes, at: number): void {
		if (is.BLOCKS.has(name)) this.#edge(name, at);
		const box = is.boxAddress(name, attributes);
		if (box) {
			this.#flush(at);
			this.#emit(box, at);
		}
		const tex = texAttribute(attributes);
		if (tex?.trim()) this.#formula(tex.trim(), name === 'div' || setsDisplay(name, attributes), at);
		const instead = is.standIn(name, attributes);
		if (instead !== null) this.#add(instead, at);
		if (name === 'img' && !this.survey.twice.instead.has(at)) this.#image(attributes, at);
		const dropped = box !== null || Boolean(tex?.trim()) || instead !== null || this.#isLeftOut(name, attributes, at);
		this.#push(name, attributes, { kept: true, dropped, visual: isVisualMath(name, attributes) });
		if (!dropped) this.#begin(name, attributes, at);
	}

	#isLeftOut(name: string, attributes: Attributes, at: number): boolean {
		if (this.survey.twice.read.has(at)) return false;
		const shown = texElement(name, attributes);
		// The script of a formula stands behind the formula, and is all there is where that was lost.
		if (shown) return name === 'script' && FORMULA.test((this.#pieces.at(-1) ?? '').trim());
		if (name === 'div' && is.hasClass(attributes, 'title') && this.#stack.at(-1)?.tail === '[/quote]') return true;
		return is.isLeftOut(name, attributes, this.survey.page, this.#within('blockquote'));
	}

	#push(name: string, attributes: Attributes, state: Seen): void {
		if (is.VOID.has(name)) return;
		this.#stack.push(elementOf(name, attributes, state, this.#pieces.length));
		if (this.#stack.length > MAX_DEPTH) throw unreadable(`elements are nested deeper than ${MAX_DEPTH}`);
	}

	/** What an element writes at its start, and what it will do with what it holds. */
	#begin(name: string, attributes: Attributes, at: number): void {
		const element = this.#stack.at(-1);
		if (!element || is.VOID.has(name)) return;
		const tex = texElement(name, attributes);
		if (tex) element.wrap = this.#wrapper(this.#pieces.length, (text) => texOfText(text, tex === 'display'));
		else if (name === 'li') this.#add(this.#bullet(), at);
		else if (name === 'table') element.table = this.survey.layout.has(at) ? null : new TableReader();
		else if (name === 'tr') this.#table?.row();
		else if (name === 'td' || name === 'th') this.#cell(attributes, at);
		else if (name === 'summary') this.#summary(element, at);
		else if (name === 'pre') element.wrap = this.#fence(element);
		else if (name === 'code' || name === 'tt') this.#code(element, attributes, at);
		else if (name === 'aside' && is.hasClass(attributes, 'quote')) {
			this.#emit(is.quoteHead(attributes), at);
			element.tail = '[/quote]';
		}
	}

	text(content: string, at: number): void {
		if (this.#math) return this.#math.reader.text(content);
		const above = this.#stack.at(-1);
		if (above ? above.dropped || !above.kept || above.visual : this.survey.kept) return;
		const text = this.#within('pre') ? content : content.replace(/\s+/gu, ' ');
		this.#add(this.#inCell ? text.replace(/\|/gu, '\\|') : text, at);
	}

	close(name: string, at: number): void {
		if (this.#math) return this.#endMath(name);
		const place = this.#stack.findLastIndex((element) => element.name === name);
		if (place < 0) return;
		const element = this.#stack[place];
		const { link, dropped, kept, tail } = element;
		const inert = dropped || !kept;
		if (link && !inert && !this.#within('code') && !this.#within('pre')) this.#address(link.href, link.start);
		if (!inert) element.wrap?.();
		if (name === 'tr' && !inert && this.#table?.hasCells) this.#add(' |', at);
		if (is.BLOCKS.has(name) && !inert) this.#edge(name, at, name.startsWith('h') ? Number(name[1]) || 0 : 0, element);
		this.#stack.length = place;
		if (tail !== null) this.#emit(tail, at);
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

	/** The table of cells that the reading stands in. */
	get #table(): TableReader | null {
		return this.#stack.findLast(({ name }) => name === 'table')?.table ?? null;
	}

	get #inCell(): boolean {
		return this.#table !== null && (this.#within('td') || this.#within('th'));
	}

	#bullet(): string {
		const list = this.#stack.findLast(({ name }) => name === 'ol' || name === 'ul');
		return list?.next ? `${list.next++}. ` : '• ';
	}

	#cell(attributes: Attributes, at: number): void {
		const table = this.#table;
		if (table) this.#add(table.cell(attributes), at);
		else this.#flush(at);
	}

	#summary(element: Element, at: number): void {
		const details = this.#stack.findLast(({ name }) => name === 'details');
		if (!details) return;
		this.#unbullet();
		this.#start ??= at;
		element.wrap = this.#wrapper(this.#pieces.length, folded);
		details.tail = '[/details]';
	}

	/** Takes back a bullet that nothing follows: code and what is folded away stand on lines of their own. */
	#unbullet(): void {
		if (!BULLET.test(this.#pieces.join('').trim())) return;
		this.#pieces = [];
		this.#start = null;
	}

	/** A block of code stands between fences where it is said to be code; else its lines are kept. */
	#fence(element: Element): () => void {
		this.#unbullet();
		const from = this.#pieces.length;
		return () => {
			const code = withoutBlankEdges(this.#pieces.splice(from).join(''));
			if (code) this.#pieces.push(element.code === null ? code : fenced(code, element.code));
		};
	}

	#code(element: Element, attributes: Attributes, at: number): void {
		const block = this.#stack.findLast(({ name }) => name === 'pre');
		if (block) block.code ||= is.codeLanguage(attributes);
		else {
			if (!this.#within('summary')) this.#start ??= at;
			element.wrap = this.#wrapper(this.#pieces.length, ticked);
		}
	}

	/** Puts the text since a piece between marks, less white space around it. */
	#wrapper(from: number, mark: (text: string) => string): () => void {
		return () => {
			const [, before = '', text = '', after = ''] =
				/^(\s*)([^]*?)(\s*)$/u.exec(this.#pieces.splice(from).join('')) ?? [];
			if (text) this.#pieces.push(before + mark(text) + after);
		};
	}

	#endMath(name: string): void {
		if (!this.#math) return;
		if (name !== 'math') return this.#math.reader.close(name);
		const { reader, at } = this.#math;
		this.#math = null;
		const display = reader.display || this.#stack.some(({ sets }) => sets === 'display');
		if (reader.tex) this.#formula(reader.tex, display, at);
	}

	#formula(tex: string, display: boolean, at: number): void {
		const own = display && !this.#inCell && this.#pieces.every((piece) => !piece.trim());
		this.#add(this.#inCell ? delimited(tex, false).replace(/\|/gu, '\\|') : delimited(tex, own), at);
		if (own) this.#flush(at);
	}

	#add(text: string, at: number): void {
		if (this.#start === null && text.trim()) this.#start = at;
		this.#pieces.push(text);
	}

	#image(attributes: Attributes, at: number): void {
		const picture = pictureOf(attributes, this.survey.base);
		if (!picture) return;
		const alone = picture.block && !this.#inCell && this.#pieces.every((piece) => !piece.trim());
		this.#add(alone ? picture.text : picture.text.replace(/^\[IMG\] /u, ''), at);
		if (alone) this.#flush(at);
	}

	/** Gives a link its address. */
	#address(href: string, start: number): void {
		const text = this.#pieces.slice(start).join('');
		if (!text.trim()) return;
		if (this.#stack.some(({ name }) => /^h[1-6]$/u.test(name))) this.#addresses.push(href);
		else this.#pieces.splice(start, Infinity, linked(text, href));
	}

	/** The edge of an element that stands on lines of its own: a space in a cell, a line in code, else a block ends. */
	#edge(name: string, at: number, heading = 0, ended: Element | null = null): void {
		if (this.#inCell) this.#pieces.push(' ');
		else if (this.#within('pre') && name !== 'pre') {
			const last = this.#pieces.at(-1) ?? '\n';
			if (name === 'br' || !last.endsWith('\n')) this.#pieces.push('\n');
		} else this.#flush(at, heading, ended);
	}

	/** Ends a block before an offset. A bullet waits for the paragraph within its item, a sign for that of its callout.
	 * @param ended the element that ends there, null where one begins */
	#flush(end: number, heading = 0, ended: Element | null = null): void {
		const raw = this.#pieces.join('');
		const [text, start] = [this.#within('pre') ? raw.replace(/\s+$/u, '') : raw.trim(), this.#start];
		const bullet = BULLET.test(text);
		if (bullet && ended?.name !== 'li') return;
		if (SIGN.test(text) && ended?.sets !== 'callout' && this.#stack.some(({ sets }) => sets === 'callout'))
			return void this.#pieces.push(' ');
		this.#pieces = [];
		this.#start = null;
		if (start !== null && text.replace(/[\s|]/gu, '') && !bullet)
			this.#emit(text, start, heading, this.#places.bytes(start, end));
		for (const address of this.#addresses.splice(0)) this.#emit(address, start ?? 0);
	}

	#emit(raw: string, at: number, heading = 0, bytes: ByteRange | null = null): void {
		const code = this.#within('pre') || raw.startsWith('$$\n');
		const text = code ? raw : raw.replace(/ {2,}/gu, ' ');
		const line = this.#places.line(at);
		refuse(text.replace(/\n/gu, ''), this.#blocks.length + 1);
		this.#blocks.push({ text, line, bytes, apart: true, quoted: this.#within('blockquote'), heading, code });
	}
}
