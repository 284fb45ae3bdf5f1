import type { CheckedRow, CheckInput, Finding } from '../check/check';
import { checkInput } from '../check/input';
import type { TermIndex } from '../glossary/match';
import type { Span } from '../segment/segment';
import { overlaps } from '../segment/span';
import { amounts } from './amounts';
import { dates } from './dates';
import { quoted, type Draft, type Fact, type FactKind } from './fact';
import { links } from './links';
import { names } from './names';

/** A finding that reaches this much further than the fact speaks of a sentence, not of the fact. */
const MARGIN = 24;

const about = (found: Span, fact: Span): boolean =>
	overlaps(found, fact) && found.end - found.start <= fact.end - fact.start + MARGIN;

/** Groups of checks whose findings say something of a fact; what is wrong with its style does not. */
const isOfFacts = ({ category }: Finding, kind: FactKind): boolean =>
	category.startsWith('accuracy/') || (kind === 'link' && category === 'markup/url');

function speaksOf(finding: Finding, { kind, source, target }: Draft): boolean {
	if (!isOfFacts(finding, kind)) return false;
	if (finding.target && target) return about(finding.target, target);
	return finding.source !== null && source !== null && about(finding.source, source);
}

const place = ({ source, target }: Draft): number => source?.start ?? 1e9 + (target?.start ?? 0);

function finished(draft: Draft, { source, target }: CheckInput, findings: readonly Finding[]): Fact {
	return {
		...draft,
		source: quoted(source ?? '', draft.source),
		target: quoted(target, draft.target),
		findings: findings.filter((finding) => speaksOf(finding, draft))
	};
}

/** Everything a row says that can be held against its source, in the order of the source; what the target alone has
 * comes last.
 * @param findings open findings of this row, found in this text */
export function readFacts(row: CheckedRow, terms: TermIndex, findings: readonly Finding[]): Fact[] {
	if (row.target.trim() === '') return [];
	const input = checkInput(row, { terms });
	const drafts = [...amounts(input), ...dates(input), ...names(input), ...links(input)];
	return drafts.sort((a, b) => place(a) - place(b)).map((draft) => finished(draft, input, findings));
}
