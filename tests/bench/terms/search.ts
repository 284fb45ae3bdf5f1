import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_TERMS, type TermFilters } from '$lib/core/glossary/term-filters';
import { openApp } from '$server/app';
import { readConfig } from '$server/config';
import { changeConcept, conceptById, insertConcepts } from '$server/db/concepts';
import { actorById, grantRole, insertUser } from '$server/db/people';
import { insertProject } from '$server/usecases/create-project';
import { listTerms } from '$server/usecases/list-terms';
import type { Measure } from '../terms';
import { manyConcepts } from './concepts';

/** What one key of a search may take, in milliseconds, 95 of 100 times. */
const GOAL = 50;
const ROUNDS = 40;
const CHANGES = 9;

const ASKED: [what: string, filters: Partial<TermFilters>, page?: number][] = [
	['nothing: the first page', {}],
	['nothing: the last page', {}, 1000],
	['one letter', { q: 'a' }],
	['two letters of Korean', { q: '토큰' }],
	['two letters of Korean over a space', { q: '상모' }],
	['two letters of Japanese', { q: '勾配' }],
	['two letters of Japanese, half width', { q: 'ﾄｰ' }],
	['a word in every definition', { q: 'usual' }],
	['three words', { q: 'sparse 보상 モデル' }],
	['a whole term', { q: 'dense sparse reward model 9z' }],
	['what is nowhere', { q: '없는말' }],
	['all filters', { q: 'model', status: 'forbidden', origin: 'own', without: 'ko', dnt: 'no', owner: 'nobody' }]
];

const quantile = (times: number[], q: number): number =>
	Number(times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!.toFixed(1));

/** A page of what a search finds, asked for by a person as a request does: who they are and what they may is read too. */
export const search: Measure = async (concepts) => {
	const data = mkdtempSync(join(tmpdir(), 'variorum-terms-'));
	const app = await openApp(readConfig({ VARIORUM_DATA: data }), (error) => console.error(error));
	const { db } = app.database;
	const project = await insertProject(app, { slug: 'bench', name: 'Bench', peopleNeeded: 2 }, null);
	const user = await insertUser(db, 'Bea', null, false);
	await grantRole(db, user.id, { project: project.id, role: 'reviewer', langs: '*' });
	const made = manyConcepts(concepts);
	const [id] = await db.transaction().execute((trx) => insertConcepts(trx, project.id, made, 'own', null));
	const ask = async (filters: Partial<TermFilters>, page = 1): Promise<[ms: number, found: number]> => {
		const began = performance.now();
		const { found } = await listTerms(app, await actorById(db, user.id), 'bench', { ...ALL_TERMS, ...filters }, page);
		return [performance.now() - began, found];
	};
	const [first] = await ask({ q: '토큰' });
	const figures = [];
	for (const [what, filters, page] of ASKED) {
		const times: number[] = [];
		let found = 0;
		const began = process.cpuUsage();
		for (let round = 0; round < ROUNDS; round++) {
			const [ms, hits] = await ask(filters, page);
			times.push(ms);
			found = hits;
		}
		const { user: u, system } = process.cpuUsage(began);
		const cpu = Number(((u + system) / 1000 / ROUNDS).toFixed(1));
		figures.push({ search: what, found, p50: quantile(times, 0.5), p95: quantile(times, 0.95), cpu });
	}
	console.log(
		`\nSearch: a page of 50, ${ROUNDS} times each, in milliseconds; cpu is processor time, which a busy machine does not stretch.`
	);
	console.table(figures);
	const afterChange: number[] = [];
	for (let round = 0; round < CHANGES; round++) {
		const before = (await conceptById(db, project.id, id!))!;
		await changeConcept(db, project.id, before, { ...before, note: `round ${round}` }, user.id);
		afterChange.push((await ask({ q: '토큰' }))[0]);
	}
	const changed = quantile(afterChange, 0.5);
	console.log(
		`The first one of the process reads the termbase: ${first.toFixed(0)} ms. After a change: ${changed} ms.`
	);
	await app.close();
	rmSync(data, { recursive: true, force: true });
	const worst = figures.reduce((a, b) => (b.p95 > a.p95 ? b : a));
	return {
		ours: { ...worst, first: Math.round(first), changed },
		ratio: Number((GOAL / worst.p95).toFixed(2))
	};
};
