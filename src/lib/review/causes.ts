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

const same = (a: readonly Finding[], b: readonly Finding[]): boolean =>
	a.length === b.length && a.every((finding, n) => finding === b[n]);

/** Groups findings by cause, worst first, then those with most places, then in reading order.
 * @param before causes of a moment ago: one with the same findings stays the same object, so that its card need not be drawn
 * again */
export function causes(findings: readonly Finding[], before: readonly Cause[] = []): Cause[] {
	const known = new Map(before.map((cause) => [cause.key, cause]));
	const list = [...groupBy(findings, causeOf)].map(([key, unsorted]): Cause => {
		const found = unsorted.toSorted(byWeight);
		const old = known.get(key);
		return old && same(old.findings, found) ? old : { key, findings: found };
	});
	return list.sort((a, b) => byWeight(a.findings[0]!, b.findings[0]!) || b.findings.length - a.findings.length);
}
