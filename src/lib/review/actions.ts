import { tick } from 'svelte';
import type { Fix } from '$lib/core/check/check';
import { applyFixes } from '$lib/core/check/fix';
import { findingKey } from '$lib/core/check/key';
import type { Closure, Scope } from '$lib/core/workflow/closure';
import type { Decision, RowState } from '$lib/core/workflow/state';
import { SOME_ROWS } from '$lib/core/workflow/desk-view';
import { m } from '$lib/i18n/paraglide/messages';
import type { Announcer } from '$lib/ui/announcer.svelte';
import type { DisputeRequest, SettlingRequest } from '$lib/core/workflow/dispute';
import type { ReportKind } from '$lib/core/report/report';
import { message } from '$lib/i18n/message';
import { CommentActions } from './comment-actions';
import { MachineTextActions } from './machine-text-actions';
import { MemoryActions } from './memory-actions.svelte';
import { ProposalActions } from './proposal-actions.svelte';
import type { Answer, Because, DeskApi, Problem, ReportRequest } from './api';
import type { DeskState } from './desk.svelte';
import type { PaperRows } from './papers';
import { focusOn, type Stance } from './focus';
import { isLong } from './long-list';
import { nextWaiting } from './row-state';
import type { Row } from './row.svelte';
import type { Standing } from './standing';
import { problemSentence } from './sentence';
import type { RowPlan } from './repairs';
import { SourceActions } from './source-actions';
import { UpdateActions } from './update-actions';
import type { Words } from './words';
import { writeRows } from './write-rows';

/** Everything a person can do here. Each action tells what came of it, and can be undone where that is possible. */
export class DeskActions {
	/** Called when the server's word on the rows has come. */
	onStatus: (() => void) | null = null;
	readonly comments = new CommentActions(this);
	readonly proposals = new ProposalActions(this);
	readonly memory = new MemoryActions(this);
	readonly updates = new UpdateActions(this);
	readonly machine = new MachineTextActions(this);
	readonly sources = new SourceActions(this);

	constructor(
		readonly desk: DeskState,
		readonly api: DeskApi,
		readonly words: Words,
		readonly voice: Announcer,
		/** Resolves to true once the server has stored everything written here, to false when it does not answer. */
		readonly settled: () => Promise<boolean>
	) {}

	/** Goes to a row. */
	async go(row: Row | null, stance: Stance): Promise<void> {
		if (!row) return;
		if (this.desk.activeId !== row.id) this.desk.settingAside = null;
		if (this.desk.activeId !== row.id) this.desk.askingChange = this.desk.disputing = this.desk.correcting = false;
		this.desk.activeId = row.id;
		this.desk.wantsEditor = stance === 'editor';
		await tick();
		focusOn(row.id, stance);
	}

	/** Asks the server what it makes of the document.
	 * @param only rows that changed: of a large document only these are asked for */
	async refresh(only?: readonly string[]): Promise<void> {
		const some = only && isLong(this.desk) && only.length <= SOME_ROWS;
		const answer = await (some ? this.api.rowsStatus(only) : this.api.status());
		if (!answer.ok) return;
		this.desk.takeStatus(answer.value);
		this.onStatus?.();
	}

	/** Confirms or approves the active row and goes on to the next one that waits. */
	async decideAndGo(kind: 'confirm' | 'approve', stance: Stance): Promise<void> {
		const row = this.desk.active;
		if (!row || !row.hasText) return;
		const stops = row.blocking.filter((f) => kind === 'approve' || f.status !== 'awaiting');
		if (stops.length > 0) return this.#stop(m.workbench_stopped_by_finding({ count: stops.length }));
		if (kind === 'approve' && this.desk.commented.has(row.id)) return this.#stop(m.comment_stopped());
		const deciding = this.decide(kind, [row]);
		const next = nextWaiting(this.desk.rows, row.id);
		if (next) await this.go(next, stance);
		else this.voice.show(m.workbench_nothing_waits());
		await deciding;
	}

