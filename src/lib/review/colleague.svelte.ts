import type { RevisionView } from '$lib/core/workflow/history';
import type { DeskApi } from './api';

/** The newest text of a row that somebody else had a hand in, and that is another than that of now.
 * @param revisions newest first
 * @param me id of the person who compares */
export const colleaguesText = (revisions: readonly RevisionView[], me: string, now: string): RevisionView | null =>
	revisions.find(({ authors, text }) => text !== now && authors.some(({ id }) => id !== me)) ?? null;

/** What somebody else wrote last in the row that the person stands on. */
export class ColleagueText {
	state = $state<'loading' | 'ready' | 'failed'>('loading');
	/** Null where nobody else wrote another text. */
	revision = $state.raw<RevisionView | null>(null);
	#segment = '';
	#turn = 0;

	constructor(
		readonly api: Pick<DeskApi, 'history'>,
		readonly me: string
	) {}

	/** Looks through the row's history, page by page, as far as it must; what it found stays as long as it is another text.
	 * @param now the row's text */
	async open(segment: string, now: string): Promise<void> {
		if (this.#segment !== segment) this.revision = null;
		else if (this.revision !== null && this.revision.text !== now) return;
		const turn = ++this.#turn;
		this.#segment = segment;
		this.state = 'loading';
		let before: string | null = null;
		do {
			const answer = await this.api.history(segment, before);
			if (this.#turn !== turn) return;
			if (!answer.ok) return void (this.state = 'failed');
			this.revision = colleaguesText(answer.value.revisions, this.me, now);
			before = answer.value.next;
		} while (this.revision === null && before !== null);
		this.state = 'ready';
	}
}
