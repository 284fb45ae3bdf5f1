/** Writing together on one document: clients that speak the bare protocol, a server in a process of its own, every commit
 * forced to disk. For rising rates it prints what was acknowledged and how soon; the best is the last one that held. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { editFrame, readFrame } from '$lib/collab/protocol';
import { textOf } from '$lib/collab/shared-text';
import { newStore, rawSocket } from '../server/collab/room-server';

const CLIENTS = 50;
const SECONDS = 4;
const RATES = [500, 1000, 2000, 4000, 6000, 8000, 12_000, 16_000];
/** A step holds when this share is acknowledged at its end, within this time. */
const SHARE = 0.99;
const PATIENCE = 250;
/** The throughput that a prototype of this room reached. */
const GOAL = 12_000;

class Typist {
	/** When each edit that is not acknowledged yet was sent. */
	readonly waiting: number[] = [];
	readonly latencies: number[] = [];
	readonly #doc = new Y.Doc();
	readonly #socket;
	#ready = false;

	constructor(
		url: string,
		user: string,
		readonly segment: string
	) {
		this.#socket = rawSocket(url, user);
		this.#socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)));
	}

	async ready(): Promise<void> {
		while (!this.#ready) await sleep(5);
	}

	type(): void {
		let update!: Uint8Array;
		this.#doc.once('update', (made: Uint8Array) => (update = made));
		const text = textOf(this.#doc, this.segment)!;
		text.insert(text.length, 'x');
		this.waiting.push(performance.now());
		this.#socket.send(editFrame(update));
	}

	close(): void {
		this.#socket.terminate();
	}

	/** Others' edits are passed over once the text is here: reading them for fifty would measure this process. */
	#receive(bytes: Uint8Array): void {
		const frame = readFrame(bytes);
		if (frame.kind === 'ask') this.#socket.send(Uint8Array.of(0, 0, 1, 0));
		if (frame.kind === 'update' && !this.#ready) {
			Y.applyUpdate(this.#doc, frame.update);
			this.#ready = textOf(this.#doc, this.segment) !== undefined;
		}
		if (frame.kind !== 'ack') return;
		const now = performance.now();
		for (const sent of this.waiting.splice(0, frame.count)) this.latencies.push(now - sent);
	}
}

const quantile = (sorted: number[], share: number): number =>
	Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) * 10) / 10;

interface Step {
	rate: number;
	acknowledged: number;
	p50: number;
	p99: number;
	holds: boolean;
}

async function step(typists: Typist[], rate: number): Promise<Step> {
	const started = performance.now();
	let sent = 0;
	for (let elapsed = 0; elapsed < SECONDS * 1000; elapsed = performance.now() - started) {
		for (let due = Math.floor((elapsed / 1000) * rate); sent < due; sent++) typists[sent % typists.length]!.type();
		await sleep(1);
	}
	const seconds = (performance.now() - started) / 1000;
	await sleep(PATIENCE);
	const latencies = typists.flatMap((typist) => typist.latencies.splice(0)).sort((a, b) => a - b);
	const p99 = quantile(latencies, 0.99);
	const holds = latencies.length >= sent * SHARE && p99 < PATIENCE && sent / seconds > rate * 0.95;
	return { rate, acknowledged: Math.round(latencies.length / seconds), p50: quantile(latencies, 0.5), p99, holds };
}

const store = await newStore();
const server = spawn(process.execPath, [resolve(import.meta.dirname, 'serve.js'), store.path], {
	stdio: ['ignore', 'pipe', 'inherit']
});
const [port] = (await once(server.stdout, 'data')) as [Buffer];
const typists = Array.from(
	{ length: CLIENTS },
	(_, i) => new Typist(`ws://127.0.0.1:${String(port).trim()}/collab`, `user${i}`, `s${1 + (i % 3)}`)
);
await Promise.all(typists.map((typist) => typist.ready()));
const steps: Step[] = [];
for (const rate of RATES) {
	steps.push(await step(typists, rate));
	if (!steps.at(-1)!.holds) break;
}
console.table(steps);
for (const typist of typists) typist.close();
server.kill('SIGKILL');
store.remove();
const best = steps.filter(({ holds }) => holds).at(-1);
const perSecond = best?.acknowledged ?? 0;
const ours = { clients: CLIENTS, updatesPerSecond: perSecond, p50: best?.p50, p99: best?.p99 };
console.log(JSON.stringify({ name: 'together', ours, peers: {}, ratio: { updatesPerSecond: perSecond / GOAL } }));
process.exit();
