import type { Finding, Severity } from '$lib/core/check/check';
import { SEVERITIES } from '$lib/core/check/check';
import { findingMessage } from '$lib/i18n/message';
import type { CheckableRow } from '../checkable';

/** A finding and the row it is about. */
export interface Found {
	row: CheckableRow;
	finding: Finding;
}

/** What a finding says, on one line. */
export const sentenceOf = ({ finding }: Found): string => findingMessage(finding, 'en').replace(/\s+/gu, ' ');

/** Where a finding begins and ends in its file; lines and columns count from 1, columns in UTF-16 code units of the text of the
 * row. A finding about the source alone stands where the row does. */
export interface Place {
	line: number;
	column: number;
	endLine: number;
	endColumn: number;
}

export function placeOf({ row, finding }: Found): Place {
	const { start, end } = finding.target ?? { start: 0, end: 0 };
	const at = (offset: number): [line: number, column: number] => {
		const before = row.row.target.slice(0, offset).split('\n');
		return [row.line + (isOneLine(row) ? 0 : before.length - 1), before.at(-1)!.length + 1];
	};
	const [line, column] = at(start);
	const [endLine, endColumn] = at(end);
	return { line, column, endLine, endColumn };
}

/** Rows of JSON lines stand in one line, whatever their text is. */
const isOneLine = ({ file }: CheckableRow): boolean => file === '-' || /\.jsonl$/iu.test(file);

/** How many findings there are of each severity, in words. */
export function countsOf(found: readonly Found[]): string {
	const count = (severity: Severity): number => found.filter(({ finding }) => finding.severity === severity).length;
	return `${found.length} findings: ${SEVERITIES.map((severity) => `${count(severity)} ${severity}`).join(', ')}`;
}