	/** Decides on rows, each for exactly the text that stands there now. */
	async decide(kind: Decision['kind'], rows: readonly Row[], because?: Because): Promise<boolean> {
		const seen = rows.map(({ id, text, view, status: { pivot } }) => ({
			...{ segment: id, text, source: view.source },
			...(pivot?.beside ? { pivot: pivot.now } : {})
		}));
		if (!(await this.settled())) return this.refuse({ code: 'offline', message: '', detail: '' });
		const answer = await this.api.decide(kind, seen, because);
		await this.refresh(rows.map(({ id }) => id));
		if (!answer.ok) return this.refuse(answer.problem);
		const refused = answer.value.verdicts.find((v) => v.refused !== null);
		const count = answer.value.verdicts.filter((v) => v.refused === null).length;
		if (count > 0) this.voice.say(DECIDED[kind]({ count }));
		if (!refused) return true;
		const row = this.desk.row(refused.segment);
		const sentence = verdictSentence(refused.refused ?? '');
		this.voice.show(m.workbench_row_refused({ number: row?.number ?? 0, reason: sentence }), {
			look: 'alarm',
			action: { label: m.workbench_go_there(), run: () => void this.go(row, 'row') }
		});
		return false;
	}

	/** Confirms every row of a paper that waits and has no open blocking finding. */
	async confirmPaper(paper: PaperRows): Promise<void> {
		const rows = waitingOf(paper);
		if (rows.length === 0) return this.#stop(m.workbench_nothing_to_confirm());
		if (await this.decide('confirm', rows)) this.voice.show(m.workbench_confirmed({ count: rows.length }));
	}

	/** Approves every row of a paper that nothing stands in the way of. */
	async approvePaper(paper: PaperRows): Promise<void> {
		const rows = approvableOf(paper);
		if (rows.length === 0) return this.#stop(m.workbench_nothing_to_confirm());
		if (await this.decide('approve', rows)) this.voice.show(m.workbench_approved({ count: rows.length }));
	}

