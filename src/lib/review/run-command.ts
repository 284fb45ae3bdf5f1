import { tick } from 'svelte';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import { focusedThread, focusOn, focusOnPane, type Stance } from './focus';
import { isOfImport } from '$lib/core/keys/commands';
import type { Place, Pressed } from './keys';
import { listedNeighbour } from './list-filter';
import { parts, withPart } from './parts';
import { nextWaiting } from './row-state';
import type { Row } from './row.svelte';
import type { Standing } from './standing';
import { putTermNumber } from './term-actions';

/** What the page itself opens. */
export interface Surroundings {
	openPalette(): void;
	openShortcuts(): void;
	openFacts(): void;
	openPage(): void;
	/** The same row in the other language of the document. */
	openOther(stance: Stance): void;
	openSearch(): void;
	openRenderings(): void;
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
	if (isOfImport(command)) return;
	const steps: Record<typeof command, () => unknown> = {
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
		'by-character': () => (desk.byCharacter = !desk.byCharacter),
		'leave-editor': () => actions.go(row, 'row'),
		'toggle-pane': () => (desk.paneOpen = !desk.paneOpen),
		preview: () => togglePreview(actions),
		'other-language': () => page.openOther(stance),
		facts: () => page.openFacts(),
		search: () => page.openSearch(),
		renderings: () => page.openRenderings(),
		history: () => openHistory(actions),
		comment: () => actions.comments.here(stance === 'editor'),
		'take-suggestion': () => actions.comments.takeShown(focusedThread()),
		'set-aside': () => desk.view.can.confirm && row && setAside(row, actions),
		publish: () => desk.view.can.publish && askToPublish(actions),
		'open-page': () => (desk.release ? page.openPage() : actions.voice.show(m.keys_no_page())),
		palette: () => page.openPalette(),
		shortcuts: () => page.openShortcuts(),
		'list-next': () => actions.go(listedNeighbour(desk, 1), stance),
		'list-previous': () => actions.go(listedNeighbour(desk, -1), stance),
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

/** Shows the post as it would be published, or hides it; the focus stays where the person works. */
function togglePreview({ desk, voice }: DeskActions): void {
	const inside = document.activeElement?.closest('[data-preview-pane]');
	desk.side.preview = !desk.side.preview;
	voice.say(desk.side.preview ? m.preview_opened() : m.preview_closed());
	if (inside && desk.activeId) focusOn(desk.activeId, 'row');
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

/** The finding at the caret, else the worst one, of those that fit. */
function findingHere(row: Row, actions: DeskActions, fits: (standing: Standing) => boolean): Standing | undefined {
	const caret = actions.words.viewOf(row.id)?.state.selection.main.head ?? -1;
	const open = row.open.filter((standing) => standing.status === 'open' && fits(standing));
	return open.find(({ finding: { target } }) => target && target.start <= caret && caret <= target.end) ?? open[0];
}

/** Asks why the finding at the caret is set aside. */
function setAside(row: Row, actions: DeskActions): void {
	const here = findingHere(row, actions, () => true);
	if (here) actions.desk.settingAside = here.key;
	else actions.voice.show(m.keys_nothing_to_set_aside());
}

/** Asks whether to publish, or says that something stands in the way. */
function askToPublish({ desk, voice }: DeskActions): void {
	if (desk.blockers.length === 0) void withPart(parts.publishing, voice, () => (desk.askingPublish = true));
	else voice.show(m.workbench_publish_blocked(), { look: 'alarm' });
}

/** Makes the first repair of the finding at the caret, else of the worst finding that has one. */
function applyFix(row: Row, actions: DeskActions): void {
	const fix = findingHere(row, actions, ({ finding }) => finding.fixes.length > 0)?.finding.fixes[0];
	if (fix) actions.applyFix(row, fix);
	else actions.voice.show(m.workbench_no_fix());
}

/** Shows what all certain repairs would change; they are made from there. */
const offerCertain = ({ desk, voice }: DeskActions): Promise<void> =>
	withPart(parts.repairing, voice, ({ planCertain }) => {
		const plans = planCertain(desk);
		if (plans.length > 0) desk.planned = plans;
		else voice.show(m.workbench_repairs_none());
	});
