import type { ParsedPost } from '../format/format';
import { unreadable } from '../format/lines';
import type { Kind, ParsedSegment, TargetLang } from '../segment/segment';
import type { Block } from './block';
import { Post } from './facts';
import { BULLET, hasAddress } from './furniture';
import { Outline, type Role } from './outline';

/** Longest line without marks that counts as a heading, in UTF-16 units. */
const LONGEST_HEADING = 60;
const ORDINAL = /^(?:\d{1,2}[.)]|[①-⑳]|#\d{1,2})\s*/u;
/** One line in so many may be of another language: a quotation, a name. */
const FOREIGN = 4;

/** Reads a post that is English alone: every block is a source whose translation is still to come, so its target is empty.
 * What nobody translates (code, addresses) stands as its own target.
 * @throws Refusal `import.unreadable` where it holds no English, or where much of it is in another language */
export function readEnglish(blocks: readonly Block[], lang: TargetLang): ParsedPost {
	const post = new Post(blocks, lang);
	refuseForeign(post);
	const { roles } = new Outline(post);
	const kinds = roles.map((role, at) => (isHeadingLine(post, role, at) ? 'heading' : role.kind));
	const papers = papersOf(post, roles, kinds);
	const segments = blocks.map((block, at): ParsedSegment => ({
		kind: papers[at]?.opens ? 'title' : kinds[at],
		paper: papers[at]?.title ?? null,
		sourceLang: 'en',
		source: block.text,
		target: block.code || roles[at].kind === 'link' ? block.text : '',
		...{ confidence: 1, evidence: ['given'], line: block.line, targetBytes: null, sourceBytes: block.bytes }
	}));
	const title = segments[firstHead(segments.map(({ kind }) => kind))]?.source ?? null;
	return { title, lang, segments, notices: [] };
}

function refuseForeign({ facts, lang }: Post): void {
	const told = facts.filter(({ tongue }) => tongue !== null);
	const english = told.filter(({ tongue }) => tongue === 'en').length;
	if (english === 0) throw unreadable('no line holds English text');
	if ((told.length - english) * FOREIGN > told.length)
		throw unreadable(
			`${told.length - english} of ${told.length} lines are not English; import it as a post in its language (${lang})`
		);
}

/** A short line between blank ones, without full stop, above a paragraph; only where the format marks no headings. */
function isHeadingLine(post: Post, { kind }: Role, at: number): boolean {
	const [block, below] = [post.blocks[at], post.blocks[at + 1]];
	if (kind !== 'paragraph' || post.marksHeadings || block.heading > 0 || block.quoted) return false;
	if (!below?.apart || !(block.apart || at === 0) || block.text.length > LONGEST_HEADING) return false;
	const plain = post.isLatinTitle(at) && !BULLET.test(block.text) && !hasAddress(block.text);
	return plain && !/[.!?:,;]["')\]]*$/u.test(block.text) && post.facts[at + 1].tongue === 'en';
}

interface Place {
	title: string | null;
	/** Is it the title itself? */
	opens: boolean;
}

/** The paper that each block stands in: as the outline tells by labels, and where the format marks headings, by those of the level
 * that papers have, or the shallowest that there are several of. */
function papersOf(post: Post, roles: readonly Role[], kinds: readonly Kind[]): Place[] {
	const level = paperLevel(post, roles, kinds);
	const told = roles.some(({ paper }) => paper !== null);
	if (level === null || (told && level === 0))
		return roles.map(({ kind, paper }) => ({ title: paper, opens: kind === 'title' }));
	const first = firstHead(kinds);
	let title: string | null = null;
	return kinds.map((kind, at) => {
		if (kind === 'boilerplate' || kind === 'comment') return { title: null, opens: false };
		const opens = at !== first && isHead(kind) && post.blocks[at].heading === level;
		if (opens) title = post.blocks[at].text.replace(ORDINAL, '');
		return { title, opens: opens || kind === 'title' || (at === first && isHead(kind)) };
	});
}

const isHead = (kind: Kind): boolean => kind === 'heading' || kind === 'title';

/** Place of the title of the post itself; -1 where it begins with none. */
function firstHead(kinds: readonly Kind[]): number {
	const first = kinds.findIndex((kind) => kind !== 'meta' && kind !== 'boilerplate');
	return first >= 0 && isHead(kinds[first]) ? first : -1;
}

/** Level of the headings that open papers; null where there are none. */
function paperLevel(post: Post, roles: readonly Role[], kinds: readonly Kind[]): number | null {
	const titled = roles.findIndex(({ title }) => title !== null && title.paper !== null);
	if (titled >= 0) return post.blocks[titled].heading;
	const first = firstHead(kinds);
	const levels = kinds.flatMap((kind, at) => (isHead(kind) && at !== first ? [post.blocks[at].heading] : []));
	const several = levels.filter((level) => levels.filter((one) => one === level).length > 1);
	return several.length > 0 ? Math.min(...several) : null;
}
