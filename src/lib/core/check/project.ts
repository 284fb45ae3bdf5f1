import type { TermIndex } from '../glossary/match';
import type { ProjectStyle } from '../style/profile';
import { SEVERITIES, type Check, type CheckInput, type DocumentInput, type Hit, type Severity } from './check';
import { CHECKS } from './registry';

/** What a project says of one check; what is absent stays as the catalogue has it. */
export interface CheckLevel {
	enabled?: boolean;
	severity?: Severity;
	blocks?: boolean;
}

/** What a project says to the checks beside its terms, in a form that travels. */
export interface ProjectSays {
	/** By id of the check. */
	levels: Readonly<Record<string, CheckLevel>>;
	/** How it writes each language. */
	style: ProjectStyle;
}

export const NOTHING_SAID: ProjectSays = { levels: {}, style: {} };

/** What rows are checked by. A value: what was found by it holds as long as the object is the same. */
export interface ProjectRules {
	terms: TermIndex;
	/** Checks to run, in the order of their findings on one span; the whole catalogue where this is not given. */
	checks?: readonly Check[];
	/** How the project writes each language; not given where it says nothing. */
	style?: ProjectStyle;
}

/** The rules of a project that says something, or nothing, to the checks. */
export function projectRules(terms: TermIndex, says: ProjectSays = NOTHING_SAID): ProjectRules {
	const { levels, style } = says;
	const rules: ProjectRules = { terms, ...(Object.keys(style).length > 0 && { style }) };
	if (Object.keys(levels).length === 0) return rules;
	const checks = CHECKS.flatMap((check) => {
		const level = levels[check.id];
		return level === undefined ? check : level.enabled === false ? [] : levelled(check, level);
	});
	return { ...rules, checks };
}

/** A check as a project wants it. */
function levelled(check: Check, level: CheckLevel): Check {
	const facts = { severity: level.severity ?? check.severity, blocks: level.blocks ?? check.blocks };
	return check.scope === 'segment'
		? { ...check, ...facts, run: (row: CheckInput) => moved(check.run(row), level) }
		: { ...check, ...facts, run: (document: DocumentInput) => moved(check.run(document), level) };
}

/** Hits with what the project says; a hit that is milder than that by its own word stays so. */
function* moved<T extends Hit>(hits: Iterable<T>, level: CheckLevel): Generator<T> {
	for (const hit of hits) {
		const { severity, blocks } = hit;
		yield {
			...hit,
			...(severity && level.severity && { severity: milder(severity, level.severity) }),
			...(blocks === true && level.blocks !== undefined && { blocks: level.blocks })
		};
	}
}

const milder = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b);
