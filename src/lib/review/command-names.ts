import { m } from '$lib/i18n/paraglide/messages';
import type { Locale } from '$lib/i18n/paraglide/runtime';
import type { Command } from '$lib/core/keys/commands';

type Message = (params?: Record<string, never>, options?: { locale?: Locale }) => string;

const NAMES: Record<Command, Message> = {
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
	'by-character': m.diff_by_character,
	'leave-editor': m.workbench_command_leave_editor,
	'toggle-pane': m.workbench_command_toggle_pane,
	preview: m.preview_command,
	'other-language': m.beside_command,
	history: m.history_command,
	comment: m.comment_command,
	'take-suggestion': m.comment_command_take,
	facts: m.workbench_command_facts,
	'set-aside': m.keys_command_set_aside,
	publish: m.workbench_publish,
	'open-page': m.workbench_open_page,
	search: m.search_command,
	renderings: m.search_command_renderings,
	palette: m.workbench_command_palette,
	shortcuts: m.workbench_command_shortcuts,
	'list-next': m.workbench_command_next_row,
	'list-previous': m.workbench_command_previous_row,
	'list-edit': m.workbench_command_edit,
	'list-confirm': m.workbench_command_confirm_next,
	'list-approve': m.workbench_command_approve,
	'list-refuse': m.workbench_request_change,
	'import-next': m.keys_command_import_next,
	'import-previous': m.keys_command_import_previous,
	'import-unsure': m.keys_command_import_unsure,
	'import-unsure-back': m.keys_command_import_unsure_back,
	'import-undo': m.keys_command_import_undo
};

/** @param locale the reader's own without it */
export const commandName = (command: Command, locale?: Locale): string => NAMES[command]({}, locale ? { locale } : {});
