import { indexTerms, reindexTerms, type TermIndex } from '$lib/core/glossary/match';
import { rank, type Standing } from '$lib/core/glossary/rank';
import type { Db } from '../db/client';
import { byTerm, changedConcepts, projectConcepts, type StoredConcept } from '../db/concepts';
import { TermSearch } from './search';

/** Projects whose termbases are kept; the one used longest ago goes first. */
const KEPT = 8;

/** The termbase of a project as it stood at one version. What is made of it is made when first asked for, and is the same
 * object as long as the termbase stays as it is. */
export class Termbase {
	#standings: Map<string, Standing<StoredConcept>> | null = null;
	#index: TermIndex | null = null;
	#search: TermSearch | null = null;

	constructor(
		readonly version: number,
		/** Sorted by the first English term. */
		readonly concepts: readonly StoredConcept[],
		/** The index of an earlier state. */
		private earlier: TermIndex | null = null
	) {}

	/** What is left to each concept by those that outrank it, by its id. */
	get standings(): ReadonlyMap<string, Standing<StoredConcept>> {
		return (this.#standings ??= new Map(rank(this.concepts).map((standing) => [standing.concept.id, standing])));
	}

	/** Concepts of which a concept takes English terms. */
	lostTo(id: string): Standing<StoredConcept>[] {
		return [...this.standings.values()].filter(({ lost }) => lost.some(({ by }) => by === id));
	}

	/** What checks use: concepts by what their rank leaves to them. */
	get index(): TermIndex {
		if (this.#index) return this.#index;
		const concepts = [...this.standings.values()].flatMap(({ speaks }) => speaks ?? []);
		this.#index = this.earlier ? reindexTerms(this.earlier, concepts) : indexTerms(concepts);
		this.earlier = null;
		return this.#index;
	}

	get search(): TermSearch {
		return (this.#search ??= new TermSearch(this.concepts));
	}

	/** The termbase after some changes. Concepts that did not change stay the same objects.
	 * @param changes concepts by id, null for those that are no more */
	after(version: number, changes: ReadonlyMap<string, StoredConcept | null>): Termbase {
		const left = this.concepts.filter(({ id }) => !changes.has(id));
		const news = [...changes.values()].filter((concept) => concept !== null).sort(byTerm);
		return new Termbase(version, merged(left, news), this.#index ?? this.earlier);
	}
}

/** How many concepts of a sorted list come before one. */
function before(concepts: readonly StoredConcept[], concept: StoredConcept, from: number): number {
	let low = from;
	let high = concepts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (byTerm(concepts[middle]!, concept) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Two sorted lists as one; the second is short as a rule. */
function merged(left: readonly StoredConcept[], news: readonly StoredConcept[]): StoredConcept[] {
	const parts: StoredConcept[][] = [];
	let from = 0;
	for (const concept of news) {
		const to = before(left, concept, from);
		parts.push(left.slice(from, to), [concept]);
		from = to;
	}
	return ([] as StoredConcept[]).concat(...parts, left.slice(from));
}

/** The termbases of this process: read once, and then what changed, when their number in the database went up, whoever did it. */
export class Termbases {
	readonly #kept = new Map<string, Promise<Termbase>>();

	constructor(private readonly db: Db) {}

	/** The termbase of a project as it stands now. */
	async of(project: string): Promise<Termbase> {
		const { termbase_version: version } = await this.db
			.selectFrom('project')
			.select('termbase_version')
			.where('id', '=', project)
			.executeTakeFirstOrThrow();
		const known = await this.#kept.get(project);
		if (known && known.version >= version) return known;
		// The number is read before the concepts: a change in between makes it older than it is, and it is read once more.
		const reading = known
			? changedConcepts(this.db, project, known.version).then((changes) => known.after(version, changes))
			: projectConcepts(this.db, project).then((concepts) => new Termbase(version, concepts));
		this.#kept.delete(project);
		this.#kept.set(project, reading);
		reading.catch(() => this.#kept.delete(project));
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return reading;
	}
}
