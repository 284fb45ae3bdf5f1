import { SOME_ROWS } from '$lib/core/workflow/desk-view';
import type { MachineText } from '$lib/core/workflow/machine-text';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import type { MachineChoice, MachineChosen } from './api';
import type { Row } from './row.svelte';

/** A machine text for a row, and what its screen said of it before. */
interface Taking {
	row: Row;
	text: Pick<MachineText, 'candidate' | 'text' | 'engine'>;
}

/** What a person does with the machine texts of rows. */
export class MachineTextActions {
	constructor(private readonly actions: DeskActions) {}

	/** Every machine text of some rows, oldest first in each; null where the server does not answer. */
	async of(rows: readonly Row[]): Promise<MachineText[] | null> {
		const found: MachineText[] = [];
		for (const some of parts(rows)) {
			const answer = await this.actions.api.machineTexts(some.map(({ id }) => id));
			if (!answer.ok) return null;
			found.push(...answer.value.texts);
		}
		return found;
	}

	/** Puts a machine text in force and makes it the text of the row; undone from the message. */
	take = (row: Row, text: MachineText): Promise<void> => this.#take([{ row, text }], 0);

	/** The same for all rows of the paper of a row that nobody touched and for which the engine has a text, the newest of each. */
	async takePaper(row: Row, { engine }: MachineText): Promise<void> {
		const { desk, voice } = this.actions;
		const rows = desk.papers.find((paper) => paper.rows.includes(row))?.rows ?? [row];
		const texts = await this.of(rows);
		if (!texts) return void this.actions.refuse({ code: 'offline', message: '', detail: '' });
		const newest = new Map(texts.filter((text) => text.engine === engine).map((text) => [text.segment, text]));
		const has = rows.filter(({ id }) => newest.has(id) && !newest.get(id)!.inForce);
		const untouched = has.filter(({ state }) => state === 'untouched');
		if (untouched.length === 0) return voice.show(m.machine_none_untouched());
		await this.#take(
			untouched.map((each) => ({ row: each, text: newest.get(each.id)! })),
			has.length - untouched.length
		);
	}

	/** @param touched rows that were passed over */
	async #take(takings: readonly Taking[], touched: number): Promise<void> {
		const before = new Map(takings.map(({ row }) => [row.id, row.view]));
		const chosen = await this.#send(
			takings.map(({ row, text }) => ({ segment: row.id, candidate: text.candidate, seen: row.text }))
		);
		if (!chosen) return;
		const done = takings.filter(({ row }) => chosen.taken.some(({ segment }) => segment === row.id));
		for (const { row, text } of done) row.view = { ...row.view, machine: text.text, engine: text.engine };
		const left = chosen.left.length + touched;
		const said = [m.machine_taken({ count: done.length }), ...(left > 0 ? [m.machine_left({ count: left })] : [])].join(
			' '
		);
		if (done.length === 0) return this.actions.voice.show(m.machine_left({ count: left }), { look: 'alarm' });
		const run = (): void => void this.#putBack(chosen, done, before);
		this.actions.voice.show(said, { action: { label: m.workbench_undo(), run } });
	}

	async #putBack(
		chosen: MachineChosen,
		done: readonly Taking[],
		before: ReadonlyMap<string, Row['view']>
	): Promise<void> {
		const stood = new Map(done.map(({ row, text }) => [row.id, text.text]));
		const back = await this.#send(chosen.taken.map((one) => ({ ...one, seen: stood.get(one.segment)! })));
		if (!back) return;
		const rows = done.filter(({ row }) => back.taken.some(({ segment }) => segment === row.id));
		for (const { row } of rows) row.view = before.get(row.id)!;
		if (back.left.length > 0) this.actions.voice.show(m.machine_kept({ count: back.left.length }), { look: 'alarm' });
		else this.actions.voice.show(m.update_put_back());
	}

	/** Sends choices once what was written here is stored.
	 * @returns null where nothing came of them, which was said */
	async #send(choices: readonly MachineChoice[]): Promise<MachineChosen | null> {
		const { actions } = this;
		const all: MachineChosen = { taken: [], left: [] };
		if (!(await actions.settled())) return this.#refused({ code: 'offline', message: '', detail: '' });
		for (const some of parts(choices)) {
			const answer = await actions.api.chooseMachineTexts(some);
			if (!answer.ok) return this.#refused(answer.problem);
			all.taken.push(...answer.value.taken);
			all.left.push(...answer.value.left);
		}
		await actions.refresh(choices.map(({ segment }) => segment));
		return all;
	}

	#refused(problem: Parameters<DeskActions['refuse']>[0]): null {
		this.actions.refuse(problem);
		return null;
	}
}

/** As many as one request may name. */
function parts<T>(list: readonly T[]): T[][] {
	const found: T[][] = [];
	for (let at = 0; at < list.length; at += SOME_ROWS) found.push(list.slice(at, at + SOME_ROWS));
	return found;
}
