import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../build/cli.js', import.meta.url));

export const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});

/** The built server on a data folder of its own, with its command line. */
export class BuiltServer {
	#child: ChildProcess | null = null;
	#said = '';

	private constructor(
		readonly url: string,
		readonly data: string,
		private readonly env: NodeJS.ProcessEnv
	) {}

	/** @param settings more of the environment */
	static async start(settings: NodeJS.ProcessEnv = {}): Promise<BuiltServer> {
		const port = await freePort();
		const data = mkdtempSync(join(tmpdir(), 'variorum-built-'));
		const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VARIORUM_')));
		const env = { ...clean, VARIORUM_PORT: String(port), VARIORUM_DATA: data, ...settings };
		const server = new BuiltServer(`http://127.0.0.1:${port}`, data, env);
		await server.run();
		return server;
	}

	/** Starts the process and waits until it answers. */
	async run(): Promise<void> {
		const child = spawn(process.execPath, [CLI, 'serve'], { env: this.env, stdio: ['ignore', 'inherit', 'pipe'] });
		this.#child = child;
		child.stderr.on('data', (chunk: Buffer) => {
			this.#said += chunk.toString();
			if (process.env.DEBUG) process.stderr.write(chunk);
		});
		for (let i = 0; i < 200; i++) {
			if (child.exitCode !== null) throw new Error(`The server ended: ${this.#said}`);
			if (
				await fetch(`${this.url}/readyz`).then(
					(r) => r.ok,
					() => false
				)
			)
				return;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error(`The server did not start: ${this.#said}`);
	}

	/** The link for the first administrator, as printed on the terminal. */
	async administratorLink(): Promise<string> {
		for (let i = 0; i < 50; i++) {
			const link = /http\S+\/join\/\S+/.exec(this.#said)?.[0];
			if (link) return link;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error(`No link was printed: ${this.#said}`);
	}

	/** Runs a command on the server's data folder. @throws Error with what it printed when it fails */
	command(args: string[], input = ''): Promise<string> {
		return new Promise((resolve, reject) => {
			const child = spawn(process.execPath, [CLI, ...args], { env: this.env, stdio: ['pipe', 'pipe', 'pipe'] });
			let out = '';
			let err = '';
			child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
			child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
			child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${args.join(' ')}: ${err}${out}`))));
			child.stdin.end(input);
		});
	}

	/** Ends the process, by default without giving it time for anything. */
	stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
		return new Promise((resolve) => {
			const child = this.#child;
			if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
			child.once('close', () => resolve());
			child.kill(signal);
		});
	}

	async drop(): Promise<void> {
		await this.stop();
		rmSync(this.data, { recursive: true, force: true });
	}
}
