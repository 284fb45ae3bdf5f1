import type { DisputeView } from '$lib/core/workflow/dispute';
import type { RevisionView, WriterView } from '$lib/core/workflow/history';
import type { DeskApi } from './api';

/** What the pane knows of one row's history; asks for it as people come to a row, and for older pages when told. */
export class RowHistory {
	/** Newest first. */
	revisions = $state.raw<readonly RevisionView[]>([]);
	state = $state<'loading' | 'ready' | 'failed'>('loading');
	/** Where the next page begins, null when all is here. */
	next = $state.raw<string | null>(null);
	/** Newest first. */
	disputes = $state.raw<readonly DisputeView[]>([]);
	/** Who wrote what stands in the row now; empty until it was asked for. */
	writers = $state.raw<readonly WriterView[]>([]);
	#segment: string | null = null;

	constructor(readonly api: Pick<DeskApi, 'history' | 'writers'>) {}

	/** Fetches the newest revisions of a row; what is here of the same row stays while they come. */
	async open(segment: string): Promise<void> {
		if (this.#segment !== segment) {
			this.#segment = segment;
			this.revisions = [];
			this.next = null;
			this.writers = [];
			this.disputes = [];
			this.state = 'loading';
		}
		const answer = await this.api.history(segment, null);
		if (this.#segment !== segment) return;
		this.state = answer.ok ? 'ready' : 'failed';
		if (!answer.ok) return;
		const { revisions, next, disputes } = answer.value;
		this.disputes = disputes;
		const fresh = revisions.filter(({ id }) => !this.revisions.some((known) => known.id === id));
		const meets = fresh.length < revisions.length;
		if (!meets) this.next = next;
		this.revisions = meets ? [...fresh, ...this.revisions] : revisions;
	}

	/** Asks who wrote what stands in the row. */
	async name(segment: string): Promise<void> {
		const answer = await this.api.writers(segment);
		if (this.#segment === segment && answer.ok) this.writers = answer.value.writers;
	}

	async more(): Promise<void> {
		const [segment, before] = [this.#segment, this.next];
		if (segment === null || before === null) return;
		const answer = await this.api.history(segment, before);
		if (this.#segment !== segment || this.next !== before) return;
		if (!answer.ok) return void (this.state = 'failed');
		this.state = 'ready';
		this.revisions = [...this.revisions, ...answer.value.revisions];
		this.next = answer.value.next;
	}
}
