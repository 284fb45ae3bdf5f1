import type { Blocker } from '$lib/core/workflow/gate';
import { m } from './paraglide/messages';

const REASONS: Record<Blocker['code'], () => string> = {
	'finding-open': m.workbench_blocker_finding_open,
	'finding-awaiting': m.workbench_blocker_finding_awaiting,
	'finding-earlier': m.workbench_blocker_finding_earlier,
	'text-missing': m.engine_no_text,
	'approval-missing': m.workbench_blocker_approval_missing,
	'approval-stale': m.workbench_blocker_approval_stale,
	'source-changed': m.update_blocker_source,
	disputed: m.dispute_blocker,
	'comment-open': m.comment_blocker,
	'changes-requested': m.workbench_blocker_changes_requested,
	'nothing-to-publish': m.workbench_blocker_nothing_to_publish
};

/** Why something is not published yet, in a few words. */
export const blockerReason = (code: Blocker['code']): string => REASONS[code]();
