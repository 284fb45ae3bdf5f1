import { cpus } from 'node:os';
import { sql } from 'kysely';
import type { Actor } from '$lib/core/access/access';
import type { DocumentFilters, SegmentFilters } from '$lib/core/list/list';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { actorById } from '$server/db/people';
import { ALL_DOCUMENTS, listDocuments } from '$server/usecases/list-documents';
import { ALL_SEGMENTS, listSegments } from '$server/usecases/list-segments';
import { listProjects } from '$server/usecases/list-projects';
import { myQueue } from '$server/usecases/my-queue';
import { openProject } from '$server/usecases/open-project';
import { postgresPlace, sqlitePlace, type Place } from '../server/places';
import { makeCrowd, type Crowd } from './lists-data';

/** What a page may take, in milliseconds, 95 of 100 times. */
const GOAL = 50;
const QUICK = process.argv.includes('--quick');
const [DOCUMENTS, SEGMENTS, ROUNDS] = QUICK ? [100, 100, 20] : [1000, 100, 60];

/** A page, asked for by the person as a request does: who they are is read first. */
type Ask = (actor: Actor) => Promise<unknown>;

/** Where a page in the middle and the last one begin. */
async function cursors(next: (after: string) => Promise<string | null>): Promise<{ middle: string; last: string }> {
	const all: string[] = [''];
	for (let after = await next(''); after !== null; after = await next(after)) all.push(after);
	return { middle: all[all.length >> 1]!, last: all.at(-1)! };
}

async function pagesOf(app: App, { slug, me, other, document }: Crowd): Promise<[string, Ask][]> {
	const documents = (filters: Partial<DocumentFilters>): Ask => {
		const asked = { ...ALL_DOCUMENTS, ...filters };
		return (actor) => openProject(app, actor, slug, asked);
	};
	const segments = (filters: Partial<SegmentFilters>): Ask => {
		const asked = { ...ALL_SEGMENTS, ...filters };
		return (actor) => listSegments(app, actor, slug, asked);
	};
	const byDocument = (sort: DocumentFilters['sort']) =>
		cursors(async (after) => (await listDocuments(app, me, slug, { ...ALL_DOCUMENTS, sort, after })).next);
	const bySegment = await cursors(
		async (after) => (await listSegments(app, me, slug, { ...ALL_SEGMENTS, after })).next
	);
	const list: [string, Ask][] = [
		['front page: projects', (actor) => listProjects(app, actor)],
		['front page: my queue', (actor) => myQueue(app, actor)]
	];
	for (const sort of ['newest', 'due', 'open'] as const) {
		const at = await byDocument(sort);
		list.push([`documents by ${sort}, first page`, documents({ sort })]);
		list.push([`documents by ${sort}, middle`, documents({ sort, after: at.middle })]);
		list.push([`documents by ${sort}, last`, documents({ sort, after: at.last })]);
	}
	const of: Partial<DocumentFilters>[] = [
		...(['work', 'approval', 'blocked', 'ready', 'published', 'changed'] as const).map((stage) => ({ stage })),
		...[{ lang: 'ko' as const }, { who: 'me' }, { who: 'nobody' }, { who: other.id }, { due: 'overdue' as const }],
		...[{ due: 'week' as const }, { q: 'week 99' }, { q: '論文' }, { q: 'nowhere' }],
		{ lang: 'ko', stage: 'blocked', who: 'me', due: 'week', q: 'week', sort: 'open' },
		{ stage: 'work', who: 'nobody', q: 'nowhere', sort: 'due' }
	];
	for (const filters of of) list.push([`documents: ${words(filters)}`, documents(filters)]);
	list.push(['segments, first page', segments({})]);
	list.push(['segments, middle', segments({ after: bySegment.middle })]);
	list.push(['segments, last', segments({ after: bySegment.last })]);
	const rows: Partial<SegmentFilters>[] = [
		...['untouched', 'confirmed', 'approved', 'changes-requested', 'nowhere'].map((state) => ({ state })),
		...[{ lang: 'ko' as const }, { lang: 'ko' as const, after: bySegment.middle }, { document }, { author: 'me' }],
		...[{ author: other.id }, { author: crypto.randomUUID() }, { blocking: 'yes' as const }, { q: 'wide' }],
		...[{ q: '(500-3)' }, { q: 'no such paper' }, { check: 'accuracy.number-value' }, { check: 'style.nowhere' }],
		{ state: 'approved', author: 'me', blocking: 'yes', lang: 'ko' },
		{ state: 'left-out', author: 'me' },
		{ state: 'untouched', author: 'me', lang: 'ja' },
		{ state: 'approved', q: 'no such paper', lang: 'ko' },
		{ blocking: 'yes', q: '(990-', state: 'changes-requested' },
		{ check: 'accuracy.number-value', state: 'approved', author: 'me', q: 'deep', lang: 'ko' },
		{ check: 'accuracy.number-value', state: 'changes-requested', author: 'me', q: 'no such paper' },
		{ document, state: 'approved', author: 'me', blocking: 'yes' }
	];
	for (const filters of rows) list.push([`segments: ${words(filters)}`, segments(filters)]);
	return list;
}

