import { SvelteMap } from 'svelte/reactivity';
import type { Anchor } from '$lib/core/comment/anchor';
import type { CommentRequest, ThreadView } from '$lib/core/comment/thread';

/** Words of a comment that were not sent yet. They stay while the person goes from row to row. */
export class Draft {
	body = $state('');
	suggestion = $state<string | null>(null);
	blocking = $state(false);
	#asked = true;
	/** What it stands on; null where a thread tells. */
	anchor = $state.raw<Anchor | null>(null);

	constructor(anchor: Anchor | null, { body, suggestion }: CommentRequest = { body: '', suggestion: null }) {
		this.anchor = anchor;
		this.body = body;
		this.suggestion = suggestion;
	}

	/** The form that the person asked for gets the focus once, not whenever they come back to its row. */
	readonly focusOnce = (field: HTMLElement): void => {
		if (this.#asked) field.focus();
		this.#asked = false;
	};

	get request(): CommentRequest {
		return { body: this.body, suggestion: this.suggestion };
	}

	get ready(): boolean {
		return this.body.trim() !== '' || this.suggestion !== null;
	}
}

/** What a person does with comments on one desk. */
export class DeskComments {
	/** The thread that the caret stands on, or that was gone to. */
	shown = $state<string | null>(null);
	/** Resolved threads of a row, once they were asked for. */
	resolved = $state.raw<{ row: string; threads: readonly ThreadView[] } | null>(null);
	/** By what they are for: a row, a thread that is answered, a comment that is edited. */
	readonly #drafts = new SvelteMap<string, Draft>();

	draft(key: string): Draft | null {
		return this.#drafts.get(key) ?? null;
	}

	/** The draft for that; what was begun before is gone on with. */
	begin(key: string, anchor: Anchor | null = null, words?: CommentRequest): Draft {
		const known = this.#drafts.get(key);
		if (known) {
			known.anchor = anchor;
			return known;
		}
		const draft = new Draft(anchor, words);
		this.#drafts.set(key, draft);
		return draft;
	}

	drop(key: string): void {
		this.#drafts.delete(key);
	}
}
