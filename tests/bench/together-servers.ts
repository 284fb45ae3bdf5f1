/** The servers of the benchmark, each a process of its own with a data folder of its own on the same disk. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ORIGIN } from '../server/collab/room-server';
import type { Dialect } from './together-client';

export interface Contender {
	name: string;
	/** What a client may believe when it sees another's change, or an answer. */
	promise: string;
	script: string;
	dialect: Dialect;
}

/** Where `together.mjs` installed the peers. */
const PEERS = resolve(import.meta.dirname, '../bench-peers');
const versionOf = (name: string): string =>
	(JSON.parse(readFileSync(join(PEERS, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

export const CONTENDERS: readonly Contender[] = [
	{
		name: 'ours',
		promise: 'durable: committed to SQLite with fsync, then acknowledged, then relayed',
		script: resolve(import.meta.dirname, 'serve.js'),
		dialect: { path: 'collab/', query: '?as=bench', origin: ORIGIN, seeds: true, named: false, answer: 100 }
	},
	{
		name: `@y/websocket-server ${versionOf('@y/websocket-server')}`,
		promise: 'neither: relayed at once, written to LevelDB behind it without fsync, never acknowledged',
		script: join(PEERS, 'y-websocket.mjs'),
		dialect: { path: '', query: '', seeds: false, named: false, answer: null }
	},
	{
		name: `Hocuspocus ${versionOf('@hocuspocus/server')}`,
		promise: 'acknowledged, not durable: answered when in memory, the document written 2 to 10 s later',
		script: join(PEERS, 'hocuspocus.mjs'),
		dialect: { path: '', query: '', seeds: false, named: true, answer: 8 }
	}
];

interface Report {
	/** Bytes after a full collection. */
	rss: number;
	/** Bytes of live objects and of what they hold outside the heap. */
	heap: number;
	/** Seconds of processor time since the start. */
	cpu: number;
}

/** One contender's process; it can be killed and started again on what it left on disk. */
export class ServerProcess {
	port = 0;
	readonly #folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
	#child: ChildProcess | null = null;

	constructor(readonly contender: Contender) {}

	async start(): Promise<this> {
		this.#child = fork(this.contender.script, [this.#folder], {
			execArgv: ['--expose-gc', '--import', join(PEERS, 'report.mjs')],
			// What servers say of themselves belongs to no table.
			stdio: ['ignore', 'ignore', 'inherit', 'ipc']
		});
		const [{ port }] = (await once(this.#child, 'message')) as [{ port: number }];
		this.port = port;
		return this;
	}

	async report(): Promise<Report> {
		this.#child!.send('report');
		const [report] = (await once(this.#child!, 'message')) as [Report];
		return report;
	}

	/** Ends the process as a loss of power would, but for the disk. */
	async kill(): Promise<void> {
		const child = this.#child!;
		child.kill('SIGKILL');
		if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
	}

	async remove(): Promise<void> {
		await this.kill();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
