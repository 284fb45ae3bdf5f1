import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import type { WebSocket as Socket } from 'ws';
import * as Y from 'yjs';
import { answerFrame, editFrame, readFrame, wantsAck } from '$lib/collab/protocol';
import { allTexts, textOf } from '$lib/collab/shared-text';
import { SqlUpdateLog } from '../../server/collab/update-log';
import { Client, newStore, openStore, rawSocket, ROOM, sleep, until } from '../server/collab/room-server';

const KILLS = process.env.LONG_TESTS === '1' ? 20 : 3;
const WRITERS = ['ana', 'ben', 'chi'];
const root = resolve(import.meta.dirname, '../..');
const bundle = resolve(root, 'build/crash');

let store: Awaited<ReturnType<typeof newStore>>;
beforeAll(async () => {
	store = await newStore();
	await build({
		configFile: false,
		root,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve(root, 'src/lib') } },
		build: { ssr: 'tests/crash/serve.ts', outDir: bundle, target: 'node20' }
	});
});
afterAll(() => store.remove());

async function startServer(): Promise<{ child: ChildProcess; url: string }> {
	const child = spawn(process.execPath, [resolve(bundle, 'serve.js'), store.path], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [port] = (await once(child.stdout!, 'data')) as [Buffer];
	return { child, url: `ws://127.0.0.1:${port.toString().trim()}/collab` };
}

/** A client that knows of each of its words whether it was acknowledged, and that never comes back. */
class Writer {
	readonly acknowledged: string[] = [];
	sent = 0;
	readonly #doc = new Y.Doc();
	readonly #socket: Socket;
	readonly #unacknowledged: string[] = [];

	constructor(
		url: string,
		readonly user: string
	) {
		this.#socket = rawSocket(url, user);
		this.#socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)));
	}

	ready = () => until(() => textOf(this.#doc, 's3') !== undefined, 'the text came in');

	/** Puts a word into the text, between two others. */
	write(word: string): void {
		const text = textOf(this.#doc, 's3')!;
		const before = Y.encodeStateVector(this.#doc);
		text.insert(text.toString().indexOf(' ', Math.random() * text.length) + 1, `${word} `);
		this.sent++;
		this.#send(editFrame(Y.encodeStateAsUpdate(this.#doc, before)), word);
	}

	leave(): void {
		this.#socket.terminate();
	}

	#send(frame: Uint8Array, word: string): void {
		if (wantsAck(frame)) this.#unacknowledged.push(word);
		this.#socket.send(frame);
	}

	#receive(bytes: Uint8Array): void {
		const frame = readFrame(bytes);
		if (frame.kind === 'update') Y.applyUpdate(this.#doc, frame.update);
		if (frame.kind === 'ack') this.acknowledged.push(...this.#unacknowledged.splice(0, frame.count));
		if (frame.kind !== 'ask') return;
		this.#send(answerFrame(this.#doc, frame.vector), '');
		// Asks in turn, with the vector of a client that has nothing.
		this.#socket.send(Uint8Array.of(0, 0, 1, 0));
	}
}

/** What the file holds, read without any server. */
async function stored(): Promise<string> {
	const { db } = openStore(store.path);
	const { snapshot, updates } = await new SqlUpdateLog(db).load(ROOM);
	await db.destroy();
	const doc = new Y.Doc();
	for (const update of [...(snapshot ? [snapshot] : []), ...updates.map(({ data }) => data)])
		Y.applyUpdate(doc, update);
	expect(doc.store.pendingStructs).toBeNull();
	return allTexts(doc).get('s3') ?? '';
}

it(`after each of ${KILLS} kills everything that was acknowledged is on disk, and the document opens`, async () => {
	const promised = new Set<string>();
	for (let kill = 0; kill < KILLS; kill++) {
		const { child, url } = await startServer();
		const writers = WRITERS.map((user) => new Writer(url, user));
		await Promise.all(writers.map((writer) => writer.ready()));
		const end = Date.now() + 200 + Math.random() * 500;
		for (let i = 0; Date.now() < end; i++) {
			for (const writer of writers) writer.write(`${writer.user}-${kill}-${i}`);
			await sleep(Math.random() * 4);
		}
		child.kill('SIGKILL');
		await once(child, 'exit');
		await sleep(50);
		for (const writer of writers) writer.leave();
		const acknowledged = writers.flatMap((writer) => writer.acknowledged).filter((word) => word !== '');
		// The kill fell amid the writing, and much was promised before it: else this proves nothing.
		expect(acknowledged.length).toBeGreaterThan(20);
		for (const word of acknowledged) promised.add(word);
		const words = new Set((await stored()).split(' '));
		expect([...promised].filter((word) => !words.has(word))).toEqual([]);
	}
	const { child, url } = await startServer();
	const reader = new Client(url, 'dae');
	await reader.ready();
	expect(textOf(reader.doc, 's3')!.toString()).toBe(await stored());
	await reader.destroy();
	child.kill('SIGKILL');
	console.log(`${KILLS} kills, ${promised.size} acknowledged edits, none lost`);
});
