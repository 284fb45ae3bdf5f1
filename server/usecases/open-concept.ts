import { can, type Actor } from '$lib/core/access/access';
import type { Origin } from '$lib/core/glossary/rank';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { conceptHistory, versionOf } from '../db/concept-history';
import { anyConcept, type StoredConcept } from '../db/concepts';
import { userNames } from '../db/people';
import type { Termbase } from '../terms/termbases';
import { need, projectFor } from './actor';
import { changeView, ownerNames, type ChangeView } from './term-history';
import { termOwners } from './term-owners';

/** Another concept with which it shares English terms. */
export interface RankedBeside {
	id: string;
	/** Its first English term. */
	term: string;
	origin: Origin;
	/** The English terms of the lower one for which the higher one speaks. */
	terms: string[];
}

/** Its place among the concepts of the termbase. */
export interface ConceptRank {
	/** Those that speak for terms of it. */
	outrankedBy: RankedBeside[];
	/** Does another one speak for all of it? */
	silent: boolean;
	/** Those that it speaks for. */
	outranks: RankedBeside[];
}

export interface ConceptView {
	project: { slug: string; name: string };
	/** As it is, or as it was when it was removed. */
	concept: StoredConcept;
	/** Milliseconds since the epoch; null while it is there. */
	removedAt: number | null;
	/** To be sent with a change of it. */
	version: string;
	/** Null for a removed one. */
	rank: ConceptRank | null;
	/** Name of its owner. */
	owner: string | null;
	/** Newest first. */
	history: ChangeView[];
	/** Id of the change that the next page of the history begins after; null on the last. */
	next: string | null;
	/** Names of people that the history tells of, by id. */
	names: Record<string, string>;
	/** Who may look after it. */
	people: { id: string; name: string }[];
	can: { curate: boolean };
}

const PAGE = 50;

/** A concept with everything that is known of it, also one that was removed.
 * @param before id of the change that the page of its history begins after
 * @throws Refusal `access.*` */
export async function openConcept(
	app: App,
	actor: Actor | null,
	slug: string,
	id: string,
	before: string | null = null
): Promise<ConceptView> {
	const project = await projectFor(app, actor, slug);
	const here = { project: project.id };
	need(actor, 'term.read', here);
	const { db } = app.database;
	// Read before the concept: a change in between makes it older than it is, and a change on top of it is refused.
	const version = await versionOf(db, id);
	const known = await anyConcept(db, project.id, id);
	if (!known) throw new Refusal('access.not-found');
	const { concept, removedAt } = known;
	const found = await conceptHistory(db, project.id, id, PAGE + 1, before);
	const changes = found.slice(0, PAGE);
	const newest = new Map([[id, version]]);
	const owners = concept.owner === undefined ? [] : [concept.owner];
	return {
		project: { slug: project.slug, name: project.name },
		...{ concept, removedAt, version },
		rank: removedAt === null ? rankIn(await app.termbases.of(project.id), id) : null,
		owner: (await userNames(db, owners)).get(concept.owner ?? '') ?? null,
		history: changes.map((change) => changeView(change, newest)),
		next: found.length > PAGE ? changes.at(-1)!.id : null,
		names: await ownerNames(app, changes),
		people: await termOwners(db, project.id),
		can: { curate: can(actor, 'term.curate', here) }
	};
}

function rankIn(termbase: Termbase, id: string): ConceptRank | null {
	const standing = termbase.standings.get(id);
	if (!standing) return null;
	const beside = (other: string, terms: string[]): RankedBeside[] => {
		const found = termbase.standings.get(other)?.concept;
		return found ? [{ id: other, term: found.english[0] ?? '', origin: found.origin, terms }] : [];
	};
	const lostTo = (by: string, lost: readonly { term: string; by: string }[]): string[] =>
		lost.filter((each) => each.by === by).map(({ term }) => term);
	const higher = [...new Set(standing.lost.map(({ by }) => by))];
	return {
		outrankedBy: higher.flatMap((by) => beside(by, lostTo(by, standing.lost))),
		silent: standing.speaks === null,
		outranks: termbase.lostTo(id).flatMap(({ concept, lost }) => beside(concept.id, lostTo(id, lost)))
	};
}
