import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { openApp } from '$server/app';
import { readConfig } from '$server/config';
import { openImpact } from '$server/usecases/term-impact';
import { concept, makeProject, TERMS, type ImpactSize } from './impact-data';

/** What a list of impact may take, in milliseconds, 95 of 100 times. */
const GOAL = 1000;
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

const FULL: ImpactSize = { documents: 1000, segments: 100, concepts: 50_000, rounds: 20 };
const QUICK: ImpactSize = { documents: 100, segments: 50, concepts: 5000, rounds: 5 };

interface Place {
	name: string;
	env: NodeJS.ProcessEnv;
	drop(): Promise<void>;
}

function sqlite(): Place {
	const data = mkdtempSync(join(tmpdir(), 'variorum-impact-'));
	const drop = async () => rmSync(data, { recursive: true, force: true });
	return { name: 'SQLite', env: { VARIORUM_DATA: data }, drop };
}

async function asOwner(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
	await client.connect();
	await client.query(statement);
	await client.end();
}

async function postgres(): Promise<Place> {
	const name = `variorum_${randomBytes(6).toString('hex')}`;
	await asOwner(`create database ${name}`);
	const url = new URL(SERVER);
	url.pathname = `/${name}`;
	const drop = () => asOwner(`drop database ${name} with (force)`);
	return { name: 'PostgreSQL', env: { VARIORUM_DATABASE_URL: url.href }, drop };
}

interface Figure {
	change: string;
	rows: number;
	p50: number;
	p95: number;
	/** Processor time of this process, which on SQLite is all there is. */
	cpu: number;
}

const quantile = (times: number[], q: number): number =>
	times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!;

async function bench({ name, env, drop }: Place, size: ImpactSize): Promise<Figure[]> {
	const app = await openApp(readConfig(env), (error) => console.error(error));
	const began = Date.now();
	const { slug, me, concepts } = await makeProject(app, size);
	if (app.database.dialect === 'postgres') await sql`vacuum analyze`.execute(app.database.db);
	console.log(`\n${name}: made in ${((Date.now() - began) / 1000).toFixed(0)} s`);
	const figures: Figure[] = [];
	for (const { name: change, en, ja, ko } of TERMS) {
		const { id: _, ...after } = concept(en, `新${ja}`, `새 ${ko}`);
		const draft = { id: concepts.get(en)!, concept: after };
		const times: number[] = [];
		const used: number[] = [];
		let rows = 0;
		for (let round = -1; round < size.rounds; round++) {
			const start = performance.now();
			const before = process.cpuUsage();
			({ rows } = (await openImpact(app, me, slug, draft)).counts);
			if (round < 0) continue;
			times.push(performance.now() - start);
			const { user, system } = process.cpuUsage(before);
			used.push((user + system) / 1000);
		}
		const round = (ms: number): number => Number(ms.toFixed(1));
		figures.push({
			change,
			rows,
			p50: round(quantile(times, 0.5)),
			p95: round(quantile(times, 0.95)),
			cpu: round(quantile(used, 0.5))
		});
	}
	console.table(figures);
	await app.close();
	await drop();
	return figures;
}

/** Measures a list of impact on both databases, access checked, and prints what it took. */
export async function run(size: ImpactSize): Promise<void> {
	console.log(
		`${size.documents * size.segments} segments in ${size.documents} documents, each in two languages; ${size.concepts} concepts; ` +
			`${size.rounds} times each change, in milliseconds.`
	);
	const [onSqlite, onPostgres] = [await bench(sqlite(), size), await bench(await postgres(), size)];
	const worst = (figures: Figure[]): number => Math.max(...figures.map(({ p95 }) => p95));
	const ours = { sqlite: worst(onSqlite), postgres: worst(onPostgres) };
	const ratio = {
		sqlite: Number((GOAL / ours.sqlite).toFixed(2)),
		postgres: Number((GOAL / ours.postgres).toFixed(2))
	};
	console.log(`\nThe ratio is the goal of ${GOAL} ms to the slowest change's p95: goal at least 1.`);
	console.log(JSON.stringify({ name: 'terms-impact', ours, peers: {}, ratio }));
}

if (process.argv.includes('--impact')) {
	await run(process.argv.includes('--quick') ? QUICK : FULL);
	process.exit();
}
