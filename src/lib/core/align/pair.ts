import type { SourceLang, TargetLang } from '../segment/segment';
import { likeness, type Likeness, type Profile, type Weigh } from './likeness';

/** A paragraph that may be half of a pair. */
export interface Unit {
	/** Place among the blocks of the post: only neighbours may share one source. */
	at: number;
	side: 'target' | 'source';
	/** Language of a source; English where the unit is a target. */
	from: SourceLang;
	profile: Profile;
	quoted: boolean;
}

/** Units (by place in the stretch) that belong together: one or more targets, one or more sources, or a lone unit. */
export interface Bead {
	targets: number[];
	sources: number[];
	score: number;
	evidence: string[];
}

/** Does the source follow its translation? Above 0 it does, below it precedes; the size is how sure that is. */
export type Order = number;

export interface Setting {
	lang: TargetLang;
	weigh: Weigh;
}

/** Beads of one target or source with one or two of the other; `[targets, sources, cost]`. */
const SHAPES: readonly (readonly [targets: number, sources: number, cost: number])[] = [
	[1, 1, 0],
	[2, 1, 1],
	[1, 2, 1],
	[3, 1, 2.5],
	[1, 3, 2.5]
];
const QUOTED = 1;
/** Cells on either side of the diagonal. */
const BAND = 24;
/** Runs whose product is greater hold no post that people wrote: they get a narrow band and one shape, to stay linear. */
const LONG_RUNS = 10_000;
const NARROW = 4;

interface Run {
	side: Unit['side'];
	units: number[];
}

/** Parts a stretch of units, between two headings or labels, into beads in reading order.
 * @param order what the rest of the post says about which side comes first */
export function pairStretch(units: readonly Unit[], setting: Setting, order: Order): Bead[] {
	const runs = runsOf(units);
	const best: { score: number; beads: Bead[]; back: number }[] = [{ score: 0, beads: [], back: -1 }];
	runs.forEach((run, i) => {
		const lone = run.units.map((at) => alone(units, at));
		let choice = { score: best[i].score + sum(lone), beads: lone, back: i };
		if (i > 0) {
			const beads = alignRuns(units, runs[i - 1], run, setting, order);
			const score = best[i - 1].score + sum(beads);
			if (score > choice.score) choice = { score, beads, back: i - 1 };
		}
		best.push(choice);
	});
	const chosen: Bead[][] = [];
	for (let at = runs.length; at > 0; at = best[at].back) chosen.push(best[at].beads);
	return chosen.reverse().flat();
}

/** Which side comes first in these stretches, by all that adjoins. */
export function orderOf(stretches: readonly (readonly Unit[])[], setting: Setting): Order {
	let order = 0;
	for (const units of stretches) {
		const runs = runsOf(units);
		for (let i = 1; i < runs.length; i++) {
			const gain = Math.max(0, sum(alignRuns(units, runs[i - 1], runs[i], setting, 0)));
			order += runs[i].side === 'source' ? gain : -gain;
		}
	}
	return order;
}

function runsOf(units: readonly Unit[]): Run[] {
	const runs: Run[] = [];
	units.forEach(({ side }, at) => {
		const last = runs.at(-1);
		if (last?.side === side) last.units.push(at);
		else runs.push({ side, units: [at] });
	});
	return runs;
}

const sum = (beads: readonly Bead[]): number => beads.reduce((total, bead) => total + bead.score, 0);

const alone = (units: readonly Unit[], at: number): Bead =>
	units[at].side === 'target'
		? { targets: [at], sources: [], score: 0, evidence: [] }
		: { targets: [], sources: [at], score: 0, evidence: [] };

