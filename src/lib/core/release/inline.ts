import { readMarkup } from '../latex/markup';

/** A piece of a published paragraph. `math` holds TeX without its delimiters. */
export interface Piece {
	kind: 'text' | 'link' | 'code' | 'math';
	text: string;
}

const TEX = /^(?:\$\$?|\\[([])([\s\S]*?)(?:\$\$?|\\[)\]])$/;

function pieceOf(kind: string, raw: string, name: string): Piece {
	if (kind === 'url' && /^https?:\/\//i.test(name)) return { kind: 'link', text: name };
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
		list.push(pieceOf(span.kind, text.slice(span.start, span.end), span.name));
		at = span.end;
	}
	if (at < text.length) list.push({ kind: 'text', text: text.slice(at) });
	return list;
}
