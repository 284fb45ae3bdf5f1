import type { Finding } from '$lib/core/check/check';
import { byWeight } from '$lib/core/check/fix';
import { groupBy } from '$lib/core/group';

/** Findings that say the same: one check, the same words, the same evidence. */
export interface Cause {
	key: string;
	/** In reading order; the first one speaks for all. */
	findings: Finding[];
}

const causeOf = (f: Finding): string => JSON.stringify([f.check, f.target?.text ?? f.source?.text ?? null, f.evidence]);

/** Groups findings by cause, worst first, then those with most places, then in reading order. */
export function causes(findings: readonly Finding[]): Cause[] {
	const list = [...groupBy(findings, causeOf)].map(([key, found]) => ({ key, findings: found.toSorted(byWeight) }));
	return list.sort((a, b) => byWeight(a.findings[0]!, b.findings[0]!) || b.findings.length - a.findings.length);
}