/** Filters as words of the table; ids of people are long. */
const words = (filters: object): string =>
	Object.entries(filters)
		.map(([name, value]) => `${name} ${String(value).slice(0, 24)}`)
		.join(', ');

const quantile = (times: number[], q: number): number =>
	times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!;

interface Figure {
	page: string;
	p50: number;
	p95: number;
}

async function measured(app: App, me: string, pages: [string, Ask][]): Promise<Figure[]> {
	const times = new Map<string, number[]>(pages.map(([name]) => [name, []]));
	for (let round = -1; round < ROUNDS; round++)
		for (const [name, ask] of pages) {
			const began = performance.now();
			await ask((await actorById(app.database.db, me))!);
			if (round >= 0) times.get(name)!.push(performance.now() - began);
		}
	const round = (ms: number): number => Number(ms.toFixed(1));
	return [...times].map(([page, list]) => ({
		page,
		p50: round(quantile(list, 0.5)),
		p95: round(quantile(list, 0.95))
	}));
}

async function bench({ env, drop }: Place): Promise<Figure[]> {
	const app = await openApp(readConfig(env), (error) => console.error(error));
	const began = Date.now();
	const crowd = await makeCrowd(app, DOCUMENTS, SEGMENTS);
	// What PostgreSQL does by itself some time after so many rows came.
	if (app.database.dialect === 'postgres') await sql`vacuum analyze`.execute(app.database.db);
	console.log(`\n${app.database.dialect}: made in ${((Date.now() - began) / 1000).toFixed(0)} s`);
	const figures = await measured(app, crowd.me.id, await pagesOf(app, crowd));
	console.table(figures);
	await app.close();
	await drop();
	return figures;
}

console.log(
	`${cpus().length} processors. ${DOCUMENTS * SEGMENTS} segments in ${DOCUMENTS} documents, each in two languages; ` +
		`${ROUNDS} times each page, access checked, in milliseconds.`
);
const figures = { sqlite: await bench(await sqlitePlace()), postgres: await bench(await postgresPlace()) };
const worst = (list: Figure[]) => list.reduce((a, b) => (b.p95 > a.p95 ? b : a));
const ours = { sqlite: worst(figures.sqlite), postgres: worst(figures.postgres) };
const ratio = {
	sqlite: Number((GOAL / ours.sqlite.p95).toFixed(2)),
	postgres: Number((GOAL / ours.postgres.p95).toFixed(2))
};
console.log(`\nThe ratio is the goal of ${GOAL} ms to the slowest page's p95: goal at least 1.`);
console.log(JSON.stringify({ name: 'lists', ours, peers: {}, ratio }));
process.exit();
