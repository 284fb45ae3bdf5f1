import type { TargetLang } from '../segment/segment';

/** What somebody does first, in this order; any order will do. */
export const FIRST_STEPS = ['import', 'mend', 'ask'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export interface StepView {
	id: FirstStep;
	done: boolean;
	/** Address of the exact place where it is done; null while there is none. */
	href: string | null;
}

/** The first steps of a person, as far as they may do them. */
export interface GuideView {
	steps: StepView[];
	/** Did the person set out? Then the guide goes along to the pages of the steps. */
	begun: boolean;
	hidden: boolean;
	/** Is the person's own confirmation enough to approve a row there? */
	alone: boolean;
	/** Languages that a sample post may be imported in. */
	langs: TargetLang[];
	/** The person's own chords, empty where they have none. */
	keys: { next: string; repair: string; confirm: string };
}

/** The step to do now; undefined once all are done. */
export const currentStep = ({ steps }: Pick<GuideView, 'steps'>): StepView | undefined =>
	steps.find(({ done }) => !done);
