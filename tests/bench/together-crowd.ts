/** Clients in the documents of one server, and how they fare while they write. Times in milliseconds. */
import { setTimeout as sleep } from 'node:timers/promises';
import { roomName } from '$lib/collab/shared-text';
import { BENCH_ROWS, BenchClient, type Sent } from './together-client';
import type { ServerProcess } from './together-servers';

/** A step holds when this share has arrived at its end, within this time. */
const SHARE = 0.99;
const PATIENCE = 250;

export const quantile = (values: readonly number[], share: number): number => {
	const sorted = values.toSorted((a, b) => a - b);
	return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
};
export const round = (value: number): number => Math.round(value * 10) / 10;
const room = (of: string, i: number): string => roomName(`${of}${i}`, 'ko', 0, 0);

/** Clients in the documents of one server: in each the first reads and the others write. */
export class Crowd {
	readonly readers: BenchClient[] = [];
	readonly writers: BenchClient[] = [];
	readonly sent: Sent = new Map();

	constructor(readonly server: ServerProcess) {}

	/** @param first put in what a new document begins with */
	async fill(of: string, documents: number, each: number, first = true): Promise<this> {
		for (let i = 0; i < documents; i++) this.readers.push(this.#client(of, i, 0, { first, reads: true }));
		await this.#ready(this.readers);
		for (let i = 0; i < documents; i++) for (let k = 1; k < each; k++) this.writers.push(this.#client(of, i, k));
		await this.#ready(this.writers);
		return this;
	}

	#client(of: string, document: number, k: number, more: { first?: boolean; reads?: boolean } = {}): BenchClient {
		const { port, contender } = this.server;
		const segment = `s${k % BENCH_ROWS.length}`;
		return new BenchClient({
			dialect: contender.dialect,
			port,
			room: room(of, document),
			segment,
			sent: this.sent,
			...more
		});
	}

	async #ready(clients: readonly BenchClient[]): Promise<void> {
		await Promise.all(clients.map((client) => client.ready()));
	}

	close(): void {
		for (const client of [...this.readers, ...this.writers]) client.close();
	}
}

export interface Step {
	rate: number;
	arrived: number;
	p50: number;
	p99: number;
	/** Until the server answered; null where it never does. */
	answered50: number | null;
	answered99: number | null;
	/** Share of one processor that the server used, and that the clients used. */
	server: number;
	clients: number;
	holds: boolean;
}

/** Writes at a rate, evenly over all writers. */
export async function step(crowd: Crowd, rate: number, seconds: number): Promise<Step> {
	for (const client of crowd.readers) client.arrivals.length = 0;
	for (const client of crowd.writers) client.answers.length = 0;
	const [before, own] = [await crowd.server.report(), process.cpuUsage()];
	const started = performance.now();
	let sent = 0;
	for (let elapsed = 0; elapsed < seconds * 1000; elapsed = performance.now() - started) {
		for (let due = Math.floor((elapsed / 1000) * rate); sent < due; sent++)
			crowd.writers[sent % crowd.writers.length]!.type();
		await sleep(1);
	}
	const took = (performance.now() - started) / 1000;
	await sleep(PATIENCE);
	const arrivals = crowd.readers.flatMap(({ arrivals }) => arrivals);
	const answers = crowd.writers.flatMap(({ answers }) => answers);
	const [used, after] = [process.cpuUsage(own), await crowd.server.report()];
	const p99 = quantile(arrivals, 0.99);
	return {
		rate,
		arrived: Math.round(arrivals.length / took),
		p50: quantile(arrivals, 0.5),
		p99,
		answered50: answers.length > 0 ? quantile(answers, 0.5) : null,
		answered99: answers.length > 0 ? quantile(answers, 0.99) : null,
		server: round((after.cpu - before.cpu) / took),
		clients: round((used.user + used.system) / 1e6 / took),
		holds: arrivals.length >= sent * SHARE && p99 < PATIENCE && sent / took > rate * 0.95
	};
}
