import { grid, groupsOf, itemOf, type Group } from './groups';
import type { Manifest } from './manifest';
import { readMarks, type Mark } from './marks';
import { outline, type OutlineRow, type Section } from './outline';
import { partsOf } from './parts';
import { NOTICE, plain, type Rendering, type RenderOptions } from './written';

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text so that HTML shows it and nothing else. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => NAMES[character]!);

/** The post to set into a page of another site: no script, no style, links to web and mail alone. */
export const html: Rendering = {
	id: 'html',
	extension: 'html',
	mediaType: 'text/html; charset=utf-8',
	render: (manifest, options) => plain(article(manifest, options) + '\n')
};

/** A whole page that stands alone. */
export const page: Rendering = {
	id: 'page',
	extension: 'html',
	mediaType: 'text/html; charset=utf-8',
	render: (manifest, options) => plain(wholePage(manifest, options))
};

type Writer = (text: string) => string;

const writerFor =
	({ math }: RenderOptions): Writer =>
	(text) => {
		const one = (mark: Mark): string => {
			switch (mark.kind) {
				case 'text':
					return escapeHtml(mark.text).replace(/\n/g, '<br>\n');
				case 'code':
					return `<code>${escapeHtml(mark.text)}</code>`;
				case 'math':
					return math(mark.text, mark.display) ?? `<code class="tex">${escapeHtml(mark.text)}</code>`;
				case 'url':
					return anchor(mark.address, escapeHtml(mark.address));
				case 'image':
					return anchor(mark.address, escapeHtml(mark.text));
				case 'link':
					return anchor(mark.address, mark.inner.map(one).join(''));
				default:
					return `<${mark.kind}>${mark.inner.map(one).join('')}</${mark.kind}>`;
			}
		};
		return readMarks(text).marks.map(one).join('');
	};

/** Addresses are those of `readMarks`: http, https and mailto. */
const anchor = (address: string, inside: string): string =>
	`<a href="${escapeHtml(address)}" rel="noopener">${inside}</a>`;

function article(manifest: Manifest, options: RenderOptions): string {
	const write = writerFor(options);
	const notice = options.notice === null ? [] : [`<p><strong>${NOTICE[options.notice][manifest.lang]}</strong></p>`];
	const parts = outline(manifest).map((part) => section(part, write, options.english));
	return [`<article lang="${manifest.lang}">`, ...notice, ...parts, '</article>'].join('\n');
}

const section = ({ title, rows }: Section, write: Writer, english: boolean): string =>
	[
		'<section>',
		...(title ? [heading(2, title, write, english)] : []),
		...groupsOf(rows).flatMap((group) => written(group, write, english)),
		'</section>'
	].join('\n');

function heading(
	level: number,
	{ id, target, source, sourceLang }: OutlineRow,
	write: Writer,
	english: boolean
): string {
	const given = english && source !== null ? ` <span lang="${sourceLang}">/ ${write(source)}</span>` : '';
	return `<h${level} id="p-${escapeHtml(id)}">${write(target)}${given}</h${level}>`;
}

function row(one: OutlineRow, write: Writer, english: boolean): string {
	if (one.kind === 'title') return heading(2, one, write, english);
	if (one.kind === 'meta' || one.kind === 'heading') return heading(3, one, write, english);
	const text = blocks(one.target, write, ` id="p-${escapeHtml(one.id)}"`);
	return [...text, ...source(one, write, english)].join('\n');
}

const source = ({ source: text, sourceLang }: OutlineRow, write: Writer, english: boolean): string[] => {
	if (text === null || !english) return [];
	const inside = blocks(text, write, '');
	return [`<blockquote lang="${sourceLang}">${inside.join('')}</blockquote>`];
};

/** Paragraphs and blocks of code of a text.
 * @param id attribute of the first one */
const blocks = (text: string, write: Writer, id: string): string[] =>
	partsOf(text).map((part, i) => {
		const first = i === 0 ? id : '';
		return part.code
			? `<pre${first}><code>${escapeHtml(part.text)}</code></pre>`
			: `<p${first}>${write(part.text)}</p>`;
	});

function written({ kind, rows }: Group, write: Writer, english: boolean): string[] {
	if (kind === 'row') return rows.map((one) => row(one, write, english));
	return [kind === 'list' ? list(rows, write, english) : table(rows, write, english)];
}

function list(rows: readonly OutlineRow[], write: Writer, english: boolean): string {
	const items = rows.map((one) => {
		const { number = null, words = one.target } = itemOf(one) ?? {};
		const value = number === null ? '' : ` value="${number}"`;
		return `<li id="p-${escapeHtml(one.id)}"${value}>${write(words)}${source(one, write, english).join('')}</li>`;
	});
	const name = itemOf(rows[0]!)?.number === null ? 'ul' : 'ol';
	return [`<${name}>`, ...items, `</${name}>`].join('\n');
}

/** A table, its first row as the head, and its English as a table behind it. */
function table(rows: readonly OutlineRow[], write: Writer, english: boolean): string {
	const given = english ? grid(rows, 'source') : null;
	const own = cellRows(grid(rows, 'target') ?? [], write, (i) => ` id="p-${escapeHtml(rows[i]!.id)}"`);
	const beside = given
		? [`<blockquote lang="${rows[0]!.sourceLang}">${cellRows(given, write, () => '')}</blockquote>`]
		: rows.flatMap((one) => source(one, write, english));
	return [own, ...beside].join('\n');
}

function cellRows(cells: readonly string[][], write: Writer, idOf: (i: number) => string): string {
	const line = (row: readonly string[], name: string, i: number): string =>
		`<tr${idOf(i)}>${row.map((cell) => `<${name}>${write(cell)}</${name}>`).join('')}</tr>`;
	const [head = [], ...body] = cells;
	const rest = body.map((row, i) => line(row, 'td', i + 1)).join('\n');
	return `<table>\n<thead>${line(head, 'th', 0)}</thead>\n<tbody>${rest}</tbody>\n</table>`;
}

const STYLE = `:root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:16px/1.7 system-ui,sans-serif}
:lang(ko){word-break:keep-all;overflow-wrap:anywhere}:lang(ja){line-break:strict}:lang(en){line-height:1.5}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid;opacity:.8}a{overflow-wrap:anywhere}`;

function wholePage(manifest: Manifest, options: RenderOptions): string {
	const title = escapeHtml(manifest.title.replace(/\s*\n\s*/g, ' '));
	const canonical = options.page === null ? [] : [`<link rel="canonical" href="${escapeHtml(options.page)}">`];
	return [
		'<!doctype html>',
		`<html lang="${manifest.lang}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width">',
		`<title>${title}</title>`,
		...canonical,
		`<style>${STYLE}</style>`,
		'</head>',
		'<body>',
		`<h1>${title}</h1>`,
		article(manifest, options),
		'</body>',
		'</html>',
		''
	].join('\n');
}
