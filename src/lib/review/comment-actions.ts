import { tick } from 'svelte';
import { anchorOn } from '$lib/core/comment/anchor';
import type { CommentStep, ThreadStep, ThreadView } from '$lib/core/comment/thread';
import type { Span } from '$lib/core/segment/segment';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import type { Draft } from './comments.svelte';
import { spanIn, threadAt } from './editor-threads';
import { focusOnComment, focusOnThread } from './focus';
import { parts } from './parts';
import type { Row } from './row.svelte';

type Commented = ThreadView['comments'][number];

/** What a person can do with comments. */
export class CommentActions {
	constructor(readonly actions: DeskActions) {}

	/** Comments on what is selected in the active row, on the whole row where nothing is.
	 * @param follow at a caret in words that are commented on already, go to their thread instead */
	async here(follow = false): Promise<void> {
		const { desk, words } = this.actions;
		const row = desk.active;
		if (!row?.hasText) return;
		const state = words.viewOf(row.id)?.state;
		const selected = state?.selection.main;
		const there = follow && selected?.empty ? threadAt(row, desk, selected.head) : null;
		if (there) return this.show(there);
		if (!desk.view.can.comment) return;
		const text = state?.doc.toString() ?? row.text;
		const span: Span =
			selected?.empty === false ? { start: selected.from, end: selected.to } : { start: 0, end: text.length };
		desk.comments.begin(row.id, anchorOn(text, span));
		await this.#open();
		focusOnComment();
	}

	/** Shows a thread in the pane and goes there. */
	async show(thread: string): Promise<void> {
		this.actions.desk.comments.shown = thread;
		await this.#open();
		focusOnThread(thread);
	}

	/** Sends the draft for a new thread on a row. */
	async start(row: Row, draft: Draft): Promise<void> {
		const { anchor, blocking, request } = draft;
		if (!anchor) return;
		const { text: seen, start, end } = anchor;
		const sent = await this.actions.send(
			row,
			() => this.actions.api.comment({ ...request, segment: row.id, seen, start, end, blocking }),
			m.comment_sent()
		);
		if (!sent) return;
		this.actions.desk.comments.drop(row.id);
		this.actions.desk.comments.shown = sent.id;
		await this.actions.go(row, 'editor');
	}

	async reply(row: Row, thread: string, draft: Draft): Promise<void> {
		if (!(await this.step(row, thread, { step: 'reply', ...draft.request }, m.comment_sent()))) return;
		this.actions.desk.comments.drop(thread);
		await tick();
		focusOnThread(thread);
	}

	/** @param done what is said of it */
	async step(row: Row, thread: string, step: ThreadStep, done: string): Promise<boolean> {
		const answer = await this.actions.send(row, () => this.actions.api.stepThread(thread, step), done);
		if (answer && this.actions.desk.comments.resolved?.row === row.id) await this.resolved(row);
		return answer !== null;
	}

	async change(row: Row, thread: string, comment: string, step: CommentStep): Promise<void> {
		const done = step.step === 'edit' ? m.comment_changed() : m.comment_was_removed();
		const ask = () => this.actions.api.stepComment(thread, comment, step);
		if (await this.actions.send(row, ask, done)) this.actions.desk.comments.drop(comment);
	}

	/** Asks for the resolved threads of a row. */
	async resolved(row: Row): Promise<void> {
		const answer = await this.actions.api.resolved(row.id);
		if (answer.ok) this.actions.desk.comments.resolved = { row: row.id, threads: answer.value.threads };
		else this.actions.voice.show(m.comment_not_loaded(), { look: 'alarm' });
	}

	/** Makes what a comment suggests the words of the row: the person's own edit, which one undo takes back. The thread is
	 * resolved by it, where the person may. */
	async take(row: Row, thread: ThreadView, { id, suggestion }: Commented): Promise<void> {
		const { desk, voice, words } = this.actions;
		const span = spanIn(thread.anchor, row.text);
		if (suggestion === null || !desk.view.can.edit) return;
		if (!span) return voice.show(m.comment_detached(), { look: 'alarm' });
		const text = row.text.slice(0, span.start) + suggestion + row.text.slice(span.end);
		if (text !== row.text && words.write(row, text) === null)
			return voice.show(m.workbench_offline_no_text(), { look: 'alarm' });
		if (this.mayResolve(thread)) await this.step(row, thread.id, { step: 'take', comment: id }, m.comment_taken());
		else voice.show(m.comment_taken_open({ name: thread.byName }));
	}

	/** The same, and back to the words. */
	async takeAndGo(row: Row, thread: ThreadView, comment: Commented): Promise<void> {
		await this.take(row, thread, comment);
		await this.actions.go(row, 'editor');
	}

	/** Takes over the newest suggestion of a thread on the active row.
	 * @param id of the thread; without it the one that is shown */
	async takeShown(id: string | null): Promise<void> {
		const { desk } = this.actions;
		const row = desk.active;
		const thread = row && desk.threadsOn(row.id).find((t) => t.id === (id ?? desk.comments.shown));
		const comment = thread?.comments.findLast(({ suggestion }) => suggestion !== null);
		if (row && comment) await this.takeAndGo(row, thread!, comment);
		else this.actions.voice.show(m.comment_no_suggestion());
	}

	/** May the person resolve it, or let it block no longer? */
	mayResolve({ blocking, by }: Pick<ThreadView, 'blocking' | 'by'>): boolean {
		const { can } = this.actions.desk.view;
		return can.comment && (!blocking || can.resolve || by === this.actions.desk.me);
	}

	async #open(): Promise<void> {
		this.actions.desk.pane = 'comments';
		this.actions.desk.paneOpen = true;
		await parts.comments.load();
		await tick();
	}
}