/** Aligns two neighbouring runs, one of each side, within a band around the diagonal. */
function alignRuns(units: readonly Unit[], first: Run, second: Run, setting: Setting, order: Order): Bead[] {
	const [target, source] = first.side === 'target' ? [first.units, second.units] : [second.units, first.units];
	const bias = Math.max(-1, Math.min(1, (order * (first.side === 'target' ? 1 : -1)) / 10));
	const long = target.length * source.length > LONG_RUNS;
	const shapes = long ? SHAPES.slice(0, 1) : SHAPES;
	const grid = new Grid(target.length, source.length, long ? NARROW : BAND);
	grid.walk((t, s) => {
		if (t > 0) grid.offer(t, s, t - 1, s, () => alone(units, target[t - 1]));
		if (s > 0) grid.offer(t, s, t, s - 1, () => alone(units, source[s - 1]));
		for (const [a, b, cost] of shapes) {
			if (t < a || s < b || !adjoin(units, target, t - a, t) || !adjoin(units, source, s - b, s)) continue;
			grid.offer(t, s, t - a, s - b, () =>
				beadOf(units, target.slice(t - a, t), source.slice(s - b, s), setting, bias - cost)
			);
		}
	});
	return inReadingOrder(grid.path());
}

/** Do these units of a run stand directly one after the other in the post? */
const adjoin = (units: readonly Unit[], run: readonly number[], from: number, to: number): boolean =>
	units[run[to - 1]].at - units[run[from]].at === to - from - 1;

const inReadingOrder = (beads: Bead[]): Bead[] =>
	beads.sort((a, b) => Math.min(...a.targets, ...a.sources) - Math.min(...b.targets, ...b.sources));

function beadOf(units: readonly Unit[], targets: number[], sources: number[], setting: Setting, bonus: number): Bead {
	const { score, evidence } = likenessOf(units, targets, sources, setting);
	const quoted = sources.every((at) => units[at].quoted) ? QUOTED : 0;
	return {
		targets,
		sources,
		score: score + bonus + quoted,
		evidence: [...evidence, ...(bonus > 0 ? ['order'] : []), ...(quoted ? ['quoted'] : [])]
	};
}

function likenessOf(units: readonly Unit[], targets: number[], sources: number[], { lang, weigh }: Setting): Likeness {
	const [target, source] = [targets, sources].map((side) => joined(side.map((at) => units[at].profile)));
	return likeness(target, source, lang, units[sources[0]].from, weigh);
}

function joined(profiles: Profile[]): Profile {
	if (profiles.length === 1) return profiles[0];
	const all = (of: (profile: Profile) => ReadonlySet<string>) => new Set(profiles.flatMap((p) => [...of(p)]));
	return {
		length: profiles.reduce((length, profile) => length + profile.length, 0),
		names: all((p) => p.names),
		numbers: all((p) => p.numbers),
		urls: all((p) => p.urls),
		bullet: profiles[0].bullet,
		prose: profiles.some((profile) => profile.prose)
	};
}

interface Cell {
	score: number;
	bead: Bead | null;
	from: Cell | null;
}

/** Best beads up to each place of two runs. */
class Grid {
	readonly #cells = new Map<number, Cell>();

	constructor(
		readonly targets: number,
		readonly sources: number,
		readonly band: number
	) {
		this.#cells.set(0, { score: 0, bead: null, from: null });
	}

	/** Visits every cell within the band, in order. */
	walk(visit: (t: number, s: number) => void): void {
		for (let t = 0; t <= this.targets; t++) {
			const centre = this.targets ? Math.round((t / this.targets) * this.sources) : 0;
			const reach = this.band + Math.ceil(this.sources / Math.max(1, this.targets));
			for (let s = Math.max(0, centre - reach); s <= Math.min(this.sources, centre + reach); s++) visit(t, s);
		}
	}

	/** Keeps a way into a cell when it is the best so far. */
	offer(t: number, s: number, fromT: number, fromS: number, bead: () => Bead): void {
		const from = this.#cells.get(this.#key(fromT, fromS));
		if (!from) return;
		const made = bead();
		const score = from.score + made.score;
		const known = this.#cells.get(this.#key(t, s));
		if (!known || score > known.score) this.#cells.set(this.#key(t, s), { score, bead: made, from });
	}

	path(): Bead[] {
		const beads: Bead[] = [];
		let cell: Cell | null = this.#cells.get(this.#key(this.targets, this.sources)) ?? null;
		for (; cell?.bead; cell = cell.from) beads.push(cell.bead);
		return beads.reverse();
	}

	#key = (t: number, s: number): number => t * (this.sources + 1) + s;
}
