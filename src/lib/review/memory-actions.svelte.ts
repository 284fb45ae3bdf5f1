import { tick } from 'svelte';
import { memoryFold } from '$lib/core/memory/fold';
import type { MemoryMatch, MemorySide } from '$lib/core/memory/memory-view';
import { SHORTEST_PHRASE } from '$lib/core/memory/phrase';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import { atRest } from './editor/composition';
import { Lookup } from './lookup.svelte';
import type { Row } from './row.svelte';

interface Phrase {
	q: string;
	side: MemorySide;
}

/** What a person does with the approved texts of the project. */
export class MemoryActions {
	/** What is searched for; empty for none. */
	phrase = $state('');
	side = $state<MemorySide>('target');
	readonly row = new Lookup((segment: string) => this.actions.api.rowMemory(segment));
	readonly hits = new Lookup(({ q, side }: Phrase) => this.actions.api.searchMemory(q, side));

	constructor(readonly actions: DeskActions) {}

	/** Is a phrase long enough to be searched for? */
	get searches(): boolean {
		return memoryFold(this.phrase).length >= SHORTEST_PHRASE;
	}

	/** Searches once nothing else is typed. */
	search(phrase: string, side: MemorySide): void {
		Object.assign(this, { phrase, side });
		this.hits.put(this.searches ? { q: phrase.trim(), side } : null);
	}

	/** Looks for texts like the source of a row, once somebody stays there. */
	come(row: Row | null): void {
		this.row.put(row && row.hasText && row.view.source !== null ? row.id : null);
	}

	/** Makes a row's text the approved one: the person's own change, which one undo takes back. While somebody composes it waits
	 * for the input method. */
	insert(row: Row, { target, percent }: MemoryMatch): void {
		const { words } = this.actions;
		const view = words.viewOf(row.id);
		const put = (): void => {
			this.actions.put(row, target, m.memory_inserted({ percent }));
			view?.focus();
		};
		if (view) atRest(view, put);
		else put();
	}

	/** Shows what the memory has for the active row; where that is shown, puts its best text in: nothing goes in unseen. */
	async insertBest(): Promise<void> {
		const { desk, voice } = this.actions;
		const row = desk.active;
		if (!row) return;
		const shown = desk.pane === 'memory' && desk.paneOpen && !this.searches && this.row.state === 'ready';
		const best = this.row.result?.matches[0];
		if (shown && best) return this.insert(row, best);
		desk.pane = 'memory';
		desk.paneOpen = true;
		this.search('', this.side);
		await tick();
		if (this.row.state !== 'ready') await this.row.again();
		const matches = this.row.result?.matches ?? [];
		if (matches[0]) voice.say(m.memory_found({ count: matches.length, percent: matches[0].percent }));
		else voice.show(this.row.state === 'failed' ? m.memory_failed() : m.memory_none());
	}
}
