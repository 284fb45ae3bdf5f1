import { sql } from 'kysely';
import { openApp } from '$server/app';
import { readConfig } from '$server/config';
import { openImpact } from '$server/usecases/term-impact';
import { postgresPlace, sqlitePlace, type Place } from '../../server/places';
import type { Measure } from '../terms';
import { concept, makeProject, TERMS, type ImpactSize } from './impact-data';

/** What a list of impact may take, in milliseconds, 95 of 100 times. */
const GOAL = 1000;

const FULL: ImpactSize = { documents: 1000, segments: 100, concepts: 50_000, rounds: 20 };
const QUICK: ImpactSize = { documents: 100, segments: 50, concepts: 5000, rounds: 5 };

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

async function bench({ env, drop }: Place, size: ImpactSize): Promise<Figure[]> {
	const app = await openApp(readConfig(env), (error) => console.error(error));
	const began = Date.now();
	const { slug, me, concepts } = await makeProject(app, size);
	if (app.database.dialect === 'postgres') await sql`vacuum analyze`.execute(app.database.db);
	console.log(`\n${app.database.dialect}: made in ${((Date.now() - began) / 1000).toFixed(0)} s`);
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

/** A list of impact on both databases, access checked. */
export const impact: Measure = async (concepts) => {
	const size = concepts < FULL.concepts ? QUICK : FULL;
	console.log(
		`\nImpact: ${size.documents * size.segments} segments in ${size.documents} documents, each in two languages; ` +
			`${size.concepts} concepts; ${size.rounds} times each change, in milliseconds.`
	);
	const ours = { sqlite: await bench(await sqlitePlace(), size), postgres: await bench(await postgresPlace(), size) };
	const slowest = Math.max(...[...ours.sqlite, ...ours.postgres].map(({ p95 }) => p95));
	return { ours, ratio: Number((GOAL / slowest).toFixed(2)) };
};
