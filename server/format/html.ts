import { Parser } from 'htmlparser2';
import type { Format, ReadOptions } from '../../src/lib/core/format/format';
import { refuseSize, unreadable } from '../../src/lib/core/format/lines';
import { readTexts } from '../../src/lib/core/format/post';
import { HtmlBlocks, MAX_DEPTH } from './html-blocks';
import { readTwice } from './html-noscript';
import { PageSurvey, type Survey } from './html-survey';

const SIGNS =
	/^\s*(?:<!doctype html|<html|<meta|<head|<body|<!--StartFragment|<(?:p|div|article|section|h[1-6])[\s>])/iu;
/** A page with its site around it, unlike what people selected of one. */
const PAGE = /<body[\s>]/iu;
const SELECTED = /<!--\s*StartFragment/iu;

/** Pages and clipboards: blocks become lines, links keep their address, emoji images their shortcode. Of a whole page the
 * article is read. */
export const html: Format = {
	id: 'html',
	extensions: ['html', 'htm', 'xhtml'],
	looksLike: (text) => (SIGNS.test(text.slice(0, 2000)) ? 0.9 : 0),
	read(text, options) {
		refuseSize(text, options.offset);
		const blocks = new HtmlBlocks(text, options.offset ?? 0, surveyOf(text, options));
		const heard = steps(text, 0.25, options.progress);
		const parser = new Parser(
			{
				onopentag(name, attributes) {
					blocks.open(name, attributes, parser.startIndex);
					heard(parser.startIndex);
				},
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

/** Characters between two words of how far the reading is. */
const STEP = 200_000;

/** Tells the share of the work at every step of a pass over the text, which is a quarter of it. */
function steps(text: string, from: number, progress: ReadOptions['progress']): (at: number) => void {
	let next = STEP;
	return (at) => {
		if (!progress || at < next) return;
		next = at + STEP;
		progress(from + (0.25 * at) / text.length);
	};
}

function surveyOf(text: string, { base, progress }: ReadOptions): Survey {
	const survey = new PageSurvey(PAGE.test(text) && !SELECTED.test(text), base ?? null, readTwice(text));
	const heard = steps(text, 0, progress);
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				survey.open(name, attributes, parser.startIndex);
				heard(parser.startIndex);
				if (survey.depth > MAX_DEPTH) throw unreadable(`elements are nested deeper than ${MAX_DEPTH}`);
			},
			ontext: (content) => survey.text(content),
			onclosetag: (name) => survey.close(name)
		},
		{ decodeEntities: true, lowerCaseTags: true }
	);
	parser.write(text);
	parser.end();
	return survey.finish();
}
