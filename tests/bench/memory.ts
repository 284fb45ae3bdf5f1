import { monitorEventLoopDelay } from 'node:perf_hooks';
import { cpus } from 'node:os';
import { sql } from 'kysely';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { actorById } from '$server/db/people';
import { rowMatches, searchPhrase } from '$server/usecases/search-memory';
import { postgresPlace, sqlitePlace, type Place } from '../server/places';
import { dice, manyPairs, PHRASES, type Asked } from './memory-data';

/** What a search may take, in milliseconds, 95 of 100 times. */
const GOAL = 100;
const QUICK = process.argv.includes('--quick');
const PAIRS = QUICK ? 10_000 : 100_000;
const ROUNDS = QUICK ? 20 : 100;
const KINDS: readonly Asked['kind'][] = ['short', 'sentence', 'paragraph', 'Korean source'];

const quantile = (times: number[], q: number): number =>
	Number(times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!.toFixed(1));

interface Figure {
	search: string;
	/** Matches or places, on average. */
	found: number;
	p50: number;
	p95: number;
	/** Processor time of this process, which on SQLite is all there is. */
	cpu: number;
}

async function measure(search: string, ask: (round: number) => Promise<number>): Promise<Figure> {
	const times: number[] = [];
	let found = 0;
	const before = process.cpuUsage();
	for (let round = 0; round < ROUNDS; round++) {
		const began = performance.now();
		found += await ask(round);
		times.push(performance.now() - began);
	}
	const { user, system } = process.cpuUsage(before);
	const cpu = Number(((user + system) / 1000 / ROUNDS).toFixed(1));
	const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
	return { search, found: Number((found / ROUNDS).toFixed(1)), p50, p95, cpu };
}

const megabytes = (): number => {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 2 ** 20;
};

/** Reads the memory as the first search of a process does, and tells what that takes. */
async function coldStart(app: App, project: string): Promise<object> {
	const before = megabytes();
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	const [began, used] = [performance.now(), process.cpuUsage()];
	await app.memories.of({ project, lang: 'ko' });
	const ms = Math.round(performance.now() - began);
	const { user, system } = process.cpuUsage(used);
	delay.disable();
	return {
		ms,
		cpu: Math.round((user + system) / 1000),
		longestPause: Math.round(delay.max / 1e6),
		megabytes: Math.round(megabytes() - before)
	};
}

async function bench({ env, drop }: Place) {
	const app = await openApp(readConfig(env), (error) => console.error(error));
	const { db, dialect } = app.database;
	const made = Date.now();
	const { me, project, asked } = await manyPairs(app, PAIRS);
	if (dialect === 'postgres') await sql`vacuum analyze`.execute(db);
	console.log(`\n${dialect}: made in ${((Date.now() - made) / 1000).toFixed(0)} s`);
	const first = await coldStart(app, project);
	await app.memories.of({ project, lang: 'ja' });
	const roll = dice(5);
	const figures: Figure[] = [];
	for (const kind of KINDS) {
		const rows = asked.filter((row) => row.kind === kind);
		figures.push(
			await measure(kind, async () => {
				const { document, segment } = rows[roll(rows.length)]!;
				const lang = kind === 'Korean source' ? 'ja' : 'ko';
				return (await rowMatches(app, (await actorById(db, me.id)) ?? null, { document, lang, segment })).matches
					.length;
			})
		);
	}
	const [{ document } = { document: '' }] = asked;
	const phrases = [
		...PHRASES,
		['nowhere', 'ko', '힣힢'],
		['English, usual', 'source', 'the'],
		['English, rare', 'source', 'goszen']
	] as const;
	for (const [what, where, q] of phrases)
		figures.push(
			await measure(`phrase: ${what}`, async () => {
				const side = where === 'source' ? 'source' : 'target';
				const at = { document, lang: where === 'ja' ? 'ja' : 'ko' };
				return (await searchPhrase(app, (await actorById(db, me.id)) ?? null, at, { q, side })).hits.length;
			})
		);
	console.table(figures);
	console.log(`Reading it first, of one language:`, first);
	await app.close();
	await drop();
	return { figures, first };
}

console.log(
	`${cpus().length} processors; ${PAIRS} approved pairs in each of two languages; ${ROUNDS} searches each, in milliseconds: who asks is read ` +
		'and every match is asked of the decisions anew; cpu is processor time, which a busy machine does not stretch.'
);
const ours = { sqlite: await bench(await sqlitePlace()), postgres: await bench(await postgresPlace()) };
const slowest = Math.max(...[...ours.sqlite.figures, ...ours.postgres.figures].map(({ p95 }) => p95));
console.log('\nThe ratio is how many times better than its goal the slowest p95 is: at least 1.');
console.log(JSON.stringify({ name: 'memory', pairs: PAIRS, ours, ratio: Number((GOAL / slowest).toFixed(2)) }));
process.exit();
