import type { Severity } from '$lib/core/check/check';
import { placeOf, sentenceOf, type Found } from './found';

const LEVEL: Record<Severity, string> = { critical: 'error', major: 'error', minor: 'warning', info: 'notice' };

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands of GitHub Actions, which shows them beside the lines of the files. */
export const asGithub = (found: readonly Found[]): string => found.map((each) => annotation(each) + '\n').join('');

function annotation(each: Found): string {
	const { line, column, endLine, endColumn } = placeOf(each);
	// Columns are only shown where both are on one line.
	const columns = line === endLine ? [`col=${column}`, `endColumn=${Math.max(column, endColumn - 1)}`] : [];
	const { row, finding } = each;
	const at = [`file=${property(row.file)}`, `line=${line}`, `endLine=${endLine}`, ...columns];
	const title = `title=${property(finding.check)}`;
	return `::${LEVEL[finding.severity]} ${[...at, title].join(',')}::${data(sentenceOf(each))}`;
}
