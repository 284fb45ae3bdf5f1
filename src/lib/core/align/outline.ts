import type { Kind } from '../segment/segment';
import { Post } from './facts';
import {
	BULLET,
	hasAddress,
	isAdvertisement,
	isCounter,
	isDisclaimer,
	isNavigation,
	opensComments,
	requestsIn,
	shortcodesIn
} from './furniture';
import type { Label, Section } from './label';
import { titleOf, type Title } from './heading';

/** What a block is within its post. */
export interface Role {
	kind: Kind;
	paper: string | null;
	/** Prose that may be half of a pair. */
	pairs: boolean;
	/** Lets the paragraphs on its two sides still be one another's translation. */
	transparent: boolean;
	title: Title | null;
}

/** Where in the post the outline stands. */
type Zone = 'body' | 'footer' | 'comments' | 'site';

const LONG_ITEM = 100;
const SENTENCE_END = /[.。！!?？](?=\s|[^\x00-\x7f]|$)/gu;
/** Without labels to go by, only so many last blocks may be a footer. */
const FOOTER_BLOCKS = 12;

/** Gives every block its kind and its paper, in one pass from top to bottom. */
export class Outline {
	#zone: Zone = 'body';
	#section: Section | null = null;
	#paper: string | null = null;
	/** Is there a paper above? */
	#papers = false;
	/** Blocks that were told what they are by one above. */
	readonly #told = new Map<number, Role>();
	readonly roles: Role[] = [];

	constructor(readonly post: Post) {
		post.blocks.forEach((_, at) => this.roles.push(this.#told.get(at) ?? this.#roleAt(at)));
	}

	#roleAt(at: number): Role {
		if (this.#zone === 'comments') return this.#role('comment');
		if (this.#zone === 'site') return this.#role('boilerplate');
		const { stray, label, ornament, link } = this.post.facts[at];
		if (this.post.blocks[at].code) return this.#role('paragraph');
		if (stray) return { ...this.#role('meta'), transparent: true };
		if (label) return this.#labelled(at, label);
		return (
			this.#closing(at) ??
			(ornament ? this.#outside('boilerplate') : null) ??
			(link ? this.#role('link') : null) ??
			this.#titled(at) ??
			(this.#isFooter(at) ? this.#footer() : this.#prose(at))
		);
	}

	#role(kind: Kind, pairs = false): Role {
		return { kind, paper: this.#paper, pairs, transparent: false, title: null };
	}

	#outside(kind: Kind): Role {
		return { ...this.#role(kind), paper: null };
	}

	#labelled(at: number, label: Label): Role {
		if (label.section === 'info') return this.#role('meta');
		this.#section = label.section;
		if (label.section === 'original') this.#paper = null;
		if (label.rest === null) return this.#role('meta');
		return this.#prose(at);
	}

	/** Counters, comments and the way to other articles, which end the post. */
	#closing(at: number): Role | null {
		const { text } = this.post.blocks[at];
		if (isCounter(text)) return this.#outside('boilerplate');
		const last = at > this.post.lastLabel;
		if (last && opensComments(text)) this.#leave('comments');
		else if (last && isNavigation(text)) this.#leave('site');
		else return null;
		return this.#outside('boilerplate');
	}

	#leave(zone: Zone): void {
		this.#zone = zone;
		this.#paper = null;
		this.#section = null;
	}

	#titled(at: number): Role | null {
		const title = titleOf(this.post, at, this.#section, this.roles);
		if (!title) return null;
		this.#section = null;
		this.#zone = 'body';
		if (title.ends) this.#paper = title.paper;
		if (title.paper) this.#papers = true;
		const role = { ...this.#role(title.kind, title.kind === 'heading'), title };
		if (title.twin !== null) this.#told.set(title.twin, { ...role, title: null });
		return role;
	}

	#isFooter(at: number): boolean {
		if (this.#zone === 'footer') return true;
		const { text } = this.post.blocks[at];
		if (!this.#papers && this.#section === null && isDisclaimer(text)) return true;
		const { lastLabel, blocks } = this.post;
		if (at <= lastLabel || (!this.#papers && at < blocks.length - FOOTER_BLOCKS)) return false;
		if (this.#section === 'summary' || this.#section === 'abstract' || this.#section === 'qa') return false;
		return isAdvertisement(text) || isDisclaimer(text) || requestsIn(text) > 1 || shortcodesIn(text) > 1;
	}

	/** What follows a footer is footer; a disclaimer above the first paper is one line. */
	#footer(): Role {
		if (this.#papers) this.#leave('footer');
		return this.#outside('boilerplate');
	}

	#prose(at: number): Role {
		const { text } = this.post.blocks[at];
		const kind = this.#proseKind(at, text);
		return this.#role(kind, kind !== 'link');
	}

	#proseKind(at: number, text: string): Kind {
		const { tongue, prose } = this.post.facts[at];
		const section = this.#section;
		if (section === 'summary' || section === 'abstract') return section;
		if (section === 'link' || section === 'more' || section === 'original')
			if (tongue !== this.post.lang || (hasAddress(text) && !prose)) return 'link';
		if (text.startsWith('|') && hasAddress(text)) return 'link';
		if (BULLET.test(text) && !isLong(text)) return 'list-item';
		return 'paragraph';
	}
}

/** A paragraph of several sentences stays a paragraph behind its bullet. */
const isLong = (text: string): boolean => text.length > LONG_ITEM && (text.match(SENTENCE_END)?.length ?? 0) > 1;
