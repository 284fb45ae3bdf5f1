import type { Severity } from '$lib/core/check/check';
import { sentenceOf, type Found } from './found';

const COLOR: Record<Severity, string> = { critical: '31', major: '33', minor: '36', info: '90' };

/** `file:line:column severity check message`, a finding a line.
 * @param colours for a terminal */
export function asText(found: readonly Found[], colours: boolean): string {
	const paint = (s: Severity): string => (colours ? `\u001b[${COLOR[s]}m${s}\u001b[0m` : s);
	const lines = found.map((each) => {
		const { row, finding } = each;
		const column = (finding.target?.start ?? 0) + 1;
		return `${row.file}:${row.line}:${column} ${paint(finding.severity)} ${finding.check} ${sentenceOf(each)}\n`;
	});
	return lines.join('');
}
