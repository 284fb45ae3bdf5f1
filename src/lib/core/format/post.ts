import { postLanguage } from '../align/tongue';
import { readEnglish } from '../align/english';
import { readBlocks } from '../align/read';
import type { Block } from '../align/block';
import type { TargetLang } from '../segment/segment';
import type { Format, ParsedPost, ReadOptions } from './format';
import { linesOf, unreadable, type Line } from './lines';
import { utf8Length } from './utf8';

/** A mark of quotation before a text, but not the arrows by which sites point at their next article. */
const QUOTE = /^>\s+(?=[^\s>:])|^>(?=\p{L}|\[!)/u;

/** Plain text as people copy it from a page: one paragraph a line, its English on a line of its own near by. */
export const post: Format = {
	id: 'post',
	extensions: ['txt', 'text'],
	looksLike: () => 0.5,
	read: (text, options) => readTexts(linesOf(text, options.offset).map(blockOf), options)
};

/** The block of one line that is nothing but a paragraph. */
export function blockOf(line: Line): Block {
	const mark = QUOTE.exec(line.text)?.[0] ?? '';
	return {
		text: line.text.slice(mark.length),
		line: line.number,
		bytes: [line.bytes[0] + utf8Length(mark), line.bytes[1]],
		apart: line.apart,
		quoted: mark !== '',
		heading: 0,
		code: false
	};
}

/** Reads blocks in the language that was asked for, or the one that they are written in.
 * @throws Refusal `import.unreadable` when no block holds a letter of that language */
export function readTexts(blocks: readonly Block[], { lang, english, progress }: ReadOptions): ParsedPost {
	if (english) return readEnglish(blocks, lang ?? 'ja');
	const texts = blocks.map(({ text }) => text);
	return readBlocks(blocks, lang ? present(texts, lang) : found(texts), progress);
}

function found(texts: readonly string[]): TargetLang {
	const lang = postLanguage(texts);
	if (!lang) throw unreadable('no line holds Japanese or Korean text; if it is English alone, import it as that');
	return lang;
}

function present(texts: readonly string[], lang: TargetLang): TargetLang {
	if (!texts.some((text) => postLanguage([text]) === lang))
		throw unreadable(`no line holds text in the language that was asked for, ${lang}`);
	return lang;
}
