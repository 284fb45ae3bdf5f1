import type { Severity } from '$lib/core/check/check';
import type { PartOfSpeech, RenderingStatus } from '$lib/core/glossary/concept';
import type { SourceLang, TargetLang } from '$lib/core/segment/segment';
import type { RowState } from '$lib/core/workflow/state';
import { m } from '$lib/i18n/paraglide/messages';
import type { TermUse } from './terms';

const STATES: Record<RowState, () => string> = {
	untouched: m.workbench_state_untouched,
	'in-progress': m.workbench_state_in_progress,
	'changes-requested': m.workbench_state_changes_requested,
	confirmed: m.workbench_state_confirmed,
	approved: m.workbench_state_approved,
	stale: m.workbench_state_stale,
	published: m.workbench_state_published,
	held: m.workbench_state_held,
	template: m.workbench_state_template,
	'left-out': m.workbench_state_left_out
};

const LANGUAGES: Record<SourceLang | TargetLang, () => string> = {
	en: m.language_en,
	ja: m.language_ja,
	ko: m.language_ko
};

const SEVERITY: Record<Severity, () => string> = {
	critical: m.workbench_severity_critical,
	major: m.workbench_severity_major,
	minor: m.workbench_severity_minor,
	info: m.workbench_severity_info
};

const RENDERINGS: Record<RenderingStatus, () => string> = {
	preferred: m.workbench_rendering_preferred,
	admitted: m.workbench_rendering_admitted,
	proposed: m.workbench_rendering_proposed,
	deprecated: m.workbench_rendering_deprecated,
	forbidden: m.workbench_rendering_forbidden
};

const USES: Record<TermUse, () => string> = {
	used: m.term_editor_used,
	wrong: m.term_editor_wrong,
	missing: m.term_editor_missing
};

const PARTS_OF_SPEECH: Record<PartOfSpeech, () => string> = {
	noun: m.term_editor_noun,
	verb: m.term_editor_verb,
	adjective: m.term_editor_adjective,
	adverb: m.term_editor_adverb,
	properNoun: m.term_editor_proper_noun,
	other: m.term_editor_other
};

export const termUseName = (use: TermUse): string => USES[use]();
export const partOfSpeechName = (part: PartOfSpeech): string => PARTS_OF_SPEECH[part]();
export const stateName = (state: RowState): string => STATES[state]();
export const languageName = (lang: SourceLang | TargetLang): string => LANGUAGES[lang]();
export const renderingName = (status: RenderingStatus): string => RENDERINGS[status]();

/** How heavy a finding looks: only what blocks looks critical. */
export function weightOf({ blocks, severity }: { blocks: boolean; severity: Severity }): Severity {
	if (blocks) return 'critical';
	return severity === 'critical' ? 'major' : severity;
}

/** How heavy a finding is, in one word: that it blocks matters more than its severity. */
export const weightName = (finding: { blocks: boolean; severity: Severity }): string =>
	finding.blocks ? m.workbench_blocks() : SEVERITY[finding.severity]();
