import type { Span } from '../segment/segment';

/** A link that was torn apart, and what it should be. */
export interface BrokenLink extends Span {
	repaired: string;
}

const LINK = /\[[^[\]\n]{1,300}\]\((https?:[^()\s]{1,500})\)/g;
const TORN =
	/[[［]([^[\]［］\n]{1,300})[\]］][ \u3000]{0,2}([(（])[ \u3000]?(https?:[^()（）\s\u3000]{1,500})[ \u3000]?([)）])/g;

/** Links of the target with full-width brackets or a gap between text and address, where the source has a link to the same
 * address. */
export function brokenLinks(source: string, target: string): BrokenLink[] {
	const known = new Set([...source.matchAll(LINK)].map(([, address]) => address));
	if (known.size === 0) return [];
	return [...target.matchAll(TORN)]
		.map(({ 0: whole, 1: text = '', 3: address = '', index }) => ({
			...{ address, start: index, end: index + whole.length, whole },
			repaired: `[${text}](${address})`
		}))
		.filter(({ address, whole, repaired }) => known.has(address) && whole !== repaired);
}

/** What became of the mark at the beginning of a line. */
export interface LineMark extends Span {
	/** What stands there in the source, null where a person must decide. */
	replacement: string | null;
	/** Does the line render as something else (`＃ text`, `#text`)? */
	broken: boolean;
}

const HEADING = /^#{1,6} /;
const BENT_HEADING = /^(?:[＃#]{1,6})[ \u3000]?/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)]) /;
const BENT_ITEM = /^[ \t]*(?:[-*+−－‐–・･•●*＊]|[0-9０-９]{1,3}[.)．）。、])[ \u3000]?/;
const CELL = /(?<!\\)[|｜]/g;

/** Compares the beginnings of lines, where both texts have the same number of lines and more than the mark. */
export function lineMarks(source: string, target: string): LineMark[] {
	if (!/^[ \t]*(?:[-*+|]|#|\d{1,3}[.)])/m.test(source)) return [];
	const [ours, theirs] = [source.split('\n'), target.split('\n')];
	if (ours.length !== theirs.length) return [];
	const found: LineMark[] = [];
	let at = 0;
	ours.forEach((line, i) => {
		const mark = markOf(line, theirs[i]!);
		if (mark) found.push({ ...mark, start: mark.start + at, end: mark.end + at });
		at += theirs[i]!.length + 1;
	});
	return found;
}

function markOf(ours: string, theirs: string): LineMark | null {
	if (ours.startsWith('|')) return cellsOf(ours, theirs);
	return bent(ours, theirs, HEADING, BENT_HEADING, true) ?? bent(ours, theirs, ITEM, BENT_ITEM, false);
}

/** A mark in another form; one that is gone was taken for furniture by whoever made the file. */
function bent(ours: string, theirs: string, sound: RegExp, damaged: RegExp, broken: boolean): LineMark | null {
	const was = sound.exec(ours)?.[0];
	const is = was && !sound.test(theirs) ? damaged.exec(theirs)?.[0] : undefined;
	if (!was || !is || /^\s*[*＊]{2}/.test(theirs)) return null;
	return { start: 0, end: is.length, replacement: was, broken };
}

/** A row of a table needs as many cells as its source. */
function cellsOf(ours: string, theirs: string): LineMark | null {
	const cells = ours.match(CELL)?.length ?? 0;
	if (cells < 3 || !/[|｜]/.test(theirs)) return null;
	const same = theirs.match(/(?<!\\)\|/g)?.length === cells;
	if (same) return null;
	const wide = theirs.match(CELL)?.length === cells;
	const end = theirs.trimEnd().length;
	return { start: 0, end, replacement: wide ? theirs.slice(0, end).replaceAll('｜', '|') : null, broken: true };
}
