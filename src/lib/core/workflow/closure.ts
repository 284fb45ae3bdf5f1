import { findingKey } from '../check/run';
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
}

/** What a person sends to set a finding aside. */
export interface ClosingRequest {
	segment: string;
	/** `findingKey` of the finding as the person saw it. */
	key: string;
	action: Closure['action'];
	scope: Scope;
	reason: string;
}

/** `awaiting`: one person closed a blocking finding, a second has to agree. */
export type FindingStatus = 'open' | 'awaiting' | 'closed';

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

/** Where a finding stands. One that blocks needs `people` persons to set it aside, any other needs one. */
export function findingStatus(finding: Finding, closures: readonly Closure[], people: number): FindingStatus {
	const mine = closures.filter((c) => reaches(c, finding));
	if (mine.length === 0) return 'open';
	if (!finding.blocks || people < 2) return 'closed';
	const behind = new Set(mine.flatMap((c) => (c.second === null ? [c.by] : [c.by, c.second])));
	return behind.size >= 2 ? 'closed' : 'awaiting';
}
