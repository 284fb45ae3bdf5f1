import type { Finding } from '../check/check';
import { CHECKS } from '../check/registry';
import { groupBy } from '../group';
import { findingStatus, reaches, type Closure } from './closure';
import { isoWeek } from './week';

/** What became of a finding by the time its row was approved. */
export type Outcome = 'confirmed' | 'false-alarm' | 'waiver' | 'open';
export const OUTCOMES: readonly Outcome[] = ['confirmed', 'false-alarm', 'waiver', 'open'];

/** A text of a row with what the checks find in it. */
interface CheckedText {
	text: string;
	findings: readonly Finding[];
}

/** A row that was approved, whatever its text is now. */
export interface ApprovedRow {
	machine: CheckedText;
	/** As it was last approved. */
	approved: CheckedText;
	/** When that was, in milliseconds since the epoch. */
	at: number;
}

export interface FindingOutcome {
	check: string;
	outcome: Outcome;
	/** ISO week of the approval, or of the word that set the finding aside where that came later. */
	week: string;
}

const ACROSS = new Set(CHECKS.filter(({ scope }) => scope === 'document').map(({ id }) => id));

/** What a finding is about, so that it is known again in another text of its row: its check with the words of the source, or
 * without any with those of the target; the whole target is the whole target, whatever it says. */
function subject({ check, source, target }: Finding, text: string): string {
	if (source) return `${check} source ${source.text}`;
	if (!target) return check;
	return target.start === 0 && target.end === text.length ? check : `${check} target ${target.text}`;
}

/** How many findings are about each thing. */
const bySubject = ({ text, findings }: CheckedText): Map<string, Finding[]> =>
	groupBy(findings, (finding) => subject(finding, text));

const times = (text: string, part: string): number => (part === '' ? 0 : text.split(part).length - 1);

/** Were the words changed that a finding flags? Of a check that looks at one row alone any change of the row that ends it
 * counts; a check across rows may also fall silent because of another row, so there the flagged words have to be gone. */
function wasMended({ check, target }: Finding, { machine, approved }: ApprovedRow): boolean {
	if (machine.text === approved.text) return false;
	if (!ACROSS.has(check) || !target) return true;
	return times(approved.text, target.text) < times(machine.text, target.text);
}

/** The last word that sets a finding aside; undefined where it is not set aside. */
function lastWord(finding: Finding, closures: readonly Closure[], people: number): Closure | undefined {
	if (findingStatus(finding, closures, people) !== 'closed') return undefined;
	return closures.findLast((closure) => reaches(closure, finding));
}

/** What became of the findings of one approved row.
 *
 * The findings of its machine text are compared with those of the text that was approved, both by the rules and terms of
 * today and beside the same source. Two of them are the same if their check is the same and they are about the same words.
 * - A finding of the machine text that is no more in the approved one is **confirmed** if the row was changed (of a check that
 *   looks across rows: if the flagged words were). Where people had set it aside before the approval, their word counts
 *   instead of the change.
 * - A finding of the approved text that people set aside is a **false alarm** or **waived**, as they said last.
 * - Any other finding of the approved text is **open**, also one that was set aside under earlier rules and not since.
 *
 * Precision is confirmed / (confirmed + false alarms): waived and open findings say nothing of whether a check is right.
 * @param closures oldest first
 * @param people persons that a blocking finding needs to be set aside */
export function outcomesOf(row: ApprovedRow, closures: readonly Closure[], people: number): FindingOutcome[] {
	const left = bySubject(row.approved);
	const before = closures.filter(({ at }) => at <= row.at);
	const gone = [...bySubject(row.machine)].flatMap(([about, found]) => found.slice(left.get(about)?.length ?? 0));
	const made = (finding: Finding, outcome: Outcome, at: number): FindingOutcome => ({
		...{ check: finding.check, outcome, week: isoWeek(at) }
	});
	return [
		...gone.flatMap((finding): FindingOutcome[] => {
			const word = lastWord(finding, before, people);
			if (word) return [made(finding, word.action, row.at)];
			return wasMended(finding, row) ? [made(finding, 'confirmed', row.at)] : [];
		}),
		...row.approved.findings.map((finding) => {
			const word = lastWord(finding, closures, people);
			return word ? made(finding, word.action, Math.max(row.at, word.at)) : made(finding, 'open', row.at);
		})
	];
}

/** Confirmed among the findings that people judged, from 0 to 1; null where they judged none. */
export function precision({ confirmed, falseAlarms }: { confirmed: number; falseAlarms: number }): number | null {
	const judged = confirmed + falseAlarms;
	return judged === 0 ? null : confirmed / judged;
}
