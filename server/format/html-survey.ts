import { hasClass, isLeftOut, VOID, type Attributes } from './html-elements';
import type { Twice } from './html-noscript';

/** A part of a page that may be its article. */
interface Candidate {
	start: number;
	rank: 'body' | 'article' | 'main';
	/** Letters of text within it. */
	letters: number;
	/** Does the first heading of a page stand within it? */
	titled: boolean;
	above: Candidate | null;
}

interface Element {
	name: string;
	dropped: boolean;
	candidate: Candidate | null;
	table: Table | null;
}

interface Table {
	start: number;
	/** Cells of its widest row. */
	widest: number;
	cells: number;
	layout: boolean;
}

/** What has to be known of a page before it is read. Offsets are those of the start tags. */
export interface Survey {
	/** Elements whose text is read; null for everything. */
	kept: ReadonlySet<number> | null;
	/** Tables that set a page out rather than hold cells of data. */
	layout: ReadonlySet<number>;
	/** Is it a whole page, which has a site around its article? */
	page: boolean;
	/** Address of the page, where it is known. */
	base: string | null;
	twice: Twice;
}

const BODY = [
	...['entry-content', 'post-content', 'article-body', 'article-content', 'article__body', 'post-body', 'cooked'],
	...['markdown-body', 'notion-page-content', 'page-body', 'story-body']
];
const BIG = /^(?:table|h[1-6]|blockquote|pre|hr|article|section|iframe)$/u;
/** An article with fewer letters is a teaser, and the page is read whole. */
const SHORTEST = 80;

/** Looks for the article of a page and for its tables, in one pass before the reading. */
export class PageSurvey {
	readonly #stack: Element[] = [];
	readonly #candidates: Candidate[] = [];
	readonly #heads: { start: number; within: Candidate | null }[] = [];
	readonly #layout = new Set<number>();
	#letters = 0;
	#base: string | null = null;

	/** @param page is it a whole page, which has a site around its article?
	 * @param given address of the page, null where it is not known; what the page says comes before it */
	constructor(
		readonly page: boolean,
		readonly given: string | null,
		readonly twice: Twice
	) {}

	get depth(): number {
		return this.#stack.length;
	}

	open(name: string, attributes: Attributes, at: number): void {
		const above = this.#stack.at(-1);
		if (name === 'base' || (name === 'link' && attributes.rel === 'canonical')) this.#address(attributes.href ?? '');
		const table = this.#stack.findLast((element) => element.table)?.table ?? null;
		if (table) this.#inTable(table, name);
		if (VOID.has(name)) return;
		const dropped =
			Boolean(above?.dropped) ||
			(!this.twice.read.has(at) &&
				isLeftOut(
					name,
					attributes,
					this.page,
					this.#stack.some((element) => element.name === 'blockquote')
				));
		const outer = above?.candidate ?? null;
		const rank = dropped ? null : rankOf(name, attributes);
		const candidate = rank ? { start: at, rank, letters: 0, titled: false, above: outer } : outer;
		if (rank) this.#candidates.push(candidate!);
		if (name === 'h1' && !dropped) this.#head(at, candidate);
		const own = name === 'table' ? { start: at, widest: 0, cells: 0, layout: isLayout(attributes) } : null;
		this.#stack.push({ name, dropped, candidate, table: own });
	}

	text(content: string): void {
		const above = this.#stack.at(-1);
		if (!this.page || !above || above.dropped) return;
		const letters = content.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
		this.#letters += letters;
		for (let candidate = above.candidate; candidate; candidate = candidate.above) candidate.letters += letters;
	}

	close(name: string): void {
		const place = this.#stack.findLastIndex((element) => element.name === name);
		if (place < 0) return;
		for (const { table } of this.#stack.slice(place))
			if (table && (table.layout || Math.max(table.widest, table.cells) < 2)) this.#layout.add(table.start);
		this.#stack.length = place;
	}

	finish(): Survey {
		const article = this.page ? this.#article() : null;
		const kept = article === null ? null : new Set([article.start, ...this.#title(article)]);
		return { kept, layout: this.#layout, page: this.page, base: this.#base ?? this.given, twice: this.twice };
	}

	#address(href: string): void {
		if (this.#base === null && /^https?:\/\//iu.test(href) && URL.canParse(href)) this.#base = href;
	}

	#inTable(table: Table, name: string): void {
		if (name === 'tr') table.cells = 0;
		else if (name === 'td' || name === 'th') table.widest = Math.max(table.widest, ++table.cells);
		else if (BIG.test(name)) table.layout = true;
	}

	#head(start: number, within: Candidate | null): void {
		this.#heads.push({ start, within });
		for (let candidate = within; candidate; candidate = candidate.above) candidate.titled = true;
	}

	#article(): Candidate | null {
		const of = (rank: Candidate['rank']): Candidate[] =>
			this.#candidates.filter((candidate) => candidate.rank === rank && candidate.letters >= SHORTEST);
		const body = firstOf(of('body'));
		// What belongs to the text and stands around it, such as its lead and its first picture.
		const whole = body?.above?.rank === 'article' && body.above.letters <= 1.25 * body.letters ? body.above : body;
		const article = largest(of('article'));
		const outstanding = article && article.letters >= 0.4 * this.#letters ? article : null;
		return whole ?? outstanding ?? largest(of('main'));
	}

	/** The heading above an article that has none. */
	#title(article: Candidate): number[] {
		if (article.titled) return [];
		const heads = this.#heads.map(({ start }) => start);
		const head = heads.findLast((start) => start < article.start) ?? heads[0];
		return head === undefined ? [] : [head];
	}
}

const isLayout = ({ role = '' }: Attributes): boolean => role === 'presentation' || role === 'none';

function rankOf(name: string, attributes: Attributes): Candidate['rank'] | null {
	if (hasClass(attributes, ...BODY) || /^(?:articleBody|text)$/u.test(attributes.itemprop ?? '')) return 'body';
	if (name === 'article') return 'article';
	return name === 'main' || attributes.role === 'main' ? 'main' : null;
}

const largest = (list: readonly Candidate[]): Candidate | null =>
	list.reduce<Candidate | null>((best, one) => (best && best.letters >= one.letters ? best : one), null);

/** The first body, since a forum has one for each answer below, unless it is next to nothing beside another. */
function firstOf(bodies: readonly Candidate[]): Candidate | null {
	const most = largest(bodies)?.letters ?? 0;
	return bodies.find(({ letters }) => letters >= most / 10) ?? null;
}