	async close(
		{ finding }: Standing,
		action: Closure['action'],
		scope: Scope,
		reason: string,
		renews?: string
	): Promise<boolean> {
		if (!(await this.settled())) return this.refuse({ code: 'offline', message: '', detail: '' });
		const request = { segment: finding.segment, key: findingKey(finding), action, scope, reason, renews };
		const needsSecond = finding.blocks && this.desk.peopleNeeded > 1;
		return this.#tell(
			await this.api.close(request),
			needsSecond ? m.workbench_closed_awaiting() : m.workbench_closed()
		);
	}

	/** Says that what was set aside under earlier rules is still so. */
	renew = (standing: Standing, { id, action, scope, reason }: Closure): Promise<boolean> =>
		this.close(standing, action, scope, reason, id);

	/** Agrees with a closure, or opens the finding again. */
	async step(closure: string, step: 'second' | 'withdraw'): Promise<boolean> {
		return this.#tell(
			await this.api.step(closure, step),
			step === 'second' ? m.workbench_agreed() : m.workbench_reopened()
		);
	}

	/** Marks the row as disputed: its text of now against another. */
	async dispute(row: Row, request: Omit<DisputeRequest, 'segment' | 'seen'>): Promise<boolean> {
		const seen = row.text;
		if (!(await this.settled())) return this.refuse({ code: 'offline', message: '', detail: '' });
		return this.#tell(await this.api.dispute({ ...request, segment: row.id, seen }), m.dispute_raised());
	}

	/** Settles the dispute on a row by the text that was chosen. */
	async settle(row: Row, dispute: string, request: Omit<SettlingRequest, 'seen'>): Promise<boolean> {
		const seen = row.text;
		if (!(await this.settled())) return this.refuse({ code: 'offline', message: '', detail: '' });
		return this.#tell(await this.api.settle(dispute, { ...request, seen }), m.dispute_settled());
	}

	/** Answers a reader's report. */
	report(id: string, request: ReportRequest): Promise<boolean> {
		return this.api.report(id, request).then((answer) => this.#tell(answer, message(`report_done_${request.step}`)));
	}

	/** Notes that a report was read; nothing is said of it. */
	async readReport(id: string): Promise<void> {
		if ((await this.api.report(id, { step: 'see' })).ok) await this.refresh();
	}

	/** Makes a report on a row of a comment at the end of the post. */
	async reportComment(comment: Row, row: Row, kind: ReportKind): Promise<boolean> {
		const answer = await this.api.reportComment({ comment: comment.id, segment: row.id, kind });
		return this.#tell(answer, m.report_comment_made({ number: row.number }));
	}

	/** Puts what a reader suggests into the row: the person's own change, which one undo takes back. */
	takeSuggestion(row: Row, text: string): void {
		this.put(row, text, m.report_taken());
	}

	/** Makes one repair, if the text is still the one it was found in. */
	applyFix(row: Row, fix: Fix): void {
		if (row.checked.text !== row.text) return this.#stop(m.workbench_text_moved());
		this.put(row, applyFixes(row.text, [fix]), m.workbench_fixed({ count: 1 }));
	}

	/** Makes repairs in several rows, undone by one step. Rows whose text is no longer the one they were made for are left
	 * alone. */
	applyAll(plans: readonly RowPlan[]): void {
		const changes = plans.map(({ row, repair }) => ({ row, ...repair, count: repair.repairs.length }));
		writeRows(this, changes, m.workbench_fixed, m.workbench_repairs_skipped);
	}

	machineText(row: Row): void {
		if (row.view.machine !== null && row.text !== row.view.machine)
			this.put(row, row.view.machine, m.workbench_machine_text_back());
	}

	/** Makes the row's text an older one: the person's own change, which one undo takes back. */
	bringBack(row: Row, text: string): void {
		if (row.text !== text) this.put(row, text, m.history_brought_back());
	}

	async leaveOut(row: Row, leftOut: boolean): Promise<void> {
		const done = leftOut ? m.workbench_left_out({ number: row.number }) : m.workbench_taken_in({ number: row.number });
		const undo = (): void => void this.leaveOut(row, !leftOut);
		await this.#tell(await this.api.leaveOut(row.id, leftOut), done, undo);
	}

	async hold(paper: string, held: boolean): Promise<void> {
		const done = held ? m.workbench_held({ paper }) : m.workbench_released_hold({ paper });
		await this.#tell(await this.api.hold(paper, held), done, () => void this.hold(paper, !held));
	}

	/** @param draft as a machine draft that nobody reviewed
	 * @param note why, for readers */
	async publish(draft: boolean, note = ''): Promise<boolean> {
		if (!(await this.settled())) return this.refuse({ code: 'offline', message: '', detail: '' });
		const answer = await this.api.publish(draft, note);
		return this.#tell(answer, answer.ok ? m.workbench_published({ number: answer.value.number }) : '');
	}

	/** Sends what a person did on a row, and tells what came of it.
	 * @param ask called once what was written here is stored */
	async send<T>(row: Row, ask: () => Promise<Answer<T>>, done: string): Promise<T | null> {
		const stored = await this.settled();
		const answer: Answer<T> = stored
			? await ask()
			: { ok: false, problem: { code: 'offline', message: '', detail: '' } };
		if (stored) await this.refresh([row.id]);
		if (!answer.ok) this.refuse(answer.problem);
		else if (done) this.voice.show(done);
		return answer.ok ? answer.value : null;
	}

	/** Makes the row's text this one: the person's own change, which one undo takes back. */
	put(row: Row, text: string, done: string): void {
		const old = this.words.write(row, text);
		if (old === null) return this.#stop(m.workbench_offline_no_text());
		const undo = (): void => {
			if (row.text === text) this.words.write(row, old);
			else this.#stop(m.workbench_text_moved());
		};
		this.voice.show(done, { action: { label: m.workbench_undo(), run: undo } });
	}

	async #tell(answer: Answer<unknown>, done: string, undo?: () => void): Promise<boolean> {
		if (!answer.ok) return this.refuse(answer.problem);
		await this.refresh();
		this.voice.show(done, undo ? { action: { label: m.workbench_undo(), run: undo } } : {});
		return true;
	}

	/** Tells of a refusal. */
	refuse(problem: Problem): boolean {
		const text = problem.code === 'offline' ? m.workbench_needs_connection() : problemSentence(problem);
		this.voice.show(text, { look: 'alarm' });
		return false;
	}

	#stop(text: string): void {
		this.voice.show(text, { look: 'alarm' });
	}
}

const DECIDED = { confirm: m.workbench_confirmed, approve: m.workbench_approved, refuse: m.workbench_refused };

const WAITING: readonly RowState[] = ['untouched', 'in-progress', 'stale', 'confirmed'];

/** Rows of a paper that may be confirmed together. */
export const waitingOf = ({ rows }: PaperRows): Row[] =>
	rows.filter((row) => WAITING.includes(row.state) && !row.mine && !row.blocking.some((f) => f.status !== 'awaiting'));

/** Rows of a paper that may be approved together. */
export const approvableOf = ({ rows }: PaperRows): Row[] =>
	rows.filter((row) => WAITING.includes(row.state) && !row.mine && row.blocking.length === 0);

/** Every refusal has a sentence in the catalogue. */
const verdictSentence = (code: string): string => problemSentence({ code, message: code, detail: '' });
