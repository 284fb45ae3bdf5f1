import { readMarkup, type Markup } from '../latex/markup';
import { readEmphases, type Emphases, type Emphasis } from '../markdown/emphasis';
import type { Span } from '../segment/segment';
import { flawsOf, type Flaw } from './flaws';

/** A piece of a text as readers are meant to see it; `text` is literal, whatever characters it holds. */
export type Mark =
	| { kind: 'text' | 'code'; text: string }
	/** TeX without its delimiters, on one line. */
	| { kind: 'math'; text: string; display: boolean }
	/** An address that stands for itself. */
	| { kind: 'url'; address: string }
	| { kind: 'image'; address: string; text: string }
	| { kind: 'link'; address: string; inner: Mark[] }
	| { kind: 'strong' | 'em'; inner: Mark[] };

/** What a text says, and where its markup would stay literal. */
export interface Reading {
	marks: Mark[];
	flaws: Flaw[];
}

/** A stretch that is more than text; its inside is read again where it has one. */
interface Node extends Span {
	make(inner: Mark[]): Mark;
	inside: Span | null;
}

const LINK =
	/(?<!\\)(!?)\[([^[\]\n]{1,300})\]\(((?:https?:\/\/|mailto:)(?:[^()\s<>\\]|\([^()\s<>\\]{0,200}\)){1,500})\)/giu;
const ADDRESS = /^https?:\/\/[^\s<>]+$/iu;
const TEX = /^(\$\$?|\\[([])([\s\S]*?)(?:\$\$?|\\[)\]])$/u;
const WORD = /[A-Za-z0-9]/u;

/** Reads a text of a row: code, formulas, links and emphasis are markup, all else is literal.
 * @param text lines parted by LF */
export function readMarks(text: string): Reading {
	const markup = readMarkup(text);
	const links = linksOf(text, markup);
	const leaves = markup.flatMap((m) => leafOf(m, text)).filter((leaf) => !links.some((link) => overlap(link, leaf)));
	const covered = [
		...markup.filter((m) => m.kind !== 'macro' && !links.some((link) => overlap(link, m))),
		...links.map((link) => ({ start: link.inside?.end ?? link.start, end: link.end }))
	].sort((a, b) => a.start - b.start);
	const emphases = plainly(text, readEmphases(text, covered));
	const frame = [...links, ...leaves].sort(byPlace);
	const meant = emphases.pairs.filter((pair) => !frame.some((node) => crosses(pair, node)));
	const nodes = [...frame, ...meant.map(emphasisNode)].sort(byPlace);
	return { marks: new Walk(text, nodes).marks({ start: 0, end: text.length }), flaws: flawsOf(text, emphases, frame) };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
const crosses = (a: Span, b: Span): boolean =>
	overlap(a, b) && !(a.start <= b.start && b.end <= a.end) && !(b.start <= a.start && a.end <= b.end);

function linksOf(text: string, markup: readonly Markup[]): Node[] {
	const closed = markup.filter(({ kind }) => kind === 'code' || kind === 'math');
	return [...text.matchAll(LINK)]
		.map(({ 0: whole, 1: bang, 2: label = '', 3: address = '', index }): Node => {
			const start = index + (bang ? 2 : 1);
			const inside = bang ? null : { start, end: start + label.length };
			const make = (inner: Mark[]): Mark =>
				bang ? { kind: 'image', address, text: label } : { kind: 'link', address, inner };
			return { start: index, end: index + whole.length, inside, make };
		})
		.filter((link) => !closed.some((span) => overlap(span, link) && !holds(link, span)));
}

const holds = (link: Node, span: Span): boolean =>
	link.inside !== null && link.inside.start <= span.start && span.end <= link.inside.end;

function leafOf(markup: Markup, text: string): Node[] {
	const { start, end, kind, name, argument } = markup;
	const leaf = (mark: Mark): Node[] => [{ start, end, inside: null, make: () => mark }];
	// The English of a paper may keep its `\url{...}`; readers get the link.
	const address = kind === 'macro' && argument ? text.slice(argument.start, argument.end) : kind === 'url' ? name : '';
	if (ADDRESS.test(address)) return kind === 'url' && end - start > name.length ? [] : leaf({ kind: 'url', address });
	if (kind === 'code') return leaf({ kind: 'code', text: codeText(name) });
	if (kind === 'math') return leaf(mathOf(text.slice(start, end)));
	return [];
}

/** Code as CommonMark shows it: line ends are spaces, one space on both sides goes. */
function codeText(inside: string): string {
	const line = inside.replace(/\n/gu, ' ');
	return /^ .* $/u.test(line) && line.trim() !== '' ? line.slice(1, -1) : line;
}

function mathOf(raw: string): Mark {
	const [, open = '$$', tex = raw] = TEX.exec(raw) ?? [];
	return { kind: 'math', text: tex.trim().replace(/\s*\n\s*/gu, ' '), display: open === '$$' || open === '\\[' };
}

/** Names and products are no emphasis: `5*3*2`, `__init__`. */
function plainly(text: string, { pairs, literal }: Emphases): Emphases {
	const isPlain = ({ start, end, strong }: Emphasis): boolean => {
		if (text[start] === '_') return strong && /^\w+$/u.test(text.slice(start, end));
		return !strong && WORD.test(text[start - 1] ?? '') && WORD.test(text[end] ?? '');
	};
	return { pairs: pairs.filter((pair) => !isPlain(pair)), literal };
}

function emphasisNode({ start, end, strong }: Emphasis): Node {
	const width = strong ? 2 : 1;
	return {
		...{ start, end, inside: { start: start + width, end: end - width } },
		make: (inner) => ({ kind: strong ? 'strong' : 'em', inner })
	};
}

/** Marks of a stretch, while the nodes are walked from the first to the last: they come in order and are nested, never
 * crossed. */
class Walk {
	#next = 0;
	constructor(
		readonly text: string,
		readonly nodes: readonly Node[]
	) {}

	marks({ start, end }: Span): Mark[] {
		const marks: Mark[] = [];
		let at = start;
		for (let node = this.nodes[this.#next]; node && node.start < end; node = this.nodes[this.#next]) {
			this.#next++;
			if (node.start < at || node.end > end) continue;
			if (node.start > at) marks.push({ kind: 'text', text: this.text.slice(at, node.start) });
			marks.push(node.make(node.inside ? this.marks(node.inside) : []));
			at = node.end;
		}
		if (at < end) marks.push({ kind: 'text', text: this.text.slice(at, end) });
		return marks;
	}
}

/** The words of marks, without their markup. */
export const plainText = (marks: readonly Mark[]): string =>
	marks
		.map((mark) => ('inner' in mark ? plainText(mark.inner) : mark.kind === 'url' ? mark.address : mark.text))
		.join('');
