import type { Awareness } from 'y-protocols/awareness';
import type { CheckedRow } from '$lib/core/check/check';
import { observeTexts, textOf } from '$lib/collab/shared-text';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import { betweenStrokes, REST, struck, watchStrokes } from './between-strokes';
import { Calm } from './calm';
import { openChecker, type Checker } from './checker';
import { RoomConnection } from './connection';
import { kept, type DeskState, type Person } from './desk.svelte';
import type { Row } from './row.svelte';
import { saveAdvice } from './save-name';
import { isLong } from './long-list';
import { ownCompiler } from './own-rules';
import { isLeft, type SaveState } from './saving';

/** How long after the last change the server is asked what it makes of it, in milliseconds. */
const QUIET = 2000;
/** How long a decision waits for the server to store what was written, in milliseconds. */
const PATIENCE = 5000;
/** How long after a change all of a large document is asked for, in milliseconds: until then the rows that changed are. */
const LATER = 20_000;

/** Ties a desk to its room, its checker and the other people. Lives in the browser, as long as the page. */
export class Live {
	readonly #checker: Checker;
	readonly #connection: RoomConnection;
	readonly #ends: (() => void)[] = [];
	#asking: ReturnType<typeof setTimeout> | undefined;
	#askingAll: ReturnType<typeof setTimeout> | undefined;
	/** Rows that changed since the server was asked. */
	#changedRows: string[] = [];
	#waiting: (() => void)[] = [];
	/** Rows whose new text the checker has not seen. */
	readonly #unchecked: Row[] = [];
	readonly #checkSoon = new Calm(() => this.#checkRows());
	/** Not at once, so that editors open first. */
	readonly #checkAllSoon = new Calm(() => this.#checkAll(), 0);
	readonly #sayState = new Calm(() => this.#showState());
	/** What is so now; `desk.save` follows. */
	#state: SaveState = 'connecting';
	/** How many rows the shared text does not have. */
	#lacking = 0;
	#learning = false;
	#ended = false;
	/** `sourceTurns` of the desk when the checker was told of all rows. */
	#turns = 0;
	/** Ids of the rows that the checker has. */
	#checked = '';

