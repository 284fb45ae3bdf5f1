import { m } from '$lib/i18n/paraglide/messages';
import type { SaveState } from './saving';

const NAMES: Record<SaveState, () => string> = {
	connecting: m.workbench_save_connecting,
	saved: m.workbench_save_saved,
	saving: m.workbench_save_saving,
	offline: m.workbench_save_offline,
	'offline-unkept': m.workbench_save_offline_unkept,
	'signed-out': m.workbench_save_signed_out,
	'signed-out-unkept': m.workbench_save_signed_out_unkept,
	'not-allowed': m.workbench_save_not_allowed,
	'too-large': m.workbench_save_too_large,
	refused: m.workbench_save_refused
};

const ADVICE: Partial<Record<SaveState, () => string>> = {
	offline: m.workbench_lost_offline,
	'offline-unkept': m.workbench_lost_offline_unkept,
	'signed-out': m.workbench_lost_signed_out,
	'signed-out-unkept': m.workbench_lost_signed_out_unkept,
	'not-allowed': m.workbench_lost_not_allowed,
	'too-large': m.workbench_lost_too_large,
	refused: m.workbench_lost_refused
};

/** The state in a few words. */
export const saveName = (state: SaveState): string => NAMES[state]();

/** What is the matter and what to do, null while the server has the text or will have it in a moment. */
export const saveAdvice = (state: SaveState): string | null => ADVICE[state]?.() ?? null;
