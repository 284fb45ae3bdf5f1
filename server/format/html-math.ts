import { hasClass, type Attributes } from './html-elements';

/** An element of a formula with what it holds. */
interface Node {
	name: string;
	attributes: Attributes;
	children: (Node | string)[];
}

const MAX_DEPTH = 100;

/** Reads one `<math>` element: its TeX where the page says it, else TeX made of the presentation. */
export class MathReader {
	readonly #root: Node;
	readonly #stack: Node[];

	constructor(attributes: Attributes) {
		this.#root = { name: 'math', attributes, children: [] };
		this.#stack = [this.#root];
	}

	get display(): boolean {
		return this.#root.attributes.display === 'block';
	}

	open(name: string, attributes: Attributes): void {
		const node: Node = { name, attributes, children: [] };
		this.#stack.at(-1)?.children.push(node);
		if (this.#stack.length < MAX_DEPTH) this.#stack.push(node);
	}

	text(content: string): void {
		this.#stack.at(-1)?.children.push(content);
	}

	close(name: string): void {
		const place = this.#stack.findLastIndex((node) => node.name === name);
		if (place > 0) this.#stack.length = place;
	}

	/** TeX without delimiters, '' for an empty formula. */
	get tex(): string {
		const said = annotation(this.#root) ?? this.#root.attributes.alttext;
		return (said ?? texOf(this.#root)).replace(/^\{\\(?:display|text)style\s*([\s\S]*)\}$/u, '$1').trim();
	}
}

const textIn = (node: Node | string): string =>
	typeof node === 'string' ? node : node.children.map((child) => textIn(child)).join('');

function annotation(node: Node): string | null {
	if (node.name === 'annotation' && /\btex\b|latex/iu.test(node.attributes.encoding ?? '')) return textIn(node);
	for (const child of node.children) {
		const found = typeof child === 'string' ? null : annotation(child);
		if (found !== null) return found;
	}
	return null;
}

const group = (tex: string): string => (tex.length === 1 ? tex : `{${tex}}`);

/** What is shown as TeX: fractions, roots and scripts, and everything else one after the other.
 * @see MathML Core, section 3 */
function texOf(node: Node | string): string {
	if (typeof node === 'string') return node.trim();
	const parts = node.children.filter((child) => typeof child !== 'string' || child.trim() !== '').map(texOf);
	const [a = '', b = '', c = ''] = parts;
	switch (node.name) {
		case 'annotation':
		case 'annotation-xml':
			return '';
		case 'mfrac':
			return `\\frac{${a}}{${b}}`;
		case 'msqrt':
			return `\\sqrt{${parts.join('')}}`;
		case 'mroot':
			return `\\sqrt[${b}]{${a}}`;
		case 'msup':
		case 'mover':
			return `${group(a)}^${group(b)}`;
		case 'msub':
		case 'munder':
			return `${group(a)}_${group(b)}`;
		case 'msubsup':
		case 'munderover':
			return `${group(a)}_${group(b)}^${group(c)}`;
		case 'mtext':
			return `\\text{${parts.join('')}}`;
		default:
			return parts.join(node.name === 'mtr' ? ' & ' : node.name === 'mtable' ? ' \\\\ ' : '');
	}
}

/** A formula between its marks; one of its own stands on lines of its own. */
export const delimited = (tex: string, display: boolean): string => (display ? `$$\n${tex}\n$$` : `$${tex}$`);

const MARKED = /^(?:\\\(([^]*)\\\)|\\\[([^]*)\\\]|\$\$([^]*)\$\$)$/u;

/** The text of an element that holds a formula, between marks: as it is where a formula was read within it. */
export function texOfText(text: string, display: boolean): string {
	const [whole, inline, own, dollars] = MARKED.exec(text) ?? [];
	if (whole === undefined && /^\$[^]*\$$/u.test(text)) return text;
	const tex = (inline ?? own ?? dollars ?? text).trim();
	return delimited(tex, display || own !== undefined || dollars !== undefined);
}

/** How an element whose text is TeX shows it, null for any other element. */
export function texElement(name: string, attributes: Attributes): 'inline' | 'display' | null {
	if (name === 'script')
		return !/^math\/tex\b/iu.test(attributes.type ?? '')
			? null
			: /mode=display/iu.test(attributes.type)
				? 'display'
				: 'inline';
	if (!hasClass(attributes, 'math', 'tex', 'latex') || !['span', 'div'].includes(name)) return null;
	return name === 'div' || hasClass(attributes, 'display') ? 'display' : 'inline';
}

/** TeX that an element carries beside what it shows. */
export const texAttribute = (attributes: Attributes): string | null =>
	attributes['data-tex'] ?? attributes['data-latex'] ?? attributes['data-tex-source'] ?? null;

/** Elements that show a formula a second time for the eye: only `<math>` within them is read. */
export const isVisualMath = (name: string, attributes: Attributes): boolean =>
	name === 'mjx-container' || hasClass(attributes, 'MathJax', 'MathJax_SVG', 'MathJax_Display');

/** Does an element set the formulas within it on lines of their own? */
export const setsDisplay = (name: string, attributes: Attributes): boolean =>
	hasClass(attributes, 'katex-display', 'MathJax_Display') ||
	(name === 'mjx-container' && attributes.display === 'true') ||
	(name === 'figure' && hasClass(attributes, 'equation'));
