import type { Kind, SourceLang, Span, TargetLang } from '../segment/segment';
import type { Language } from '../language/language';
import type { TermIndex } from '../glossary/match';
import type { StyleProfile } from '../style/profile';
import type { ProjectRules, ProjectSays } from './project';
import type { Reading } from './reading';

/** `critical` to `info`, worst first: MQM severities plus `info` for what only informs. */
export type Severity = 'critical' | 'major' | 'minor' | 'info';
export const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor', 'info'];

/** Values that a finding's sentence is made of; strings are shown as they are, never as markup. */
export type Evidence = Record<string, string | number>;

/** A repair of the target: replace [start, end) by `replacement`. Offered only where it is certain or likely. */
export interface Fix extends Span {
	replacement: string;
	/** True where the repair needs no judgement, so that "apply all certain ones" may take it. */
	certain: boolean;
}

/** What a check saw. At least one of the two spans is given; a finding about the whole target spans all of it. */
export interface Hit {
	source?: Span;
	target?: Span;
	evidence: Evidence;
	fixes?: Fix[];
	/** Overrides the check's own severity and blocking, e.g. a title link a few hours out is information only. */
	severity?: Severity;
	blocks?: boolean;
}

/** What a check returns that sees nothing, as most do in most rows. */
export const NONE: readonly never[] = [];

/** One row as a check sees it. Readings are lazy and shared between checks. */
export interface CheckInput {
	/** Label or id of the row, given back in findings. */
	id: string;
	kind: Kind;
	paper: string | null;
	lang: TargetLang;
	source: string | null;
	target: string;
	language: Language;
	/** Language of the source; English where there is none. */
	sourceLanguage: Language;
	/** Lazy readings of the two texts; `sourceReading` is null without a source. */
	sourceReading: Reading | null;
	targetReading: Reading;
	/** What the project checks by; `terms` is its termbase. */
	rules: ProjectRules;
	terms: TermIndex;
	/** The same row in the other language, which bears witness; null where there is none. */
	other: OtherReading | null;
	/** What was found out about this row, by the places that `oncePerRow` gives out. */
	memo: unknown[];
}

/** A row in the other language of its document. */
export interface OtherText {
	lang: TargetLang;
	text: string;
	/** Is it another text than the machine wrote there, or than the translation was made from? */
	changed: boolean;
	/** Was the translation made from it, whatever its source is? */
	origin?: boolean;
}

export interface OtherReading extends OtherText {
	/** Made when first asked for. */
	readonly reading: Reading;
}

/** The text of the other language that a row with a source of its own was made from: it is checked against both. */
export const originBeside = ({ other, source, sourceLanguage }: CheckInput): OtherReading | null =>
	other?.origin === true && source !== null && sourceLanguage.code !== other.lang ? other : null;

/** All rows of one document and language, in reading order. */
export interface DocumentInput {
	lang: TargetLang;
	segments: readonly CheckInput[];
}

/** One example of a segment check: runs as a test and stands on the help page. `flags` are the texts of the flagged
 * target spans (of the source spans where a finding has no target span), in order. */
export interface Example {
	lang?: TargetLang;
	source?: string | null;
	sourceLang?: SourceLang;
	target: string;
	/** The row in the other language. */
	other?: OtherText;
	/** What the project says. */
	says?: Partial<ProjectSays>;
	kind?: Kind;
	/** What the project says of its style. */
	style?: StyleProfile;
	flags: string[];
	/** Text of the target after the first fix, where the example shows one. */
	fixed?: string;
}

export interface DocumentExample {
	lang?: TargetLang;
	segments: { kind?: Kind; paper?: string | null; source?: string | null; target: string }[];
	flags: string[];
}

interface CheckFacts {
	/** `group.name`; the file is `checks/<group>/<name>.ts`. */
	id: string;
	/** `group/kind` as in MQM, e.g. `accuracy/number`. */
	category: string;
	severity: Severity;
	/** Does an open finding block publishing by default? */
	blocks: boolean;
	/** What its people call a rule of their own, and what it says; the catalogue has the words of every other check. */
	own?: { name: string; message: string };
}

/** Characters that a check waits for: without one of `source` in the source or one of `target` in the target there is
 * nothing that it could see. */
export interface Wake {
	source?: string;
	target?: string;
}

/** Looks at one row. Pure, deterministic, total, linear in the length of the text. */
export interface SegmentCheck extends CheckFacts {
	scope: 'segment';
	/** What the check waits for; it is run on every row where this is not given. */
	wake?: Wake;
	run(input: CheckInput): Iterable<Hit>;
	examples: Example[];
}

/** Looks at a whole document in one language. */
export interface DocumentCheck extends CheckFacts {
	scope: 'document';
	run(document: DocumentInput): Iterable<Hit & { segment: string }>;
	examples: DocumentExample[];
}

export type Check = SegmentCheck | DocumentCheck;

/** A span with its text, as findings carry it. */
export interface QuotedSpan extends Span {
	text: string;
}

/** What is shown, stored by key and printed: a hit with the facts of its check. */
export interface Finding {
	segment: string;
	lang: TargetLang;
	check: string;
	category: string;
	severity: Severity;
	blocks: boolean;
	source: QuotedSpan | null;
	target: QuotedSpan | null;
	evidence: Evidence;
	fixes: Fix[];
}

/** A row given to `runChecks`. */
export interface CheckedRow {
	id: string;
	kind: Kind;
	paper: string | null;
	lang: TargetLang;
	sourceLang: SourceLang | null;
	source: string | null;
	target: string;
	/** The same row in the other language, where there is one. */
	other?: OtherText | null;
}
