import type { Answer } from './api';

/** How long nothing changes before the server is asked, in milliseconds. */
const QUIET = 300;

/** Asks the server once a question has stood for a moment. The newest question counts: answers to older ones are dropped. */
export class Lookup<Question, Result> {
	/** To the last question that was answered; null after another one was put. */
	result = $state.raw<Result | null>(null);
	state = $state<'empty' | 'waiting' | 'ready' | 'failed'>('empty');
	#question: Question | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#turn = 0;

	constructor(private readonly ask: (question: Question) => Promise<Answer<Result>>) {}

	/** Puts a question that may change in a moment; null for none. */
	put(question: Question | null): void {
		this.#begin(question);
		if (question !== null) this.#timer = setTimeout(() => void this.#send(question), QUIET);
	}

	/** Asks at once. */
	async now(question: Question): Promise<void> {
		this.#begin(question);
		await this.#send(question);
	}

	/** Asks the last question once more. */
	async again(): Promise<void> {
		if (this.#question !== null) await this.now(this.#question);
	}

	#begin(question: Question | null): void {
		clearTimeout(this.#timer);
		this.#turn++;
		this.#question = question;
		this.result = null;
		this.state = question === null ? 'empty' : 'waiting';
	}

	async #send(question: Question): Promise<void> {
		const turn = this.#turn;
		const answer = await this.ask(question);
		if (turn !== this.#turn) return;
		this.result = answer.ok ? answer.value : null;
		this.state = answer.ok ? 'ready' : 'failed';
	}
}
