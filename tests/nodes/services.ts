import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../server/built-server';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Debian keeps the programs of its PostgreSQL servers apart. */
const FOLDERS = [
	...(process.env.PATH ?? '').split(delimiter),
	...(existsSync('/usr/lib/postgresql')
		? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
		: [])
];
const find = (program: string): string | null =>
	FOLDERS.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;

const [INITDB, PG_CTL, REDIS] = [find('initdb'), find('pg_ctl'), find('redis-server')];

/** Why these tests cannot run here, null when they can. */
export const lacking =
	!INITDB || !PG_CTL ? 'skipped: no PostgreSQL programs' : !REDIS ? 'skipped: no Redis program' : null;

/** A PostgreSQL of the test's own, to be restarted at will. It refuses to run as root. */
export class Postgres {
	private constructor(
		readonly url: string,
		private readonly folder: string,
		private readonly port: number
	) {}

	static async start(): Promise<Postgres> {
		const folder = mkdtempSync(join(tmpdir(), 'variorum-pg-'));
		const port = await freePort();
		const postgres = new Postgres(`postgres://postgres@127.0.0.1:${port}/postgres`, folder, port);
		if (process.getuid?.() === 0) chownSync(folder, idOf('-u'), idOf('-g'));
		await postgres.#as(INITDB!, ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']);
		await postgres.#control('start');
		return postgres;
	}

	/** Ends it without any farewell, as a power cut does, and starts it again. */
	restart = async (): Promise<void> => {
		await this.#control('stop');
		await sleep(300);
		await this.#control('start');
	};

	async end(): Promise<void> {
		await this.#control('stop');
		rmSync(this.folder, { recursive: true, force: true });
	}

	#control(what: 'start' | 'stop'): Promise<void> {
		const options = `-p ${this.port} -k ${this.folder} -c listen_addresses=127.0.0.1 -c max_connections=60`;
		const how = what === 'start' ? ['-o', options, '-l', join(this.folder, 'log')] : ['-m', 'immediate'];
		return this.#as(PG_CTL!, ['-D', join(this.folder, 'data'), '-w', ...how, what]);
	}

	/** What it starts keeps no pipe of ours, or the waiting would not end. */
	#as(program: string, args: string[]): Promise<void> {
		const [file, all] =
			process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args];
		return new Promise((resolve, reject) => {
			const child = spawn(file, all, { stdio: 'ignore', cwd: this.folder });
			child.once('error', reject);
			child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
		});
	}
}

const idOf = (which: '-u' | '-g'): number => Number(execFileSync('id', [which, 'postgres']).toString());

/** A Redis of the test's own. */
export class RedisServer {
	#child: ChildProcess | null = null;
	readonly #folder = mkdtempSync(join(tmpdir(), 'variorum-redis-'));

	private constructor(readonly port: number) {}

	static async start(): Promise<RedisServer> {
		const redis = new RedisServer(await freePort());
		await redis.run();
		return redis;
	}

	async run(): Promise<void> {
		const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', this.#folder];
		this.#child = spawn(REDIS!, args, { stdio: 'ignore' });
		for (let i = 0; i < 100 && !(await answers(this.port)); i++) await sleep(50);
	}

	kill = (): Promise<void> =>
		new Promise((resolve) => {
			const child = this.#child;
			if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
			child.once('exit', () => resolve());
			child.kill('SIGKILL');
		});

	flush = async (): Promise<void> => {
		const line = connect(this.port, '127.0.0.1');
		await new Promise((resolve, reject) => line.once('error', reject).once('data', resolve).write('FLUSHALL\r\n'));
		line.destroy();
	};

	async end(): Promise<void> {
		await this.kill();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

const answers = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const probe = connect(port, '127.0.0.1');
		probe.once('connect', () => (probe.destroy(), resolve(true))).once('error', () => resolve(false));
	});
