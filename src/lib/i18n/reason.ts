import type { BuiltInReason, Reason } from '$lib/core/workflow/reason';
import { m } from './paraglide/messages';

const BUILT_IN: Record<BuiltInReason, () => string> = {
	meaning: m.workflow_reason_meaning,
	term: m.workflow_reason_term,
	number: m.workflow_reason_number,
	omission: m.workflow_reason_omission,
	addition: m.workflow_reason_addition,
	name: m.workflow_reason_name,
	fluency: m.workflow_reason_fluency,
	register: m.workflow_reason_register,
	markup: m.workflow_reason_markup,
	source: m.workflow_reason_source
};

/** A reason for asking for a change, in the reader's language where it is one that every project has. */
export const reasonName = ({ code, label }: Pick<Reason, 'code' | 'label'>): string =>
	code === null ? label : BUILT_IN[code]();
