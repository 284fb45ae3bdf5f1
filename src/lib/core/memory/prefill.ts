import { groupBy } from '../group';
import type { Kind } from '../segment/segment';
import { defaultTreatment } from '../workflow/treatment';
import { besideHash } from './beside';

/** Stands where a machine's name would: the text is one that people approved. */
export const MEMORY_ENGINE = 'memory';
/** Renderings of one source that are offered at most. */
const MOST = 5;

/** A row that comes in, with those around it in reading order. */
export interface IncomingRow {
	kind: Kind;
	/** The exact source in force; null without one. */
	source: string | null;
	/** The machine's text in the language; null for a row that the language does not have. */
	target: string | null;
	leftOut: boolean;
	/** Is it new? Rows that were there stand as they are. */
	fresh: boolean;
}

/** An approved text in force, with the exact source that it stands for. */
export interface ApprovedText {
	/** Id of the approval. */
	decision: string;
	kind: Kind;
	source: string;
	target: string;
	/** Hashes of the sources before and after it, 0 where there is none. */
	before: number;
	after: number;
	/** When it was approved, in milliseconds since the epoch. */
	at: number;
}

/** What the memory gives a row: the one approved rendering of its source, or several to choose from, the likeliest first. */
export type Prefill = { taken: ApprovedText; byRule: boolean } | { choices: readonly ApprovedText[] };

/** How many rows come in with an approved text, and how many have several to choose from. */
export interface PrefillCounts {
	taken: number;
	choices: number;
	/** Of those taken the headings that are exactly as approved: they come confirmed by rule. */
	byRule: number;
}

/** Does a row ask the memory? Those that are confirmed by rule or left out need nobody's text. */
export const asksMemory = ({ kind, source, target, leftOut, fresh }: IncomingRow): boolean =>
	fresh && !leftOut && source !== null && target !== null && defaultTreatment({ kind, source, target }) === 'work';

/** What the memory gives each row: an approved text of exactly the same source in a row of the same kind. Where people approved
 * different ones, none is taken. Of texts that are the same the one in the same context is named, then the newest.
 * @param rows a whole post in reading order
 * @returns for each row; null where there is nothing for it */
export function planPrefill(rows: readonly IncomingRow[], approved: readonly ApprovedText[]): (Prefill | null)[] {
	const known = groupBy(approved, nameOf);
	const contexts = contextsOf(rows);
	return rows.map((row, n) => {
		const found = asksMemory(row) ? known.get(nameOf({ ...row, source: row.source! })) : undefined;
		if (!found) return null;
		const best = [...found].sort(byNearness(contexts[n]));
		const choices = best.filter(({ target }, i) => best.findIndex((other) => other.target === target) === i);
		const [taken] = choices;
		return choices.length === 1 ? { taken, byRule: isAsApproved(row, taken) } : { choices: choices.slice(0, MOST) };
	});
}

const SENTENCE = /[.!?。！？…:：;；]|[다요]$/u;
const LONGEST_HEADING = 80;

/** Is a row a heading that comes exactly as people approved it, so that nobody has to press a key for it again? Never prose. */
const isAsApproved = ({ kind, source, target }: IncomingRow, { target: approved }: ApprovedText): boolean =>
	kind === 'heading' &&
	target === approved &&
	[source ?? '', approved].every((text) => text.length <= LONGEST_HEADING && !SENTENCE.test(text));

const nameOf = ({ kind, source }: Pick<ApprovedText, 'kind' | 'source'>): string => `${kind}\n${source}`;

type Context = Pick<ApprovedText, 'before' | 'after'>;

/** The context of each row: the sources next to it among the rows that have one and are not left out. */
function contextsOf(rows: readonly IncomingRow[]): Context[] {
	const read = rows.flatMap(({ leftOut, source }, n) => (leftOut || source === null ? [] : [n]));
	const contexts = rows.map((): Context => ({ before: 0, after: 0 }));
	read.forEach((n, i) => {
		const beside = (at: number | undefined): number => besideHash(at === undefined ? null : rows[at].source);
		contexts[n] = { before: beside(read[i - 1]), after: beside(read[i + 1]) };
	});
	return contexts;
}

const byNearness =
	({ before, after }: Context) =>
	(a: ApprovedText, b: ApprovedText): number => {
		const near = (text: ApprovedText): number => (text.before === before && text.after === after ? 1 : 0);
		return near(b) - near(a) || b.at - a.at || (a.decision < b.decision ? 1 : -1);
	};

export const prefillCounts = (plan: readonly (Prefill | null)[]): PrefillCounts => ({
	taken: plan.filter((one) => one && 'taken' in one).length,
	choices: plan.filter((one) => one && 'choices' in one).length,
	byRule: plan.filter((one) => one && 'taken' in one && one.byRule).length
});
