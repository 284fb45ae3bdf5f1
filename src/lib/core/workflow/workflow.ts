import type { Permission } from '../access/access';
import type { RowState } from './state';

/** What a person can do with a row, its paper, or the whole document. */
export type Step = 'edit' | 'confirm' | 'approve' | 'refuse' | 'leave-out' | 'take-in' | 'hold' | 'let-go' | 'publish';

interface StepRule {
	needs: Permission;
	/** What people act on; it is stored row by row. */
	on: 'row' | 'paper' | 'document';
}

export const STEPS: Readonly<Record<Step, StepRule>> = {
	edit: { needs: 'segment.edit', on: 'row' },
	confirm: { needs: 'segment.confirm', on: 'paper' },
	approve: { needs: 'segment.approve', on: 'paper' },
	refuse: { needs: 'segment.refuse', on: 'row' },
	'leave-out': { needs: 'segment.leave-out', on: 'row' },
	'take-in': { needs: 'segment.leave-out', on: 'row' },
	hold: { needs: 'paper.hold', on: 'paper' },
	'let-go': { needs: 'paper.hold', on: 'paper' },
	publish: { needs: 'document.publish', on: 'document' }
};

/** Everything but set aside. */
const WORKED: readonly RowState[] = [
	'untouched',
	'in-progress',
	'changes-requested',
	'confirmed',
	'stale',
	'template',
	'approved',
	'published'
];
const BEHIND: readonly RowState[] = ['confirmed', 'approved'];
const CONSENT: readonly RowState[] = ['stale', ...BEHIND, 'published'];
const AGAIN: readonly RowState[] = ['stale', 'approved', 'published'];
const RULED: readonly RowState[] = ['template', 'approved'];
const ASKED: readonly RowState[] = ['changes-requested'];
const PUBLISHED: readonly RowState[] = ['published'];
const aside = { 'leave-out': ['left-out'], hold: ['held'] } as const;

/** The life of a row as one table: from a state, by a step, to one of these states. A pair that is not here is impossible:
 * whoever asks for it is refused. The state itself follows from facts alone (`rowState`) and never leads elsewhere than
 * this table says; an edit may lead back to a text that was decided on before. */
export const WORKFLOW: Readonly<Record<RowState, Partial<Record<Step, readonly RowState[]>>>> = {
	untouched: { edit: WORKED, confirm: BEHIND, approve: BEHIND, refuse: ASKED, ...aside },
	'in-progress': { edit: WORKED, confirm: BEHIND, approve: BEHIND, refuse: ASKED, ...aside },
	// Enough people stand behind it again, or it stays what it was before it was asked to change.
	'changes-requested': { edit: WORKED, confirm: CONSENT, approve: CONSENT, refuse: ASKED, ...aside },
	confirmed: {
		edit: WORKED,
		confirm: [...BEHIND, 'published'],
		approve: [...BEHIND, 'published'],
		refuse: ASKED,
		...aside
	},
	// Confirmed again by too few, it is still not what was approved.
	stale: { edit: WORKED, confirm: AGAIN, approve: AGAIN, refuse: ASKED, ...aside },
	template: {
		...{ edit: WORKED, confirm: RULED, approve: RULED, refuse: ASKED, publish: PUBLISHED },
		...aside
	},
	approved: { edit: WORKED, confirm: ['approved'], approve: ['approved'], refuse: ASKED, publish: PUBLISHED, ...aside },
	published: { edit: WORKED, confirm: PUBLISHED, approve: PUBLISHED, refuse: ASKED, publish: PUBLISHED, ...aside },
	held: {
		...{ edit: ['held'], confirm: ['held'], approve: ['held'], refuse: ['held'], publish: ['held'] },
		...{ 'leave-out': ['left-out'], 'let-go': WORKED }
	},
	'left-out': {
		...{ edit: ['left-out'], publish: ['left-out'], hold: ['left-out'], 'let-go': ['left-out'] },
		'take-in': [...WORKED, 'held']
	}
};

/** Is there such a step from here? */
export const allows = (state: RowState, step: Step): boolean => WORKFLOW[state][step] !== undefined;
