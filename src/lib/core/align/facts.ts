import type { TargetLang } from '../segment/segment';
import type { Block } from './block';
import { isLink, isOrnament, isStray } from './furniture';
import { labelOf, type Label, type Section } from './label';
import { isProse, splitTitle } from './title';
import { tongueOf, type Tongue } from './tongue';

/** What one block shows by itself, before its neighbours are asked. */
export interface Facts {
	tongue: Tongue;
	label: Label | null;
	stray: boolean;
	link: boolean;
	ornament: boolean;
	/** A sentence or more, rather than a title or a name. */
	prose: boolean;
}

/** A post as its outline sees it. */
export class Post {
	readonly facts: readonly Facts[];
	/** Sections whose label stands right under the title of a paper. */
	readonly openers: ReadonlySet<Section>;
	/** Last block that is a label of its own; what follows it may be a footer. -1 where there is none. */
	readonly lastLabel: number;
	/** Levels of heading on which titles with both sides stand. */
	readonly paperLevels: ReadonlySet<number>;
	/** Does its format mark headings, so that no other line is one? */
	readonly marksHeadings: boolean;
	readonly #next: number[];

	constructor(
		readonly blocks: readonly Block[],
		readonly lang: TargetLang
	) {
		this.facts = blocks.map((block) => factsOf(block, lang));
		const labels = this.facts.map(({ label }) => label);
		this.lastLabel = labels.findLastIndex((label) => label !== null);
		this.openers = openersOf(new Set(labels.flatMap((label) => (label ? [label.section] : []))));
		this.paperLevels = new Set(
			blocks.flatMap(({ heading, text }) => (heading && splitTitle(text, lang) ? [heading] : []))
		);
		this.marksHeadings = blocks.filter(({ heading }) => heading > 0).length > 1;
		this.#next = new Array<number>(blocks.length);
		for (let at = blocks.length - 1, next = blocks.length; at >= 0; at--) {
			this.#next[at] = next;
			if (!this.facts[at].stray) next = at;
		}
	}

	/** The next block that is more than a stray mark; the number of blocks where there is none. */
	next(at: number): number {
		return this.#next[at] ?? this.blocks.length;
	}

	/** Does a label follow that stands under titles? */
	opens(at: number): boolean {
		const label = this.facts[this.next(at)]?.label;
		return label ? this.openers.has(label.section) : false;
	}

	/** A line in the post's own language that could be a title. */
	isTargetTitle(at: number): boolean {
		return this.facts[at]?.tongue === this.lang && this.#isPlain(at);
	}

	/** A line of Latin letters that could be a title. */
	isLatinTitle(at: number): boolean {
		return this.facts[at]?.tongue === 'en' && this.#isPlain(at);
	}

	#isPlain(at: number): boolean {
		const { label, stray, link, ornament, prose } = this.facts[at];
		return !prose && !label && !stray && !link && !ornament && !this.blocks[at].code;
	}
}

function factsOf(block: Block, lang: TargetLang): Facts {
	const { text, code } = block;
	return {
		tongue: tongueOf(text, lang),
		label: code ? null : labelOf(text),
		stray: !code && isStray(text),
		link: !code && isLink(text),
		ornament: !code && isOrnament(text),
		prose: code || isProse(text, lang)
	};
}

/** A summary comes first where posts have one, else the abstract, else the links. */
function openersOf(sections: ReadonlySet<Section>): ReadonlySet<Section> {
	const first = (['summary', 'abstract', 'link', 'more'] as const).find((section) => sections.has(section));
	return new Set<Section>(first ? ['info', first] : ['info']);
}
