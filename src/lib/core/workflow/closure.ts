import { RULES_VERSION } from '../check/rules-version';
import { findingKey } from '../check/key';
import type { Finding } from '../check/check';

/** How far a decision on a finding reaches. */
export type Scope = 'row' | 'phrase' | 'project';

/** A finding set aside: false alarm (the check is wrong here) or waiver (the check is right, we publish all the same). */
export interface Closure {
	id: string;
	action: 'false-alarm' | 'waiver';
	scope: Scope;
	/** Row it was made on. */
	segment: string;
	check: string;
	/** `findingKey` of the finding. */
	key: string;
	reason: string;
	by: string;
	/** Second person, needed where the finding blocks. */
	second: string | null;
	/** When it was made, in milliseconds since the epoch. */
	at: number;
	/** Rules that had found the finding (`RULES_VERSION`); empty for one of before that was kept. */
	rules: string;
}

/** What a person sends to set a finding aside. */
export interface ClosingRequest {
	segment: string;
	/** `findingKey` of the finding as the person saw it. */
	key: string;
	action: Closure['action'];
	scope: Scope;
	reason: string;
	/** Id of the closure made under earlier rules that this one makes again: the person looked, and it is still so. */
	renews?: string;
}

/** `awaiting`: one person closed a blocking finding, a second has to agree. `earlier`: it was set aside as an earlier version
 * of its check saw it, and nobody has looked again since: it blocks like an open one, and is not new. */
export type FindingStatus = 'open' | 'awaiting' | 'closed' | 'earlier';

/** Two texts alone, without evidence: what "this phrase" means. */
const phrase = (key: string): string => {
	const [check, source, target] = JSON.parse(key) as unknown[];
	return JSON.stringify([check, source, target]);
};

export function reaches(closure: Closure, finding: Finding): boolean {
	if (closure.check !== finding.check) return false;
	if (closure.scope === 'project') return true;
	const key = findingKey(finding);
	if (closure.scope === 'phrase') return phrase(closure.key) === phrase(key);
	return closure.segment === finding.segment && closure.key === key;
}

/** Fewest UTF-16 code units by which words are known again within longer ones: two letters of Japanese or Korean are a word. */
const TELLING = 2;

const alike = (a: string, b: string): boolean => {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return short === long || (short.length >= TELLING && long.includes(short));
};

type Words = [source: string | null, target: string | null];
/** What closures flagged: each is asked about many findings. */
const read = new WeakMap<Closure, Words>();

function wordsOf(closure: Closure): Words {
	const known = read.get(closure);
	if (known) return known;
	const [, ...words] = JSON.parse(closure.key) as [string, ...Words];
	read.set(closure, words);
	return words;
}

/** Was this finding set aside as an earlier version of its check saw it? Such a closure no longer reaches it, since the check
 * now gives other evidence or flags a little more or less. It is known again by the check and by the words: those flagged in
 * the translation where both have some, else those in the source, equal or one within the other. A closure of a row also
 * knows a finding of that row with which it shares no side at all. It closes nothing: whether what was said of the old
 * finding holds of the new one, a person says. */
export function recalls(closure: Closure, { segment, check, source, target }: Finding): boolean {
	if (closure.rules === RULES_VERSION || closure.check !== check) return false;
	const ofRow = closure.scope === 'row';
	if (ofRow && closure.segment !== segment) return false;
	const [oldSource, oldTarget] = wordsOf(closure);
	if (oldTarget !== null && target) return alike(oldTarget, target.text);
	if (oldSource !== null && source) return alike(oldSource, source.text);
	return ofRow;
}

/** Closures that speak of a finding, oldest first: those that reach it, or else those of its earlier self. */
export function closuresOf<C extends Closure>(finding: Finding, closures: readonly C[]): C[] {
	const mine = closures.filter((closure) => reaches(closure, finding));
	return mine.length > 0 ? mine : closures.filter((closure) => recalls(closure, finding));
}

/** Does a finding ask for work that nobody has done? One that does not block and was set aside under earlier rules does not:
 * it is shown as such, and not counted among those that are new. */
export const isPending = (finding: Pick<Finding, 'blocks'>, status: FindingStatus): boolean =>
	status === 'earlier' ? finding.blocks : status !== 'closed';

/** Where a finding stands. One that blocks needs `people` persons to set it aside, any other needs one. */
export function findingStatus(finding: Finding, closures: readonly Closure[], people: number): FindingStatus {
	const mine = closures.filter((c) => reaches(c, finding));
	if (mine.length === 0) return closures.some((c) => recalls(c, finding)) ? 'earlier' : 'open';
	if (!finding.blocks || people < 2) return 'closed';
	const behind = new Set(mine.flatMap((c) => (c.second === null ? [c.by] : [c.by, c.second])));
	return behind.size >= 2 ? 'closed' : 'awaiting';
}
