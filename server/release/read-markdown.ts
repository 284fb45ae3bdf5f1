import MarkdownIt, { type Token } from 'markdown-it';
import { marked, tidy } from '$lib/core/release/canonical';

/** Reads Markdown as a forum does, so that what was written can be compared with what readers will see. */
const reader = new MarkdownIt({ html: false, linkify: true, maxNesting: 30 });
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
for (const schema of ['ftp:', '//', 'mailto:']) reader.linkify.add(schema, null);
reader.normalizeLink = (address) => address;
reader.normalizeLinkText = (address) => address;

/** Formulas between dollars, as forums with formulas read them: nothing within is Markdown. */
reader.inline.ruler.before('escape', 'math', (state, silent) => {
	const found = /^(\$\$?)(?!\s)((?:[^$\\]|\\[\s\S])+?)\1/u.exec(state.src.slice(state.pos));
	if (!found) return false;
	if (!silent) state.push('math', '', 0).content = found[2]!;
	state.pos += found[0].length;
	return true;
});

/** Blocks of a Markdown text, each as the shape it stands in and its reading.
 * @returns the same words as `expected` of a `WrittenBlock` */
export function readBlocks(text: string): string[] {
	const blocks: string[] = [];
	const around: string[] = [];
	let kind = 'p';
	for (const token of reader.parse(text, {})) {
		if (token.type === 'blockquote_open') around.push('quote ');
		else if (token.type === 'list_item_open') around.push(`item ${token.info ? `${token.info}.` : '-'} `);
		else if (token.type === 'blockquote_close' || token.type === 'list_item_close') around.pop();
		else if (token.type === 'heading_open') kind = `h${token.tag.slice(1)}`;
		else if (token.type === 'paragraph_open') kind = 'p';
		else if (token.type === 'th_open' || token.type === 'td_open') kind = 'cell';
		else if (token.type === 'inline') blocks.push(`${around.join('')}${kindOf(kind, token)}: ${tidy(inline(token))}`);
		else if (token.type === 'fence' || token.type === 'code_block')
			blocks.push(`${around.join('')}code: ${tidy(token.content)}`);
		else if (token.type === 'hr' || token.type === 'html_block')
			blocks.push(`${around.join('')}${token.type}: ${tidy(token.content)}`);
	}
	return blocks;
}

/** A paragraph of nothing but an address is one that forums make a box of. */
function kindOf(kind: string, { children }: Token): string {
	const [open, text, close, ...more] = (children ?? []).filter((t) => t.type !== 'text' || t.content.trim() !== '');
	const bare = open?.markup === 'linkify' || open?.markup === 'autolink';
	return kind === 'p' && bare && text !== undefined && close?.type === 'link_close' && !more.length ? 'address' : kind;
}

const isBare = ({ markup }: Token): boolean => markup === 'linkify' || markup === 'autolink';

function inline({ children }: Token): string {
	const open: { name: string; words: string }[] = [{ name: '', words: '' }];
	const add = (words: string): void => void (open.at(-1)!.words += words);
	for (const token of children ?? []) {
		if (token.type === 'softbreak' || token.type === 'hardbreak') add('\n');
		else if (token.type === 'code_inline') add(marked('code', token.content));
		else if (token.type === 'math') add(marked('math', token.content));
		else if (token.type === 'image')
			add(marked(`image ${token.attrGet('src') ?? ''}`, token.content.replace(/\\(?=[!-/:-@[-`{-~])/gu, '')));
		else if (token.nesting === 1) open.push({ name: nameOf(token), words: '' });
		else if (token.nesting === -1) {
			const { name, words } = open.pop()!;
			add(isBare(token) ? words : marked(name, words));
		} else add(token.content);
	}
	return open.map(({ words }) => words).join('');
}

function nameOf(token: Token): string {
	const name = token.type.replace('_open', '');
	return name === 'link' ? `link ${token.attrGet('href') ?? ''}` : name;
}
