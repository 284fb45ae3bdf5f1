import type { CheckedRow, Finding } from '../../src/lib/core/check/check';
import { findingKey } from '../../src/lib/core/check/key';
import { runChecks } from '../../src/lib/core/check/run';
import { starterTerms } from '../../src/lib/core/glossary/starter/starter';
import { overlaps } from '../../src/lib/core/segment/span';
import { seeded } from './chance';
import type { FaultKind } from './faults';
import type { FoundBy, GoldError, Negative, PaperRow } from './material';

/** Rows and how many of them have a finding. */
export interface Alarms {
	rows: number;
	blocking: number;
	aboveInfo: number;
	/** Rows with a finding above info, by check. */
	checks: Record<string, number>;
}
/** Errors, and how many of them have a finding of any severity, one above info, and one that blocks. */
export interface Recall {
	errors: number;
	found: number;
	aboveInfo: number;
	blocked: number;
}

export const check = (rows: readonly CheckedRow[]): Finding[] => runChecks(rows, { terms: starterTerms() });

/** Each row is a document of its own: rows that do not belong together prove nothing about each other. */
const checkAlone = (row: CheckedRow): Finding[] => check([row]);

const isAlarm = (f: Finding): boolean => f.severity !== 'info';

/** Counts the alarms on rows that are right. */
export function alarmsOn(rows: readonly CheckedRow[]): Alarms {
	const alarms: Alarms = { rows: rows.length, blocking: 0, aboveInfo: 0, checks: {} };
	for (const row of rows) {
		const found = checkAlone(row).filter(isAlarm);
		if (found.length > 0) alarms.aboveInfo += 1;
		if (found.some((f) => f.blocks)) alarms.blocking += 1;
		for (const id of new Set(found.map((f) => f.check))) alarms.checks[id] = (alarms.checks[id] ?? 0) + 1;
	}
	return alarms;
}

function count(recall: Recall, found: readonly Finding[]): void {
	recall.errors += 1;
	if (found.length > 0) recall.found += 1;
	if (found.some(isAlarm)) recall.aboveInfo += 1;
	if (found.some((f) => f.blocks)) recall.blocked += 1;
}
const none = (): Recall => ({ errors: 0, found: 0, aboveInfo: 0, blocked: 0 });

/** Plants one error of a kind in every row that has a place for it; found is what was not found before.
 * @param pass told of each error that does not block */
export function recallOfPlanted(
	rows: readonly CheckedRow[],
	kind: FaultKind,
	pass?: (row: CheckedRow, faulty: CheckedRow, findings: readonly Finding[]) => void
): Recall {
	const recall = none();
	const chance = seeded(20240422);
	for (const row of rows) {
		const faulty = kind.plant(row, chance);
		if (!faulty) continue;
		const before = new Set(checkAlone(row).map(findingKey));
		const news = checkAlone(faulty).filter((f) => !before.has(findingKey(f)));
		count(recall, news);
		if (!news.some((f) => f.blocks)) pass?.(row, faulty, news);
	}
	return recall;
}

/** The table of counters, one for each key, made when first asked for. */
function counters(): { table: Record<string, Recall>; of(key: string): Recall } {
	const table: Record<string, Recall> = {};
	return { table, of: (key) => (table[key] ??= none()) };
}

/** Is the finding on what the annotator marked: in the target, or where nothing stands there in the source? */
function meets(finding: Finding, error: GoldError): boolean {
	if (finding.segment !== error.seg_id && !error.also_segments?.includes(finding.segment)) return false;
	if (error.target_start === null || error.target_end === null)
		return !!finding.source && !!error.source_span?.includes(finding.source.text);
	return finding.target !== null && overlaps(finding.target, { start: error.target_start, end: error.target_end });
}

/** How many annotated errors are found, by who can find them and severity (`rule major`), and by label. */
export function recallOfGold(
	findings: readonly Finding[],
	errors: readonly GoldError[],
	classes: Record<string, FoundBy>
): { byClass: Record<string, Recall>; byLabel: Record<string, Recall>; missed: GoldError[] } {
	const [byClass, byLabel] = [counters(), counters()];
	const missed: GoldError[] = [];
	for (const error of errors) {
		const found = findings.filter((finding) => meets(finding, error));
		if (found.length === 0) missed.push(error);
		const by = classes[error.check] ?? 'reader';
		count(byClass.of(`${by} ${error.severity}`), found);
		count(byLabel.of(`${by} ${error.check}`), found);
	}
	return { byClass: byClass.table, byLabel: byLabel.table, missed };
}

/** How many errors that were put into rows of our own are found, by class of error. */
export function recallOfPapers(rows: readonly PaperRow[]): Record<string, Recall> {
	const table = counters();
	for (const row of rows) {
		const findings = checkAlone(row);
		for (const { class: name, start, end } of row.errors) {
			const span = start === null || end === null ? null : { start, end };
			count(
				table.of(name),
				findings.filter((f) => !span || !f.target || overlaps(f.target, span))
			);
		}
	}
	return table.table;
}

/** Findings on translations that only look wrong. */
export function alarmsOnNegatives(
	findings: readonly Finding[],
	rows: readonly CheckedRow[],
	negatives: readonly Negative[]
): { id: string; check: string; severity: string; blocks: boolean }[] {
	const texts = new Map(rows.map(({ id, target }) => [id, target]));
	return negatives.flatMap(({ id, seg_id, target_span }) => {
		const start = texts.get(seg_id)?.indexOf(target_span) ?? -1;
		const span = { start, end: start + target_span.length };
		return findings
			.filter((f) => f.segment === seg_id && start >= 0 && f.target && overlaps(f.target, span))
			.map(({ check: name, severity, blocks }) => ({ id, check: name, severity, blocks }));
	});
}
