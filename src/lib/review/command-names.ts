import { m } from '$lib/i18n/paraglide/messages';
import type { Command } from './keys';

const NAMES: Record<Command, () => string> = {
	'next-row': m.workbench_command_next_row,
	'previous-row': m.workbench_command_previous_row,
	'next-finding': m.workbench_command_next_finding,
	'previous-finding': m.workbench_command_previous_finding,
	'confirm-next': m.workbench_command_confirm_next,
	approve: m.workbench_command_approve,
	'confirm-paper': m.workbench_command_confirm_paper,
	'apply-fix': m.workbench_command_apply_fix,
	'apply-certain': m.workbench_command_apply_certain,
	'insert-term': m.workbench_command_insert_term,
	'insert-memory': m.memory_command,
	'propose-term': m.proposal_propose,
	'take-copy': m.copies_command,
	'next-behind': m.pivot_command_look,
	'accept-source': m.pivot_command_accept,
	'machine-text': m.workbench_command_machine_text,
	'cycle-view': m.workbench_command_cycle_view,
	'leave-editor': m.workbench_command_leave_editor,
	'toggle-pane': m.workbench_command_toggle_pane,
	history: m.history_command,
	comment: m.comment_command,
	'take-suggestion': m.comment_command_take,
	facts: m.workbench_command_facts,
	palette: m.workbench_command_palette,
	shortcuts: m.workbench_command_shortcuts,
	'list-next': m.workbench_command_next_row,
	'list-previous': m.workbench_command_previous_row,
	'list-edit': m.workbench_command_edit,
	'list-confirm': m.workbench_command_confirm_next,
	'list-approve': m.workbench_command_approve,
	'list-refuse': m.workbench_request_change
};

export const commandName = (command: Command): string => NAMES[command]();
