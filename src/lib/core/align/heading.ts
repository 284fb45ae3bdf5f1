import type { Kind } from '../segment/segment';
import type { Post } from './facts';
import { BULLET, hasAddress } from './furniture';
import type { Section } from './label';
import { hasDateRange, splitTitle, type TitleSides } from './title';

/** A title or heading, and what it says about the section it opens. */
export interface Title {
	kind: Kind & ('title' | 'heading');
	/** English title of the paper; null for the post's own title and for headings. */
	paper: string | null;
	/** Does it end the paper above it? */
	ends: boolean;
	/** Both sides on this line. */
	sides: TitleSides | null;
	/** Block that holds the other language of the title, null where there is none. */
	twin: number | null;
}

/** A title line; of two neighbouring ones only the first asks. */
interface Before {
	kind: Kind;
}

const ORDINAL = /^(?:\d{1,2}[.)]|[①-⑳]|#\d{1,2})\s*/u;
const LONGEST_HEADING = 60;
/** A row of a table, what is folded away, a formula. */
const NO_HEADING = /^(?:\||\[details=|\$\$)/u;

/** The title or heading that a block is, or null.
 * @param before what the blocks above turned out to be */
export function titleOf(post: Post, at: number, section: Section | null, before: readonly Before[]): Title | null {
	if (post.blocks[at].quoted || post.blocks[at].text.includes('\n')) return null;
	return (
		weekTitle(post, at, before) ??
		bothSides(post, at) ??
		postTitle(post, at, before) ??
		latinTitle(post, at) ??
		twoLines(post, at) ??
		translatedTitle(post, at, section) ??
		marked(post, at) ??
		shortLine(post, at, section)
	);
}

const title = (paper: string | null, more: Partial<Title> = {}): Title => ({
	...{ kind: 'title', paper, ends: true, sides: null, twin: null },
	...more
});

const isFirst = (before: readonly Before[]): boolean =>
	before.every(({ kind }) => kind === 'meta' || kind === 'boilerplate');

function weekTitle(post: Post, at: number, before: readonly Before[]): Title | null {
	const { text, heading } = post.blocks[at];
	if (!hasDateRange(text)) return null;
	return isFirst(before) || heading > 0 || isRepeated(post, at, before) ? title(null) : null;
}

/** `translated / English` on one line. */
function bothSides(post: Post, at: number): Title | null {
	const { text, heading } = post.blocks[at];
	const sides = splitTitle(text, post.lang);
	if (!sides || (BULLET.test(text) && !post.opens(at))) return null;
	const source = text.slice(sides.source.start, sides.source.end);
	const certain = heading > 0 || post.opens(at);
	if (!certain && (post.facts[at].prose || source.split(/\s+/u).length < 3)) return null;
	return title(source.replace(ORDINAL, ''), { sides });
}

/** The first line of a post, and the same line again. */
function postTitle(post: Post, at: number, before: readonly Before[]): Title | null {
	if (post.opens(at) || BULLET.test(post.blocks[at].text) || post.blocks[at].text.startsWith('|')) return null;
	if (isRepeated(post, at, before)) return title(null);
	return isFirst(before) && (post.isTargetTitle(at) || post.blocks[at].heading === 1) ? title(null) : null;
}

const isRepeated = (post: Post, at: number, before: readonly Before[]): boolean => {
	const first = before.findIndex(({ kind }) => kind === 'title');
	return first >= 0 && post.blocks[first].text === post.blocks[at].text;
};

/** A name that needs no translation, such as that of a product, right above the label of its summary. */
function latinTitle(post: Post, at: number): Title | null {
	const { text, heading } = post.blocks[at];
	if (!post.isLatinTitle(at) || !(post.opens(at) || post.paperLevels.has(heading))) return null;
	return title(text.replace(ORDINAL, ''));
}

/** The title in one language, the same in the other below it, then the label. */
function twoLines(post: Post, at: number): Title | null {
	const twin = post.next(at);
	if (post.blocks[twin]?.quoted || !post.opens(twin)) return null;
	if (post.isTargetTitle(at) && post.isLatinTitle(twin)) return title(paperOf(post, twin), { twin });
	if (post.isLatinTitle(at) && post.isTargetTitle(twin)) return title(paperOf(post, at), { twin });
	return null;
}

const paperOf = (post: Post, at: number): string => post.blocks[at].text.replace(ORDINAL, '');

/** A title whose English is not there. */
function translatedTitle(post: Post, at: number, section: Section | null): Title | null {
	if (!post.isTargetTitle(at) || !post.opens(at) || section === 'summary' || section === 'abstract') return null;
	return title(null);
}

/** A line that the format marks as heading. */
function marked(post: Post, at: number): Title | null {
	const { heading } = post.blocks[at];
	return heading ? title(null, { kind: 'heading', ends: post.paperLevels.has(heading) || heading < 2 }) : null;
}

/** A short line between blank ones, without full stop, above a paragraph of the post's language. */
function shortLine(post: Post, at: number, section: Section | null): Title | null {
	if (section !== null && section !== 'qa' && section !== 'link') return null;
	if (post.marksHeadings || NO_HEADING.test(post.blocks[at].text)) return null;
	const block = post.blocks[at];
	const below = post.blocks[at + 1];
	if (!below?.apart || !block.apart || block.text.length > LONGEST_HEADING) return null;
	if (!post.isTargetTitle(at) || BULLET.test(block.text) || hasAddress(block.text) || /[:：,、]$/u.test(block.text))
		return null;
	if (post.facts[at + 1].tongue !== post.lang) return null;
	return title(null, { kind: 'heading', ends: false });
}
