import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { allTexts, textOf } from '$lib/collab/shared-text';
import { SqlUpdateLog } from '../../server/collab/update-log';
import { readConfig } from '../../server/config';
import { openDatabase } from '../../server/db/client';
import { Client, ROOM, sleep } from '../server/collab/room-server';
import { inBothPlaces } from '../server/databases';
import { sqlitePlace, type Place } from '../server/places';
import { SEGMENT, Writer } from './writer';

const LONG = process.env.LONG_TESTS === '1';
const KILLS = LONG ? 20 : 3;
/** Turns into a snapshot at which the server dies: between every two of its statements, and around them. */
const TURNS = LONG ? Array.from({ length: 60 }, (_, i) => i * 2) : [2, 8, 14, 26];
/** Milliseconds that one round may take, however busy the machine is. */
const PATIENCE = 60_000;
/** Words of each writer that are promised before a kill. */
const MUCH = 20;
const WRITERS = ['ana', 'ben', 'chi'];
const root = resolve(import.meta.dirname, '../..');
const bundle = resolve(root, 'build/crash');

beforeAll(() =>
	build({
		configFile: false,
		root,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve(root, 'src/lib') } },
		build: { ssr: 'tests/crash/serve.ts', outDir: bundle, target: 'node20' }
	}).then(() => undefined)
);

/** Whatever a failed test left running. */
const running = new Set<number>();
afterEach(() => {
	for (const pid of running) process.kill(pid, 'SIGKILL');
	running.clear();
});

interface Process {
	child: ChildProcess;
	/** Of the server itself, whatever it runs under. */
	pid: number;
	url: string;
}

/** @param under command that the server runs under */
async function start({ env }: Place, turns?: number, under: string[] = []): Promise<Process> {
	const args = [
		...under,
		process.execPath,
		resolve(bundle, 'serve.js'),
		...(turns === undefined ? [] : [String(turns)])
	];
	const child = spawn(args[0]!, args.slice(1), {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [said] = (await once(child.stdout, 'data')) as [Buffer];
	const [port, pid] = said.toString().trim().split(' ');
	running.add(Number(pid));
	child.on('exit', () => running.delete(Number(pid)));
	return { child, pid: Number(pid), url: `ws://127.0.0.1:${port}/collab` };
}

async function kill({ child, pid }: Process): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	process.kill(pid, 'SIGKILL');
	await gone;
}

/** The words that the database holds, read without any server. */
async function stored({ env }: Place): Promise<{ words: Set<string>; text: string; compacted: boolean }> {
	const database = openDatabase(readConfig(env));
	const { snapshot, updates } = await new SqlUpdateLog(database.db).load(ROOM);
	await database.close();
	const doc = new Y.Doc();
	for (const update of [...(snapshot ? [snapshot] : []), ...updates.map(({ data }) => data)])
		Y.applyUpdate(doc, update);
	expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
	const text = allTexts(doc).get(SEGMENT) ?? '';
	return { words: new Set(text.split(' ')), text, compacted: snapshot !== null };
}

/** Everybody writes until it is enough. */
async function writeTogether(writers: Writer[], of: number, enough: () => boolean): Promise<void> {
	const end = Date.now() + PATIENCE;
	for (let i = 0; !enough(); i++) {
		if (Date.now() > end) throw new Error('the server neither died nor kept on promising');
		for (const writer of writers) writer.write(`${writer.user}-${of}-${i}`);
		await sleep(Math.random() * 4);
	}
}

async function comeIn(url: string): Promise<Writer[]> {
	const writers = WRITERS.map((user) => new Writer(url, user));
	await Promise.all(writers.map((writer) => writer.ready()));
	return writers;
}

/** What the server promised: its acknowledgements, and what it showed to somebody else. */
async function promises(writers: Writer[]): Promise<{ acknowledged: string[]; seen: string[] }> {
	// What was on its way to the clients when the server died still arrives.
	await sleep(50);
	for (const writer of writers) writer.leave();
	return {
		acknowledged: writers.flatMap((writer) => writer.acknowledged),
		seen: writers.flatMap((writer) => writer.seen(''))
	};
}

inBothPlaces('a server that is killed', (make) => {
	let place: Place;
	beforeEach(async () => {
		place = await make();
	});
	afterEach(() => place.drop());

	async function opens(): Promise<void> {
		const server = await start(place);
		const reader = new Client(server.url, 'dae');
		await reader.ready();
		expect(textOf(reader.doc, SEGMENT)!.toString()).toBe((await stored(place)).text);
		await reader.destroy();
		await kill(server);
	}

	it(`after each of ${KILLS} kills all that was acknowledged or shown is on disk, and the document opens`, async () => {
		const promised = new Set<string>();
		for (let i = 0; i < KILLS; i++) {
			const server = await start(place);
			const writers = await comeIn(server.url);
			const promisedNow = () => writers.every((w) => w.acknowledged.length > MUCH && w.seen(`-${i}-`).length > MUCH);
			const more = 10 + Math.random() * 200;
			let end = Infinity;
			// The kill falls amid the writing, when much was promised already: else this proves nothing.
			await writeTogether(writers, i, () => {
				if (end === Infinity && promisedNow()) end = Date.now() + more;
				return Date.now() > end;
			});
			await kill(server);
			const { acknowledged, seen } = await promises(writers);
			for (const word of [...acknowledged, ...seen]) promised.add(word);
			const { words } = await stored(place);
			expect([...promised].filter((word) => !words.has(word))).toEqual([]);
		}
		expect((await stored(place)).compacted).toBe(true);
		await opens();
		console.log(`${KILLS} kills, ${promised.size} words acknowledged or shown, none lost`);
	});

	it(`killed in a snapshot at ${TURNS.length} moments, with people writing: all that was promised is there`, async () => {
		const promised = new Set<string>();
		for (const turns of TURNS) {
			const server = await start(place, turns);
			const died = once(server.child, 'exit');
			const writers = await comeIn(server.url);
			await writeTogether(writers, turns, () => server.child.signalCode !== null);
			expect(await died).toEqual([null, 'SIGKILL']);
			const { acknowledged, seen } = await promises(writers);
			for (const word of [...acknowledged, ...seen]) promised.add(word);
			const { words } = await stored(place);
			expect([turns, [...promised].filter((word) => !words.has(word))]).toEqual([turns, []]);
		}
		expect(promised.size).toBeGreaterThan(TURNS.length);
		await opens();
	});
});

/** Where nothing may trace a process, the pragmas of the durability tests must do. */
const traces = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
if (!traces) console.log('skipped: no strace to count what is forced to disk');
const EDITS = 30;

async function forcesEachCommit(): Promise<void> {
	const place = await sqlitePlace();
	const folder = mkdtempSync(join(tmpdir(), 'variorum-trace-'));
	const trace = join(folder, 'trace');
	const calls = ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', trace];
	const server = await start(place, undefined, calls);
	const forced = () => readFileSync(trace, 'utf8').match(/f(?:data)?sync\(/g)?.length ?? 0;
	const [writer] = await comeIn(server.url);
	for (let i = 0; i < EDITS; i++) {
		const before = forced();
		writer!.write(`word-${i}`);
		while (writer!.acknowledged.length <= i) await sleep(1);
		expect(forced()).toBeGreaterThan(before);
	}
	writer!.leave();
	await kill(server);
	await place.drop();
	rmSync(folder, { recursive: true });
}

if (traces) it(`SQLite forces each of ${EDITS} commits to disk before it is acknowledged`, forcesEachCommit);
