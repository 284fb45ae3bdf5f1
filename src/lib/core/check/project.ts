import type { Concept } from '../glossary/concept';
import { indexTerms, type TermIndex } from '../glossary/match';
import type { TargetLang } from '../segment/segment';
import type { ProjectStyle } from '../style/profile';
import { SEVERITIES, type Check, type CheckInput, type DocumentInput, type Hit, type Severity } from './check';
import type { OwnRule } from './own/rule';
import { CHECKS } from './registry';
import type { Series } from './series';

/** What a project says of one check; what is absent stays as the catalogue has it. */
export interface CheckLevel {
	enabled?: boolean;
	severity?: Severity;
	blocks?: boolean;
}

/** English of which most posts of a project have one rendering. */
export interface UsualRendering {
	lang: TargetLang;
	english: string;
	text: string;
	/** Renderings of the others. */
	others: readonly string[];
}

/** What a project says to the checks beside its terms, in a form that travels. */
export interface ProjectSays {
	/** By id of the check. */
	levels: Readonly<Record<string, CheckLevel>>;
	/** How it writes each language. */
	style: ProjectStyle;
	/** The rhythm that its posts keep; null where they keep none. */
	series: Series | null;
	/** How its posts render English that is rendered in several ways. */
	usual: readonly UsualRendering[];
	/** Rules of the team's own, in their order; absent where there are none that are switched on. */
	own?: readonly OwnRule[];
}

export const NOTHING_SAID: ProjectSays = { levels: {}, style: {}, series: null, usual: [] };

/** What rows are checked by. A value: what was found by it holds as long as the object is the same. */
export interface ProjectRules {
	terms: TermIndex;
	/** Checks to run, in the order of their findings on one span; the whole catalogue where this is not given. */
	checks?: readonly Check[];
	series?: Series | null;
	/** Usual renderings, as concepts that prefer them. */
	usual?: TermIndex;
	/** How the project writes each language; not given where it says nothing. */
	style?: ProjectStyle;
}

/** What of it matters for texts in one language. */
export const saysIn = (says: ProjectSays, lang: TargetLang): ProjectSays => ({
	...says,
	usual: says.usual.filter((one) => one.lang === lang)
});

/** Makes checks of a team's own rules: `ownChecks`. Handed in, since what reads patterns is large, and most projects have none. */
export type OwnCompiler = (rules: readonly OwnRule[]) => readonly Check[];

/** The rules of a project that says something, or nothing, to the checks.
 * @param compile without it the team's own rules are left out */
export function projectRules(
	terms: TermIndex,
	says: Partial<ProjectSays> = NOTHING_SAID,
	compile: OwnCompiler | null = null
): ProjectRules {
	const { levels, style, series, usual, own = [] } = { ...NOTHING_SAID, ...says };
	const made = own.length > 0 && compile ? compile(own) : [];
	const isCatalogue = Object.keys(levels).length === 0 && made.length === 0;
	return {
		terms,
		...(!isCatalogue && { checks: levelledChecks([...CHECKS, ...made], levels) }),
		...(Object.keys(style).length > 0 && { style }),
		...(series && { series }),
		...(usual.length > 0 && { usual: indexTerms(usual.map(asConcept)) })
	};
}

const levelledChecks = (checks: readonly Check[], levels: ProjectSays['levels']): Check[] =>
	checks.flatMap((check) => {
		const level = levels[check.id];
		return level === undefined ? check : level.enabled === false ? [] : levelled(check, level);
	});

const asConcept = ({ lang, english, text, others }: UsualRendering, n: number): Concept => {
	const rendering = { lang, condition: 'source', note: '' } as const;
	const admitted = others.map((other) => ({ ...rendering, text: other, status: 'admitted' as const }));
	return {
		...{ id: String(n), english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
		renderings: [{ ...rendering, text, status: 'preferred' }, ...admitted]
	};
};

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
