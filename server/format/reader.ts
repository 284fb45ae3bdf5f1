import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ParsedPost } from '$lib/core/format/format';
import { unreadable } from '$lib/core/format/lines';
import { Refusal, type ProblemCode } from '$lib/core/problem';
import { readUpload, type Upload } from './read-upload';

/** What a worker says of its work: how far it is, and at last what came of it. */
export type Word = { share: number } | { post: ParsedPost } | { refused: { code: ProblemCode; detail: string } };

/** Who waits for a reading. */
export interface Watch {
	/** Hears the share of the work that is done, 0 to 1, and of work in stages which of them it is in. */
	progress?: (share: number, stage?: string) => void;
	/** Ends the work: nobody waits any more. */
	signal?: AbortSignal;
}

/** Larger files are read beside the thread that answers requests, in bytes: this much takes it some 50 ms. */
const LARGE = 50_000;
/** Readings at one time; further ones wait. */
const AT_ONCE = 2;
/** Longest time for one, in milliseconds. */
const PATIENCE = 60_000;
/** Largest heap of one, in MB. */
const HEAP = 768;

/** The worker as the build makes it; null where the sources run unbuilt, and every file is read in the thread. */
export function readerScript(beside: string = import.meta.url): URL | null {
	const script = new URL('./reader.js', beside);
	return existsSync(fileURLToPath(script)) ? script : null;
}

/** Reads files into rows, large ones in a worker: requests of others are answered meanwhile. */
export class Reader {
	readonly #working = new Set<Worker>();
	readonly #waiting: (() => void)[] = [];
	#busy = 0;

	constructor(
		readonly script: URL | null = readerScript(),
		readonly patience = PATIENCE
	) {}

	/** @throws Refusal `import.unreadable`; the reason of the signal when it ends the work */
	async read(upload: Upload, watch: Watch = {}): Promise<ParsedPost> {
		if (!this.script || upload.bytes.length < LARGE) return readUpload(upload, watch.progress);
		await this.#turn();
		try {
			watch.signal?.throwIfAborted();
			return await this.#beside(this.script, upload, watch);
		} finally {
			this.#busy--;
			this.#waiting.shift()?.();
		}
	}

	async close(): Promise<void> {
		await Promise.all([...this.#working].map((worker) => worker.terminate()));
	}

	async #turn(): Promise<void> {
		if (this.#busy >= AT_ONCE) await new Promise<void>((next) => this.#waiting.push(next));
		this.#busy++;
	}

	#beside(script: URL, upload: Upload, { progress, signal }: Watch): Promise<ParsedPost> {
		const worker = new Worker(script, { workerData: upload, resourceLimits: { maxOldGenerationSizeMb: HEAP } });
		this.#working.add(worker);
		return new Promise<ParsedPost>((done, fail) => {
			const late = setTimeout(() => fail(unreadable('it takes too long')), this.patience);
			const gone = (): void => fail(signal?.reason as Error);
			signal?.addEventListener('abort', gone, { once: true });
			worker.on('message', (word: Word) => {
				if ('share' in word) progress?.(word.share);
				else if ('post' in word) done(word.post);
				else fail(new Refusal(word.refused.code, word.refused.detail));
			});
			worker.on('error', (error: NodeJS.ErrnoException) =>
				fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? unreadable('it takes too much memory') : error)
			);
			worker.on('exit', () => {
				clearTimeout(late);
				signal?.removeEventListener('abort', gone);
				this.#working.delete(worker);
				fail(new Error('the reading ended without a word'));
			});
		}).finally(() => worker.terminate());
	}
}
