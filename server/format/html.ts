import { Parser } from 'htmlparser2';
import type { Format } from '../../src/lib/core/format/format';
import { refuseSize } from '../../src/lib/core/format/lines';
import { readTexts } from '../../src/lib/core/format/post';
import { HtmlBlocks } from './html-blocks';

const SIGNS =
	/^\s*(?:<!doctype html|<html|<meta|<head|<body|<!--StartFragment|<(?:p|div|article|section|h[1-6])[\s>])/iu;

/** Pages and clipboards: blocks become lines, links keep their address, emoji images their shortcode. */
export const html: Format = {
	id: 'html',
	extensions: ['html', 'htm', 'xhtml'],
	looksLike: (text) => (SIGNS.test(text.slice(0, 2000)) ? 0.9 : 0),
	read(text, options) {
		refuseSize(text, options.offset);
		const blocks = new HtmlBlocks(text, options.offset);
		const parser = new Parser(
			{
				onopentag: (name, attributes) => blocks.open(name, attributes, parser.startIndex),
				ontext: (content) => blocks.text(content, parser.startIndex),
				onclosetag: (name) => blocks.close(name, parser.startIndex),
				onprocessinginstruction: (name, content) => blocks.instruction(name, content)
			},
			{ decodeEntities: true, lowerCaseTags: true }
		);
		parser.write(text);
		parser.end();
		return readTexts(blocks.finish(), options);
	}
};
