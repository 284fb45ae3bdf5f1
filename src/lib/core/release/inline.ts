import { readMarkup, type Markup } from '../latex/markup';

/** A piece of a published paragraph. `math` holds TeX without its delimiters. */
export interface Piece {
	kind: 'text' | 'link' | 'code' | 'math';
	text: string;
}

const TEX = /^(?:\$\$?|\\[([])([\s\S]*?)(?:\$\$?|\\[)\]])$/;

const ADDRESS = /^https?:\/\/\S+$/i;

function pieceOf({ kind, name, argument }: Markup, raw: string, text: string): Piece {
	// The English of a paper may keep its `\\url{...}`; readers get the link.
	const address = kind === 'macro' && argument ? text.slice(argument.start, argument.end) : kind === 'url' ? name : '';
	if (ADDRESS.test(address)) return { kind: 'link', text: address };
	if (kind === 'math') return { kind: 'math', text: TEX.exec(raw)?.[1] ?? raw };
	if (kind === 'code') return { kind: 'code', text: raw.replace(/^`+|`+$/g, '') };
	return { kind: 'text', text: raw };
}

/** Cuts a text into what a page shows as link, formula, code or plain text. Nothing else of it is markup. */
export function pieces(text: string): Piece[] {
	const list: Piece[] = [];
	let at = 0;
	for (const span of readMarkup(text)) {
		if (span.start > at) list.push({ kind: 'text', text: text.slice(at, span.start) });
		list.push(pieceOf(span, text.slice(span.start, span.end), text));
		at = span.end;
	}
	if (at < text.length) list.push({ kind: 'text', text: text.slice(at) });
	return list;
}
