import { SvelteMap } from 'svelte/reactivity';
import type { Finding } from '$lib/core/check/check';
import { groupBy } from '$lib/core/group';
import type { TargetLang } from '$lib/core/segment/segment';
import { SOME_ROWS, type DeskView, type RowsStatusView } from '$lib/core/workflow/desk-view';
import { observeTexts, textOf } from '$lib/collab/shared-text';
import { DeskApi } from './api';
import { Calm } from './calm';
import { RoomConnection } from './connection';
import type { DeskState } from './desk.svelte';
import type { Row } from './row.svelte';
import { stands } from './standing';

/** How long after the last change the server is asked what it finds, in milliseconds. */
const QUIET = 2000;

/** The other language of a document, live from its own room while somebody looks at it; nothing is written there. */
export class Beside {
	readonly lang: TargetLang;
	/** Milliseconds since the epoch at which the texts were known to be those of now; null while they are. */
	asOf = $state<number | null>(Date.now());
	/** What the server found, row by row, and in which text. */
	readonly #found = new SvelteMap<string, { text: string; findings: readonly Finding[] }>();
	readonly #api: DeskApi;
	/** Rows that changed since the server was asked. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn by it
	#changed = new Set<string>();

	/** @param recheck called when the text beside a row is another one */
	constructor(
		readonly desk: DeskState,
		readonly other: DeskView['langs'][number],
		readonly recheck: (row: Row) => void
	) {
		this.lang = other.lang;
		this.#api = new DeskApi(desk.view.document.slug, other.lang);
	}

	/** Follows the room.
	 * @returns what ends it */
	begin(): () => void {
		const { protocol, host } = location;
		const ask = new Calm(() => void this.#ask(), QUIET, 2 * QUIET);
		const connection = new RoomConnection({
			url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`,
			room: this.other.room,
			user: this.desk.me,
			onState: (state) => {
				const live = state === 'saved' || state === 'saving';
				if (live !== (this.asOf === null)) this.asOf = live ? null : Date.now();
			},
			onSynced: () => {
				for (const { id } of this.desk.rows) this.#take(id, textOf(connection.doc, id)?.toString());
				void this.#askAll();
			},
			onNews: (segments) => {
				for (const id of segments) this.#changed.add(id);
				if (segments.length > 0) ask.call();
				else void this.#askAll();
			}
		});
		// Whoever looks from beside stands nowhere in that room.
		connection.awareness.setLocalState(null);
		const end = observeTexts(connection.doc, (id, text) => {
			this.#take(id, text);
			this.#changed.add(id);
			ask.call();
		});
		return () => {
			end();
			ask.cancel();
			this.asOf ??= Date.now();
			void connection.destroy();
		};
	}

	#take(id: string, text: string | undefined): void {
		const row = this.desk.row(id);
		const old = row?.view.other ?? null;
		if (!row || text === undefined || old?.text === text || (old !== null && old.lang !== this.lang)) return;
		row.view = { ...row.view, other: { ...old, lang: this.lang, text, changed: old !== null } };
		this.recheck(row);
	}

	async #askAll(): Promise<void> {
		this.#changed.clear();
		const answer = await this.#api.status();
		if (answer.ok) this.#learn(answer.value);
	}

	async #ask(): Promise<void> {
		const rows = [...this.#changed];
		if (rows.length > SOME_ROWS) return this.#askAll();
		this.#changed.clear();
		const answer = await this.#api.rowsStatus(rows);
		if (answer.ok) this.#learn(answer.value);
	}

	#learn({ rows, findings, checked }: RowsStatusView): void {
		if (!checked) return;
		const found = groupBy(findings, ({ segment }) => segment);
		for (const { id, text } of rows) this.#found.set(id, { text, findings: found.get(id) ?? [] });
	}

	/** What is found in the row in the other language as it stands now; null while that is not known. */
	findingsOf({ id, view: { other } }: Row): readonly Finding[] | null {
		const known = this.#found.get(id);
		if (!known || other?.lang !== this.lang || known.text !== other.text) return null;
		return known.findings.filter((finding) => stands(finding, known.text));
	}
}
