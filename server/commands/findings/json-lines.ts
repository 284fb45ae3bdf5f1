import { findingMessage } from '$lib/i18n/message';
import type { Found } from './found';

/** A JSON object a line, as scripts read it. */
export const asJsonLines = (found: readonly Found[]): string =>
	found.map((each) => JSON.stringify(lineOf(each)) + '\n').join('');

const lineOf = ({ row, finding }: Found) => ({
	doc: row.doc,
	segment: row.id,
	check: finding.check,
	category: finding.category,
	severity: finding.severity,
	blocks: finding.blocks,
	source: finding.source,
	target: finding.target,
	message: findingMessage(finding, 'en'),
	evidence: finding.evidence,
	fixes: finding.fixes.map(({ start, end, replacement }) => ({
		label: replacement === '' ? 'Remove' : `Replace with ${replacement}`,
		start,
		end,
		replacement
	}))
});
