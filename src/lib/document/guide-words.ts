import type { FirstStep, GuideView } from '$lib/core/guide/first-steps';
import { m } from '$lib/i18n/paraglide/messages';

const TITLES: Record<FirstStep, () => string> = { import: m.guide_import, mend: m.guide_mend, ask: m.guide_ask };
const PLACES: Record<FirstStep, () => string> = {
	import: m.guide_import_go,
	mend: m.guide_mend_go,
	ask: m.guide_ask_go
};

export const stepTitle = (step: FirstStep): string => TITLES[step]();

/** What the link to the place of a step says. */
export const stepPlace = (step: FirstStep): string => PLACES[step]();

/** What to do, and why. */
export function stepWords(step: FirstStep, { alone }: Pick<GuideView, 'alone'>): string {
	if (step === 'import')
		return m.guide_import_do({ read: m.import_read(), store: m.import_store(), sample: m.guide_sample() });
	if (step === 'mend') return m.guide_mend_do();
	return alone ? m.guide_ask_do_one() : m.guide_ask_do_two();
}

/** The person's keys for a step, those that have none left out. */
export function stepKeys(step: FirstStep, { keys }: Pick<GuideView, 'keys'>): { name: string; chord: string }[] {
	const all = {
		import: [],
		mend: [
			{ name: m.workbench_command_next_finding(), chord: keys.next },
			{ name: m.workbench_command_apply_fix(), chord: keys.repair }
		],
		ask: [{ name: m.workbench_command_confirm_next(), chord: keys.confirm }]
	} satisfies Record<FirstStep, { name: string; chord: string }[]>;
	return all[step].filter(({ chord }) => chord !== '');
}
