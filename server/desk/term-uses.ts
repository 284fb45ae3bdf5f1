import type { CheckInput, Finding } from '$lib/core/check/check';
import { gramsOf } from '$lib/core/glossary/grams';
import { tallyTerms } from '$lib/core/glossary/health';
import { groupBy } from '$lib/core/group';
import { findingStatus } from '$lib/core/workflow/closure';
import type { DocumentUses } from '../db/term-uses';
import type { TermUseTable } from '../db/schema';
import type { Desk } from './desk';

/** UTF-16 code units of a rendering that tell it from the others of its concept. */
const LONGEST = 200;

const nameOf = (rendering: string): string => rendering.slice(0, LONGEST).toWellFormed().replaceAll('\0', '');

/** What a document makes of the termbase.
 * @param inputs its rows that are checked */
export function documentUses(desk: Desk, inputs: readonly CheckInput[]): DocumentUses {
	const at = { document_id: desk.document.id, lang: desk.lang, project_id: desk.project.id };
	const stands = (finding: Finding): boolean => findingStatus(finding, desk.closures, desk.quorum.people) !== 'closed';
	const findings = groupBy(desk.findings.filter(stands), (finding) => finding.segment);
	const tally = tallyTerms(inputs, findings);
	const uses = [...tally.concepts].flatMap(([{ id }, counts]): TermUseTable[] => {
		const none = { ...at, concept_id: id, in_source: 0, rendered: 0, left_english: 0, findings: 0, uses: 0 };
		const own = { in_source: counts.inSource, rendered: counts.rendered, left_english: counts.leftEnglish };
		return [
			{ ...none, ...own, rendering: '', findings: counts.findings },
			...[...counts.uses].map(([text, uses]) => ({ ...none, rendering: nameOf(text), uses }))
		];
	});
	const sum = (of: 'in_source' | 'rendered'): number => uses.reduce((all, use) => all + use[of], 0);
	const sums = { ...at, in_source: sum('in_source'), rendered: sum('rendered'), findings: tally.findings };
	const texts = inputs.flatMap(({ source, target }) => [source ?? '', target]);
	return { uses, sums, grams: gramsOf(texts) };
}
