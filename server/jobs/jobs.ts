import type { Db } from '../db/client';
import { claim, finish, type Job } from './queue';

/** Milliseconds between two looks for work that is due. */
const INTERVAL = 5000;

export interface JobsOptions {
	db: Db;
	/** Does a job, or puts it back for later. What it throws is a bug: it is reported and tried again after the lease. */
	run(job: Job): Promise<'done' | 'later'>;
	onError(error: unknown): void;
	interval?: number;
}

/** Does the work in the background, one job after the other. Any number of processes on one database share it. */
export class Jobs {
	#timer: NodeJS.Timeout | undefined;
	#looking: Promise<void> = Promise.resolve();
	#closed = false;
	#started = false;
	/** Was it said already that something does not work? */
	#said = false;

	constructor(private readonly options: JobsOptions) {}

	start(): void {
		this.#started = true;
		this.#wait();
	}

	/** Looks soon: there is work. Nothing happens in a process that does no work in the background. */
	wake(): void {
		if (this.#started) void this.look();
	}

	/** Does everything that is due now. */
	look(): Promise<void> {
		this.#looking = this.#looking.then(() => this.#look());
		return this.#looking;
	}

	async close(): Promise<void> {
		this.#closed = true;
		clearTimeout(this.#timer);
		await this.#looking;
	}

	async #look(): Promise<void> {
		const { db, run, onError } = this.options;
		try {
			for (let job = this.#closed ? null : await claim(db); job; job = this.#closed ? null : await claim(db))
				if ((await run(job)) === 'done') await finish(db, job);
			this.#said = false;
		} catch (error) {
			if (!this.#said) onError(error);
			this.#said = true;
		}
	}

	#wait(): void {
		if (this.#closed) return;
		this.#timer = setTimeout(() => void this.look().then(() => this.#wait()), this.options.interval ?? INTERVAL);
		this.#timer.unref();
	}
}
