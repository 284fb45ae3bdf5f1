import { NOTICES, type Notice, type ParsedPost } from '../format/format';
import type { ParsedSegment, SourceLang, TargetLang } from '../segment/segment';
import { coverBytes, partOf, type Block } from './block';
import { Post } from './facts';
import { likeness, profileOf, weigher, type Weigh } from './likeness';
import { Outline, type Role } from './outline';
import { orderOf, pairStretch, type Bead, type Unit } from './pair';

/** Titles on one line are as good as certain; the rest of the odds is in their likeness. */
const SAME_LINE = 3;

/** Reads a post whose paragraphs and their English stand in any order one after the other.
 * Every block comes out in exactly one side of one segment, in the order of the post.
 * @param progress hears the share of the work that is done, from a half on: the blocks were made before */
export function readBlocks(
	blocks: readonly Block[],
	lang: TargetLang,
	progress: (share: number) => void = () => {}
): ParsedPost {
	const post = new Post(blocks, lang);
	progress(0.6);
	const { roles } = new Outline(post);
	progress(0.7);
	const profiles = post.facts.map(({ prose }, at) => profileOf(blocks[at].text, prose));
	const weigh = weigher(profiles);
	progress(0.8);
	const stretches = stretchesOf(roles).map((stretch) => stretch.map((at) => unitOf(post, at, profiles[at])));
	const order = orderOf(stretches, { lang, weigh });
	progress(0.9);
	const beads = stretches.flatMap((units) => placed(units, pairStretch(units, { lang, weigh }, order)));
	const paired = beads.some(({ targets, sources }) => targets.length && sources.length);
	const writer = new Writer(post, roles, weigh, paired);
	const segments = writer.write(beads);
	return {
		title: segments.find(({ kind, target }) => kind === 'title' && target)?.target ?? null,
		lang,
		segments,
		notices: noticesOf(segments, post)
	};
}

/** Runs of prose that nothing parts: within one a paragraph may find its English. */
function stretchesOf(roles: readonly Role[]): number[][] {
	const stretches: number[][] = [[]];
	roles.forEach((role, at) => {
		if (role.pairs) stretches.at(-1)?.push(at);
		else if (!role.transparent) stretches.push([]);
	});
	return stretches.filter(({ length }) => length);
}

function unitOf(post: Post, at: number, profile: Unit['profile']): Unit {
	const { tongue } = post.facts[at];
	const from = tongue === null || tongue === post.lang ? null : (tongue as SourceLang);
	return { at, side: from ? 'source' : 'target', from: from ?? 'en', profile, quoted: post.blocks[at].quoted };
}

/** Beads by places in the post instead of places in the stretch. */
const placed = (units: readonly Unit[], beads: readonly Bead[]): Bead[] =>
	beads.map((bead) => ({
		...bead,
		targets: bead.targets.map((i) => units[i].at),
		sources: bead.sources.map((i) => units[i].at)
	}));

/** The chance that odds of this logarithm stand for, in hundredths and never quite certain. */
const chance = (score: number): number => Math.min(0.99, Math.round(100 / (1 + Math.exp(-score))) / 100);

type Odds = Pick<Bead, 'score' | 'evidence'>;

class Writer {
	constructor(
		readonly post: Post,
		readonly roles: readonly Role[],
		readonly weigh: Weigh,
		readonly paired: boolean
	) {}

	write(beads: readonly Bead[]): ParsedSegment[] {
		const beadAt = new Map(beads.flatMap((bead) => [...bead.targets, ...bead.sources].map((at) => [at, bead])));
		const twins = new Set(this.roles.map(({ title }) => title?.twin));
		const done = new Set<Bead>();
		return this.roles.flatMap((role, at) => {
			const bead = beadAt.get(at);
			if (twins.has(at) || (bead && done.has(bead))) return [];
			if (bead) done.add(bead);
			return [bead ? this.#bead(bead) : this.#single(at, role)];
		});
	}

	#single(at: number, role: Role): ParsedSegment {
		const block = this.post.blocks[at];
		const { sides, twin } = role.title ?? { sides: null, twin: null };
		if (sides) {
			const [target, source] = [sides.target, sides.source].map(({ start, end }) => partOf(block, start, end));
			return this.#pair(role, [target], [source], this.#titleLikeness(target, source));
		}
		if (twin === null) return this.#pair(role, [block], [], null);
		const other = this.post.blocks[twin];
		const [target, source] = this.post.facts[at].tongue === this.post.lang ? [block, other] : [other, block];
		return this.#pair(role, [target], [source], this.#titleLikeness(target, source));
	}

	#titleLikeness(target: Block, source: Block): Odds {
		const [t, s] = [target, source].map(({ text }) => profileOf(text, false));
		const { score, evidence } = likeness(t, s, this.post.lang, 'en', this.weigh);
		return { score: score + SAME_LINE, evidence: [...evidence, 'title'] };
	}

	#bead(bead: Bead): ParsedSegment {
		const targets = bead.targets.map((at) => this.post.blocks[at]);
		const sources = bead.sources.map((at) => this.post.blocks[at]);
		const role = this.roles[bead.targets[0] ?? bead.sources[0]];
		const from = this.post.facts[bead.sources[0]]?.tongue === 'ko' ? 'ko' : 'en';
		if (targets.length && sources.length) return this.#pair(role, targets, sources, bead, from);
		if (targets.length || this.#staysAsItIs(bead.sources[0]))
			return this.#pair(role, [...targets, ...sources], [], null);
		return this.#pair(role, [], sources, null, from);
	}

	/** A name or title that stands in the post untranslated, rather than English that lacks its translation. */
	#staysAsItIs(at: number): boolean {
		if (this.post.blocks[at].quoted) return false;
		return !this.paired || !this.post.facts[at].prose;
	}

	#pair(role: Role, targets: Block[], sources: Block[], by: Odds | null, from: SourceLang = 'en'): ParsedSegment {
		const text = (blocks: Block[]) => (blocks.length ? blocks.map((block) => block.text).join('\n') : null);
		return {
			kind: role.kind,
			paper: role.paper,
			sourceLang: sources.length ? from : null,
			source: text(sources),
			target: text(targets),
			confidence: by ? chance(by.score) : 1,
			evidence: by?.evidence ?? [],
			line: (targets[0] ?? sources[0]).line,
			targetBytes: coverBytes(targets.map(({ bytes }) => bytes)),
			sourceBytes: coverBytes(sources.map(({ bytes }) => bytes))
		};
	}
}

function noticesOf(segments: readonly ParsedSegment[], post: Post): Notice[] {
	const paired = segments.some(({ kind, source }) => source !== null && kind !== 'title');
	const lost = post.facts.some(({ label }, at) => {
		if (label?.section !== 'link' || label.rest !== null) return false;
		const next = post.facts[post.next(at)];
		return !next || next.label !== null;
	});
	return NOTICES.filter((notice) => (notice === 'rendered' ? lost : !paired));
}
