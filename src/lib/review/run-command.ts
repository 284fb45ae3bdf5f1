import { tick } from 'svelte';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import { focusedThread, focusOnPane, type Stance } from './focus';
import type { Command, Place, Pressed } from './keys';
import { planCertain } from './repairs';
import { nextWaiting } from './row-state';
import type { Row } from './row.svelte';
import { putTermNumber } from './term-actions';

/** What the page itself opens. */
export interface Surroundings {
	openPalette(): void;
	openShortcuts(): void;
	openFacts(): void;
}

/** Does what a key or the palette asks for, and leaves the focus where the person works. */
export function runCommand(
	{ command, number }: Pick<Pressed, 'command' | 'number'>,
	stance: Stance,
	actions: DeskActions,
	page: Surroundings
): void {
	const { desk } = actions;
	const row = desk.active;
	const steps: Record<Command, () => unknown> = {
		'next-row': () => actions.go(desk.neighbour(1), stance),
		'previous-row': () => actions.go(desk.neighbour(-1), stance),
		'next-finding': () => goToFinding(1, stance, actions),
		'previous-finding': () => goToFinding(-1, stance, actions),
		'confirm-next': () => desk.view.can.confirm && actions.decideAndGo('confirm', stance),
		approve: () => desk.view.can.approve && actions.decideAndGo('approve', stance),
		'confirm-paper': () => desk.view.can.confirm && row && confirmPaper(row, stance, actions),
		'apply-fix': () => desk.view.can.edit && row && applyFix(row, actions),
		'apply-certain': () => desk.view.can.edit && offerCertain(actions),
		'insert-term': () => desk.view.can.edit && row && putTermNumber(actions, row, number),
		'insert-memory': () => desk.view.can.edit && actions.memory.insertBest(),
		'propose-term': () => actions.proposals.propose(),
		'next-behind': () => goToBehind(stance, actions),
		'accept-source': () => desk.view.can.approve && row && actions.sources.accept(row),
		'take-copy': () => desk.view.can.source && row && actions.sources.takeProposed(row),
		'machine-text': () => desk.view.can.edit && row && actions.machineText(row),
		'cycle-view': () => desk.cycleMode(),
		'leave-editor': () => actions.go(row, 'row'),
		'toggle-pane': () => (desk.paneOpen = !desk.paneOpen),
		facts: () => page.openFacts(),
		history: () => openHistory(actions),
		comment: () => actions.comments.here(stance === 'editor'),
		'take-suggestion': () => actions.comments.takeShown(focusedThread()),
		palette: () => page.openPalette(),
		shortcuts: () => page.openShortcuts(),
		'list-next': () => actions.go(desk.neighbour(1), stance),
		'list-previous': () => actions.go(desk.neighbour(-1), stance),
		'list-edit': () => actions.go(row, 'editor'),
		'list-confirm': () => desk.view.can.confirm && actions.decideAndGo('confirm', stance),
		'list-approve': () => desk.view.can.approve && actions.decideAndGo('approve', stance),
		'list-refuse': () => desk.view.can.confirm && (desk.askingChange = true)
	};
	void steps[command]();
}

/** Where the focus belongs after a command given in that place. */
export function stanceAfter(place: Place, inList: boolean): Stance {
	if (place === 'list') return inList ? 'list' : 'row';
	return 'editor';
}

function goToFinding(step: 1 | -1, stance: Stance, actions: DeskActions): void {
	const row = actions.desk.withFinding(step);
	if (row) void actions.go(row, stance);
	else actions.voice.show(m.workbench_no_findings());
}

/** Goes to the next row whose source changed in the other language; its difference stands there. */
function goToBehind(stance: Stance, actions: DeskActions): void {
	const row = actions.desk.nextBehind();
	if (row) void actions.go(row, stance);
	else actions.voice.show(m.pivot_none());
}

/** Shows the history of the active row, and goes there. */
async function openHistory({ desk }: DeskActions): Promise<void> {
	desk.pane = 'history';
	desk.paneOpen = true;
	await tick();
	focusOnPane();
}

/** One key for a whole paper: title, summary and abstract together; then on to the next row that waits. */
async function confirmPaper(row: Row, stance: Stance, actions: DeskActions): Promise<void> {
	const paper = actions.desk.papers.find(({ rows }) => rows.includes(row));
	const last = paper?.rows.at(-1);
	if (!paper || !last) return;
	await actions.confirmPaper(paper);
	const next = nextWaiting(actions.desk.rows, last.id);
	if (next) await actions.go(next, stance);
}

/** Makes the first repair of the finding at the caret, else of the worst finding that has one. */
function applyFix(row: Row, actions: DeskActions): void {
	const caret = actions.words.viewOf(row.id)?.state.selection.main.head ?? -1;
	const repairable = row.open.filter((f) => f.status === 'open' && f.finding.fixes.length > 0);
	const here = repairable.find(({ finding: { target } }) => target && target.start <= caret && caret <= target.end);
	const fix = (here ?? repairable[0])?.finding.fixes[0];
	if (fix) actions.applyFix(row, fix);
	else actions.voice.show(m.workbench_no_fix());
}

/** Shows what all certain repairs would change; they are made from there. */
function offerCertain({ desk, voice }: DeskActions): void {
	const plans = planCertain(desk);
	if (plans.length > 0) desk.planned = plans;
	else voice.show(m.workbench_repairs_none());
}
