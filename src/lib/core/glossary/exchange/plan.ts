import type { Steps } from '../../steps';
import type { Concept, Rendering } from '../concept';
import { lintTerms, type TermConflict } from '../lint';
import { FIELDS, type ReadTerms, type Spoken } from './exchange';

/** What an import of terms would do to a termbase.
 * @template K a concept of the termbase */
export interface Plan<K extends Concept> {
	adds: Concept[];
	changes: { before: K; after: Concept }[];
	/** How many stand in the termbase just so. */
	same: number;
	/** Duplicates and contradictions among the concepts of the file, as they would stand in the termbase. */
	conflicts: TermConflict[];
}

const face = ({ id: _id, renderings, ...facts }: Concept): string =>
	JSON.stringify([
		FIELDS.map((field) => facts[field] ?? false),
		renderings.map((r) => JSON.stringify([r.lang, r.status, r.text, r.condition, r.compound ?? false, r.note])).sort()
	]);

const term = ({ english, caseSensitive }: Concept): string =>
	caseSensitive ? (english[0] ?? '') : (english[0] ?? '').toLowerCase();

/** A known concept as a file would have it: where the file is silent, what stands stays. */
function merged(before: Concept, read: Concept, speaks: ReadonlySet<Spoken>): Concept {
	const { id, renderings, ...facts } = read;
	const said = FIELDS.filter((field) => speaks.has(field) && (field !== 'kept' || facts.kept !== undefined));
	const silent = FIELDS.filter((field) => !said.includes(field));
	const pick = (from: Omit<Concept, 'id' | 'renderings'>, fields: typeof FIELDS): Partial<Concept> =>
		Object.fromEntries(fields.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]));
	return {
		...(pick(facts, said) as Concept),
		...pick(before, silent),
		id,
		renderings: inPlace(before.renderings, renderings, speaks)
	};
}

/** What stands and the file is silent about, with what the file says: both in their own order, and what the file says of
 * what stands where it stood. */
function inPlace(stands: readonly Rendering[], said: readonly Rendering[], speaks: ReadonlySet<Spoken>): Rendering[] {
	const rest = [...said];
	const isSaid = ({ lang, text }: Rendering): boolean => said.some((one) => one.lang === lang && one.text === text);
	const kept = stands.flatMap((rendering): Rendering[] => {
		const at = rest.findIndex(({ lang, text }) => lang === rendering.lang && text === rendering.text);
		if (at >= 0) return rest.splice(0, at + 1);
		return isSaid(rendering) || speaks.has(`${rendering.lang}_${rendering.status}`) ? [] : [rendering];
	});
	return [...kept, ...rest];
}

/** Compares a file of terms with the termbase. A concept is a known one by its id, else by its first English term; each
 * known one once. */
export function* planTerms<K extends Concept>(known: readonly K[], { concepts, speaks }: ReadTerms): Steps<Plan<K>> {
	const byId = new Map(known.map((concept) => [concept.id, concept]));
	const byTerm = new Map<string, K[]>();
	for (const concept of known) byTerm.set(term(concept), [...(byTerm.get(term(concept)) ?? []), concept]);
	yield;
	const taken = new Set<string>();
	const fields = new Set(speaks);
	const free = (read: Concept): K | undefined => {
		const named = byId.get(read.id);
		if (named && !taken.has(named.id)) return named;
		const others = (byTerm.get(term(read)) ?? []).filter(({ id }) => !taken.has(id));
		return others.find(({ kept }) => kept?.attributes.id === read.id) ?? others[0];
	};
	const plan: Plan<K> = { adds: [], changes: [], same: 0, conflicts: [] };
	const result: Concept[] = [];
	for (const read of concepts) {
		yield;
		const before = free(read);
		if (!before) {
			result.push(plan.adds[plan.adds.push(read) - 1]!);
			continue;
		}
		taken.add(before.id);
		const after = merged(before, read, fields);
		result.push(after);
		if (face(before) === face(after)) plan.same++;
		else plan.changes.push({ before, after });
	}
	plan.conflicts = yield* lintTerms(result);
	return plan;
}
