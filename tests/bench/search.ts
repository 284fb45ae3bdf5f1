import { sql } from 'kysely';
import { folded } from '$lib/core/glossary/fold';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { searchProject, type ProjectSearch } from '$server/usecases/search-project';
import { postgresPlace, sqlitePlace, type Place } from '../server/places';
import { makeCrowd, type Crowd } from './lists-data';

const QUICK = process.argv.includes('--quick');
const [DOCUMENTS, SEGMENTS, ROUNDS] = QUICK ? [25, 100, 5] : [250, 100, 15];
const NONE: ProjectSearch = {
	...{ find: '', to: null, isPattern: false, matchCase: false, words: false, width: false, markup: false },
	...{ side: 'target', lang: '', document: '', state: '', after: '' }
};

/** Texts as they are: some 120 characters; `흔한` stands in each, `드문` in one of 5,000. */
async function writeTexts(app: App): Promise<void> {
	const { db } = app.database;
	const rows = await db.selectFrom('row_state').select(['document_id', 'lang', 'segment_id', 'project_id']).execute();
	for (let start = 0; start < rows.length; start += 500)
		await db
			.insertInto('row_text')
			.values(
				rows.slice(start, start + 500).map((row, n) => {
					const rare = (start + n) % 5000 === 4999 ? '드문 낱말 ' : '';
					const text = `${start + n}번째 줄의 흔한 글은 ${rare}${'항구에서 느린 지도를 읽고 천천히 걷습니다. '.repeat(4)}`;
					const source = `Row ${start + n} reads slow maps by the harbour and walks slowly, again and again.`;
					return {
						...{ ...row, text, text_key: folded(text), source_key: folded(source) },
						...{ published: null, published_key: null }
					};
				})
			)
			.execute();
	// As if all had been read.
	await sql`insert into row_text_at (document_id, lang, room, upto, release)
		select l.document_id, l.lang, l.document_id || '.' || l.lang || '.0.' || l.epoch, 0, coalesce((select max(r.number)
		from release r where r.document_id = l.document_id and r.lang = l.lang), 0) from document_lang l`.execute(db);
	if (app.database.dialect === 'postgres') await sql`vacuum analyze`.execute(db);
}

const SEARCHES: [string, Partial<ProjectSearch>][] = [
	['in every row, first page', { find: '흔한' }],
	['in every row, replaced', { find: '지도', to: '그림' }],
	['in one of 5,000, all pages', { find: '드문' }],
	['in none', { find: '없는 말' }],
	['in none, one language', { find: '없는 말', lang: 'ko' }],
	['in none, both sides', { find: '없는 말', side: 'both' }],
	['pattern in none', { find: '없는[0-9]', isPattern: true }]
];

async function run(app: App, { slug, me }: Crowd): Promise<void> {
	for (const [name, asked] of SEARCHES) {
		const times: number[] = [];
		let [pages, rows] = [0, 0];
		for (let round = -1; round < ROUNDS; round++) {
			[pages, rows] = [0, 0];
			const began = performance.now();
			for (let after: string | null = ''; after !== null; pages++) {
				const page = await searchProject(app, me, slug, { ...NONE, ...asked, after });
				rows += page.rows.length;
				after = name.includes('first') || name.includes('replaced') ? null : page.next;
			}
			if (round >= 0) times.push(performance.now() - began);
		}
		times.sort((a, b) => a - b);
		const [p50, p95] = [0.5, 0.95].map((q) =>
			times[Math.min(times.length - 1, Math.floor(times.length * q))]!.toFixed(0)
		);
		console.log(
			`${app.database.dialect.padEnd(9)} ${name.padEnd(30)} ${pages} pages ${rows} rows  p50 ${p50} ms  p95 ${p95} ms`
		);
	}
}

async function bench({ env, drop }: Place): Promise<void> {
	const app = await openApp(readConfig(env), (error) => console.error(error));
	const crowd = await makeCrowd(app, DOCUMENTS, SEGMENTS);
	await writeTexts(app);
	await run(app, crowd);
	await app.close();
	await drop();
}

for (const place of [sqlitePlace, postgresPlace]) await bench(await place());
process.exit();