	constructor(
		readonly desk: DeskState,
		readonly actions: DeskActions
	) {
		this.#checker = openChecker((checked) => betweenStrokes(() => desk.takeChecked(checked)));
		this.#checker.tell({ kind: 'rules', terms: desk.view.terms, says: desk.view.says });
		if (desk.view.says.own) void this.#takeOwn();
		// Telling of ten thousand rows takes a while: there the text of the room comes first.
		if (!isLong(desk)) this.#checkAll();
		actions.onStatus = () => {
			this.#recheckIfOthers();
			void this.#learnRules();
		};
		const { protocol, host } = location;
		this.#connection = new RoomConnection({
			url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`,
			room: desk.view.room,
			user: desk.me,
			keepCopy: true,
			onState: (state) => this.#saved(state),
			onSynced: () => this.#take(),
			onCopy: () => this.#take(),
			onNews: (segments) => this.#heardNews(segments)
		});
		this.#watchPeople(this.#connection.awareness);
		this.#ends.push(watchStrokes(window));
	}

	/** Resolves once the server has stored everything written here; false if it does not within a few seconds. */
	settled(): Promise<boolean> {
		if (this.#state === 'saved') return Promise.resolve(true);
		if (isLeft(this.#state)) return Promise.resolve(false);
		return new Promise((resolve) => {
			const timer = setTimeout(() => resolve(false), PATIENCE);
			this.#waiting.push(() => {
				clearTimeout(timer);
				resolve(true);
			});
		});
	}

	/** Tells the others which row the person stands on. */
	standOn(segment: string | null): void {
		this.#connection.awareness.setLocalStateField('segment', segment);
	}

	end(): void {
		this.#ended = true;
		clearTimeout(this.#asking);
		clearTimeout(this.#askingAll);
		this.#checkSoon.cancel();
		this.#checkAllSoon.cancel();
		this.#sayState.cancel();
		for (const end of this.#ends) end();
		this.#checker.end();
		void this.#connection.destroy();
	}

	/** The shared text has come in, from the server or from the copy of this browser: from now on it is the text. */
	#take(): void {
		const { desk } = this;
		const { doc, awareness } = this.#connection;
		const first = !desk.room;
		const changed = desk.rows.filter((row) => {
			const before = row.text;
			row.text = textOf(doc, row.id)?.toString() ?? before;
			return row.text !== before;
		});
		if (first) {
			this.#ends.push(observeTexts(doc, this.#heard));
			this.actions.words.doc = doc;
		}
		// Rows that the copy lacked can be edited from now on.
		const lacking = desk.rows.filter((row) => !textOf(doc, row.id)).length;
		if (first || lacking !== this.#lacking) desk.room = { doc, awareness };
		this.#lacking = lacking;
		if (changed.length > 0 || this.#checked === '') this.#checkAllSoon.call();
		// What the page came with is new still.
		this.#askAllSoon(first && isLong(desk) ? LATER : 0);
	}

	/** Letters of this page are its text at once, those of others when no key is struck: by then it may be another one. */
	readonly #heard = (segment: string, text: string, own: boolean): void => {
		if (own) {
			struck();
			return this.#changed(segment, text);
		}
		const { doc } = this.#connection;
		betweenStrokes(() => this.#changed(segment, textOf(doc, segment)?.toString() ?? text));
	};

	#changed(segment: string, text: string): void {
		if (this.#ended) return;
		const row = this.desk.row(segment);
		if (!row || row.text === text) return;
		row.text = text;
		this.recheck(row);
		if (!this.#changedRows.includes(segment)) this.#changedRows.push(segment);
		this.#askSoon(QUIET);
		if (isLong(this.desk) && !this.#askingAll) this.#askAllSoon(LATER);
	}

	/** Something that the row is checked by changed, not its text. */
	recheck(row: Row): void {
		if (!this.#unchecked.includes(row)) this.#unchecked.push(row);
		this.#checkSoon.call();
	}

	#checkRows(): void {
		for (const row of this.#unchecked.splice(0))
			if (row.state !== 'left-out') this.#checker.tell({ kind: 'row', row: this.desk.checkedRow(row) });
	}

	/** That something is not safe is shown at once, that it is safe again when the person rests. */
	#saved(state: SaveState): void {
		this.#state = state;
		if (state === 'saved') this.#waiting.splice(0).forEach((go) => go());
		if (state === 'saved' && this.desk.save === 'saving') return this.#sayState.call();
		this.#sayState.cancel();
		this.#showState();
	}

	#showState(): void {
		const { desk, actions } = this;
		const [before, state] = [desk.save, this.#state];
		if (state === before) return;
		desk.save = state;
		actions.voice.alarm(saveAdvice(state) ?? '');
		if (before === 'saving' && state === 'saved') actions.voice.say(m.workbench_save_saved(), true);
	}

	#watchPeople(awareness: Awareness): void {
		const see = (): void => {
			const people = [...awareness.getStates()].flatMap(([client, state]) =>
				client === awareness.clientID ? [] : person(client, state, this.desk.me)
			);
			// Carets move with every keystroke; who is on which row does not.
			this.desk.people = kept(this.desk.people, people);
		};
		const seeSoon = (): void => betweenStrokes(see);
		awareness.on('change', seeSoon);
		this.#ends.push(() => awareness.off('change', seeSoon));
	}

	/** Of a large document only the rows are asked for on which somebody decided. */
	#heardNews(segments: readonly string[]): void {
		if (!isLong(this.desk)) return this.#askAllSoon(0);
		if (segments.length === 0) return this.#askAllSoon(QUIET);
		this.#changedRows = this.#changedRows.concat(segments.filter((id) => !this.#changedRows.includes(id)));
		this.#askSoon(REST);
	}

	/** Asks what the server makes of the rows that changed, once for many reasons. */
	#askSoon(wait: number): void {
		clearTimeout(this.#asking);
		this.#asking = setTimeout(() => {
			void this.actions.refresh(this.#changedRows);
			this.#changedRows = [];
		}, wait);
	}

	/** Asks for everything. */
	#askAllSoon(wait: number): void {
		clearTimeout(this.#askingAll);
		this.#askingAll = setTimeout(() => {
			this.#askingAll = undefined;
			void this.actions.refresh();
		}, wait);
	}

	#checkAll(): void {
		const rows = this.#checkedRows();
		this.#checked = idsOf(rows);
		this.#turns = this.desk.sourceTurns;
		this.#checker.tell({ kind: 'document', rows });
	}

	/** Rows that were left out or taken in again, and other sources, change what is checked across rows. */
	#recheckIfOthers(): void {
		if (this.#turns !== this.desk.sourceTurns || idsOf(this.#checkedRows()) !== this.#checked) this.#checkAll();
	}

	/** Fetches the rules if the server judges by others already; what is in the texts is checked by them then. */
	async #learnRules(): Promise<void> {
		const { desk } = this;
		if (this.#learning || desk.rulesNow === desk.rulesAt) return;
		this.#learning = true;
		const answer = await this.actions.api.terms();
		this.#learning = false;
		if (!answer.ok) return;
		desk.takeRules(answer.value, await ownCompiler(answer.value.says));
		this.#checker.tell({ kind: 'rules', terms: answer.value.terms, says: answer.value.says });
		this.#checkAll();
	}

	/** Has repairs prove themselves by the team's own rules as well. */
	async #takeOwn(): Promise<void> {
		const { view, rulesAt } = this.desk;
		const compile = await ownCompiler(view.says);
		if (this.desk.rulesAt === rulesAt) this.desk.takeRules({ ...view, ...view.status }, compile);
	}

	#checkedRows(): CheckedRow[] {
		return this.desk.rows.filter((row) => row.state !== 'left-out').map((row) => this.desk.checkedRow(row));
	}
}

const idsOf = (rows: readonly CheckedRow[]): string => rows.map((row) => row.id).join();

/** What another client says of itself; the server vouches for id, name and colour, nobody for the rest. Other windows of
 * the same person are nobody else. */
function person(client: number, state: Record<string, unknown>, me: string): Person[] {
	const { user, segment } = state as { user?: { id?: unknown; name?: unknown; color?: unknown }; segment?: unknown };
	if (user?.id === me) return [];
	if (typeof user?.name !== 'string' || typeof user.color !== 'string') return [];
	return [{ client, name: user.name, color: user.color, segment: typeof segment === 'string' ? segment : null }];
}
