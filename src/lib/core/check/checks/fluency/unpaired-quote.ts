import type { SegmentCheck } from '../../check';
import type { Span } from '../../../segment/segment';
import { matchesOutside } from '../../outside';

const MARKS = /["“”「」『』]/gu;
/** Opening marks by what closes them; those of English are mixed at will. */
const CLOSERS: Readonly<Record<string, string>> = { '”': '"', '」': '「', '』': '『' };
/** Feet and inches, and what stands before them. */
const INCHES = /[\d']$/u;
/** More than these are a drawing or a program. */
const MOST = 3;

/** Quotes without their other half, in reading order. */
function unpaired(text: string, markup: readonly Span[]): Span[] {
	const open: { mark: string; start: number }[] = [];
	const lonely: Span[] = [];
	for (const { start, end, text: mark } of matchesOutside(text, MARKS, markup)) {
		const opener = mark === '"' ? '"' : CLOSERS[mark];
		const closes = opener !== undefined && open.at(-1)?.mark === opener;
		if (mark === '"' && !closes && INCHES.test(text.slice(Math.max(0, start - 2), start))) continue;
		if (closes) open.pop();
		else if (opener === undefined || mark === '"') open.push({ mark: mark === '“' ? '"' : mark, start });
		else lonely.push({ start, end });
	}
	return [...lonely, ...open.map(({ start }) => ({ start, end: start + 1 }))].sort((a, b) => a.start - b.start);
}

/** Flags a quote of the target without its other half where all quotes of the source have theirs. For information: what
 * somebody says may go over several rows. */
export const unpairedQuote: SegmentCheck = {
	id: 'fluency.unpaired-quote',
	category: 'fluency/punctuation',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	wake: { target: '"“”「」『』' },
	*run({ source, target, sourceReading, targetReading }) {
		const found = unpaired(target, targetReading.markup);
		if (found.length === 0 || found.length > MOST) return;
		if (source !== null && sourceReading && unpaired(source, sourceReading.markup).length > 0) return;
		for (const span of found) yield { target: span, evidence: { mark: target.slice(span.start, span.end) } };
	},
	examples: [
		{ lang: 'ja', source: 'The "lamp" glows', target: '「灯火が光る', flags: ['「'] },
		{ lang: 'ko', source: 'The "lamp" glows', target: '"등불이 빛난다', flags: ['"'] },
		{ lang: 'ja', source: 'A lamp', target: '『灯火「青」』と“赤”', flags: [] },
		{ lang: 'ko', source: 'A 15" lamp', target: '15" 등불', flags: [] },
		{ lang: 'ko', source: 'The "lamp', target: '"등불', flags: [] }
	]
};
