import { groupBy } from '../group';
import type { Span } from '../segment/segment';
import { SEVERITIES, type Finding, type Fix } from './check';

/** A fix with the finding that it answers. */
export interface Repair {
	finding: Finding;
	fix: Fix;
}

/** Worst first: what blocks, then by severity. */
export const byWeight = (a: Finding, b: Finding): number =>
	Number(b.blocks) - Number(a.blocks) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** The fix of a finding that needs no judgement. */
export const certainFix = ({ fixes }: Pick<Finding, 'fixes'>): Fix | null => fixes.find((fix) => fix.certain) ?? null;

/** The text with fixes made, later ones first so that offsets hold; of two that overlap the first one wins. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
	const order = fixes.toSorted((a, b) => a.start - b.start || a.end - b.end);
	let result = '';
	let at = 0;
	for (const { start, end, replacement } of order) {
		if (start < at || end > text.length) continue;
		result += text.slice(at, start) + replacement;
		at = end;
	}
	return result + text.slice(at);
}

/** Two fixes that touch get into each other's way: whichever is made first moves the border of the other. */
const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Of two repairs that clash the one for the worse finding stays.
 * @returns in the order of the text */
export function withoutClashes(repairs: readonly Repair[]): Repair[] {
	const taken: Repair[] = [];
	for (const repair of repairs.toSorted((a, b) => a.fix.start - b.fix.start || a.fix.end - b.fix.end)) {
		const last = taken.at(-1);
		if (!last || !touches(last.fix, repair.fix)) taken.push(repair);
		else if (byWeight(repair.finding, last.finding) < 0) taken[taken.length - 1] = repair;
	}
	return taken;
}

const named = (f: Finding): string => `${f.check} ${f.target?.text ?? f.source?.text ?? ''}`;

/** Blocking findings after fixes that were not there before. One that was, and whose words a fix changed, is the same one
 * with other words, such as `\\url{...}` around an address that was put right. */
export function newlyBlocking(before: readonly Finding[], after: readonly Finding[], fixes: readonly Fix[]): Finding[] {
	const blocking = after.filter((f) => f.blocks);
	if (blocking.length === 0) return [];
	const isTouched = ({ target }: Finding): boolean => target !== null && fixes.some((fix) => touches(fix, target));
	const was = before.filter((f) => f.blocks);
	const [touched, others] = [was.filter(isTouched), was.filter((f) => !isTouched(f))];
	// Taken from the end: of two with the same words the one that no fix touched is still there.
	const had = groupBy([...touched, ...others], named);
	const strange = blocking.filter((f) => !had.get(named(f))?.pop());
	if (strange.length === 0) return [];
	const reworded = groupBy([...had.values()].flat().filter(isTouched), ({ check }) => check);
	return strange.filter(({ check }) => !reworded.get(check)?.pop());
}

/** Characters that are read again to prove the fixes of one row; fixes beyond them are not offered. A paragraph has room for
 * seventy, a row of a megabyte for none. */
const PROOF = 64_000;

/** Takes away the fixes with which something new would block publishing.
 * @param found all findings of one row, whose target is `text`
 * @param check finds what there is in another text of this row
 * @param adapt gives a fix as the project would write it */
export function proven(
	text: string,
	found: readonly Finding[],
	check: (text: string) => Finding[],
	adapt: (fix: Fix) => Fix = (fix) => fix
): Finding[] {
	let left = Math.floor(PROOF / (text.length + 1));
	const holding = (given: Fix): Fix[] => {
		if (left-- <= 0) return [];
		const fix = adapt(given);
		return newlyBlocking(found, check(applyFixes(text, [fix])), [fix]).length === 0 ? [fix] : [];
	};
	return found.map((finding) => {
		const fixes = finding.fixes.flatMap(holding);
		const isSame = fixes.length === finding.fixes.length && fixes.every((fix, i) => fix === finding.fixes[i]);
		return isSame ? finding : { ...finding, fixes };
	});
}
