import type { ApprovedExample } from '$lib/core/glossary/approved-example';
import type { DeskApi } from './api';

/** So many examples are enough, and so many answers are waited for until somebody asks again. */
const ENOUGH = 5;
const ANSWERS = 20;

/** Approved texts that have a concept: asked for when somebody wants to see them. */
export class TermExamples {
	list = $state.raw<readonly ApprovedExample[]>([]);
	state = $state<'closed' | 'loading' | 'ready' | 'failed'>('closed');
	/** Where looking goes on, null where nothing is left to look through or enough was found. */
	next = $state.raw<string | null>(null);

	constructor(
		readonly concept: string,
		readonly api: Pick<DeskApi, 'termExamples'>
	) {}

	/** Fetches them, if they are not here. */
	open(): Promise<void> {
		return this.state === 'ready' ? Promise.resolve() : this.more();
	}

	/** Looks further back in time: each answer comes soon and may have looked through little. */
	async more(): Promise<void> {
		if (this.state === 'loading') return;
		this.state = 'loading';
		const enough = this.list.length + ENOUGH;
		for (let n = 0; n < ANSWERS && this.list.length < enough; n++) {
			const answer = await this.api.termExamples(this.concept, this.next);
			if (!answer.ok) return void (this.state = 'failed');
			const { examples, next } = answer.value;
			this.list = [...this.list, ...examples];
			this.next = next;
			if (next === null) break;
		}
		this.state = 'ready';
	}
}
