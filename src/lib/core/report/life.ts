import type { Permission } from '../access/access';
import type { ReportState } from './report';

/** What people of a project do with a report. `settle` is what publishing does. */
export const REPORT_STEPS = ['see', 'accept', 'decline', 'answer', 'join', 'fix', 'settle', 'reopen'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

/** The life of a report; what is absent is impossible. */
const LIFE: Record<ReportState, Partial<Record<ReportStep, ReportState>>> = {
	new: { see: 'seen', accept: 'accepted', decline: 'declined', answer: 'seen', join: 'seen', fix: 'fixed' },
	seen: { accept: 'accepted', decline: 'declined', answer: 'seen', join: 'seen', fix: 'fixed' },
	accepted: {
		...{ decline: 'declined', answer: 'accepted', join: 'accepted' },
		...{ fix: 'fixed', settle: 'fixed', reopen: 'seen' }
	},
	declined: { accept: 'accepted', answer: 'declined', reopen: 'seen' },
	fixed: { answer: 'fixed', reopen: 'accepted' }
};

/** State after a step; null where it is impossible. */
export const afterStep = (state: ReportState, step: ReportStep): ReportState | null => LIFE[state][step] ?? null;

/** Who may do it. */
export const stepNeeds = (step: ReportStep): Permission => (step === 'decline' ? 'report.decline' : 'report.answer');
