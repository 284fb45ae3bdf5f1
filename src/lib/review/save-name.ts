import { m } from '$lib/i18n/paraglide/messages';
import type { SaveState } from './desk.svelte';

const NAMES: Record<SaveState, () => string> = {
	connecting: m.workbench_save_connecting,
	saved: m.workbench_save_saved,
	saving: m.workbench_save_saving,
	offline: m.workbench_save_offline,
	refused: m.workbench_save_refused
};

export const saveName = (state: SaveState): string => NAMES[state]();
