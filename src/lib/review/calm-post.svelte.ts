import type { PreviewRow } from '$lib/core/release/preview';
import { Calm } from './calm';
import type { DeskState } from './desk.svelte';
import type { Row } from './row.svelte';

const previewRow = ({ id, number, text, state, view }: Row): PreviewRow => {
	const { kind, paper, sourceLang, source } = view;
	return { id, place: number, kind, paper, sourceLang, source, target: text, state };
};

/** The rows of a desk as they were when people last rested. */
export class CalmPost {
	rows = $state.raw<readonly PreviewRow[]>([]);
	readonly #follow: Calm;

	/** @param isComposing is an input method at work? Nothing is drawn anew under it. */
	constructor(
		readonly desk: DeskState,
		isComposing: () => boolean
	) {
		this.rows = this.#now();
		this.#follow = new Calm(() => {
			if (!isComposing()) this.rows = this.#now();
		});
	}

	/** Rows of this language; call where what they hold is watched. */
	#now(): PreviewRow[] {
		return this.desk.rows.filter(({ hasText }) => hasText).map(previewRow);
	}

	/** Something of the rows may have changed. */
	follow(): void {
		this.#follow.call();
	}

	/** Reads everything that the preview shows, so that an effect runs again when some of it changes. */
	watch(): void {
		this.#now();
		this.follow();
	}

	end(): void {
		this.#follow.cancel();
	}
}
