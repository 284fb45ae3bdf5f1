import { afterEach, beforeEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { DocumentFilters, SegmentFilters } from '$lib/core/list/list';
import type { ProblemCode } from '$lib/core/problem';
import { newId } from '$server/id';
import { assignDocument } from '$server/usecases/assign-document';
import { insertProject } from '$server/usecases/create-project';
import { decide } from '$server/usecases/decide';
import { ALL_DOCUMENTS, listDocuments } from '$server/usecases/list-documents';
import { ALL_SEGMENTS, listSegments } from '$server/usecases/list-segments';
import { myQueue } from '$server/usecases/my-queue';
import { openDocument } from '$server/usecases/open-document';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, store, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const DAY = 24 * 60 * 60 * 1000;

onBothDatabases('lists', (open) => {
	let test: TestApp;
	let s: Stage;
	let second: string;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		second = (await store(s.app, s.project, 'tiny.ja.txt', 'ja')).slug;
		await s.app.rowIndex.settle();
	});
	afterEach(() => test.drop());

	const documents = async (filters: Partial<DocumentFilters>) =>
		(await listDocuments(s.app, s.editor, 'weekly', { ...ALL_DOCUMENTS, ...filters })).documents.map(
			({ slug }) => slug
		);
	const rows = (filters: Partial<SegmentFilters>) =>
		listSegments(s.app, s.editor, 'weekly', { ...ALL_SEGMENTS, ...filters });
	const untouched = async () =>
		(await openDocument(s.app, s.editor, s.document.slug, 'ko')).status.rows.filter(
			({ state }) => state === 'untouched'
		);

	it('show a document by language, title, claim and day', async () => {
		const now = Date.now();
		await assignDocument(s.app, s.reviewer, s.at, { step: 'claim' });
		await assignDocument(s.app, s.reviewer, s.at, { step: 'due', due: now - DAY });
		const first = s.document.slug;
		const cases: [Partial<DocumentFilters>, string[]][] = [
			[{}, [second, first]],
			[{ lang: 'ko' }, [first]],
			[{ lang: 'ja' }, [second]],
			[{ who: s.reviewer.id }, [first]],
			[{ who: 'me' }, []],
			[{ who: 'nobody' }, [second]],
			[{ due: 'overdue' }, [first]],
			[{ due: 'week' }, []],
			[{ sort: 'due' }, [first, second]],
			[{ stage: 'work' }, [second, first]],
			[{ stage: 'ready' }, []],
			[{ q: s.document.title.slice(2, 9).toUpperCase(), lang: 'ko' }, [first]],
			[{ q: '%' }, []],
			[{ q: 'no such title' }, []]
		];
		for (const [filters, slugs] of cases) expect([filters, await documents(filters)]).toEqual([filters, slugs]);
	});

	it('go on where the page before ended, whatever they are sorted by', async () => {
		const { db } = s.app.database;
		for (let n = 0; n < 60; n++) {
			const at = { id: newId(), project_id: s.project.id, created_by: null, created_at: Date.now() };
			await db
				.insertInto('document')
				.values({ ...at, slug: `more-${n}`, title: `More ${n}` })
				.execute();
			await db
				.insertInto('document_lang')
				.values({ document_id: at.id, lang: 'ko', epoch: 1, title: '', notices: '[]', added_at: at.created_at })
				.execute();
			if (n % 3 === 0)
				await assignDocument(s.app, s.editor, { document: at.id, lang: 'ko' }, { step: 'due', due: n % 5 });
		}
		for (const sort of ['newest', 'due', 'open'] as const) {
			const first = await listDocuments(s.app, s.editor, 'weekly', { ...ALL_DOCUMENTS, sort });
			const next = await listDocuments(s.app, s.editor, 'weekly', { ...ALL_DOCUMENTS, sort, after: first.next! });
			expect([first.documents.length, next.documents.length, next.next, first.count]).toEqual([50, 12, null, 62]);
			expect(new Set([...first.documents, ...next.documents].map(({ slug }) => slug)).size).toBe(62);
		}
	});

	it('show rows by state, language, finding, writer, paper and document, each with a link to it', async () => {
		const [row] = await untouched();
		await decide(s.app, s.reviewer, s.at, 'confirm', [{ segment: row!.id, text: row!.text }]);
		await s.app.rowIndex.settle();
		const confirmed = await rows({ state: 'confirmed' });
		expect(confirmed).toMatchObject({ count: 1, next: null });
		expect(confirmed.segments).toEqual([
			expect.objectContaining({ id: row!.id, lang: 'ko', document: { slug: s.document.slug, title: s.document.title } })
		]);
		const all = (await rows({})).segments;
		const with_ = all.find(({ paper }) => paper !== null)!;
		const cases: [Partial<SegmentFilters>, (typeof all)[number][]][] = [
			[{ lang: 'ja' }, all.filter(({ lang }) => lang === 'ja')],
			[{ document: s.document.slug }, all.filter(({ document }) => document.slug === s.document.slug)],
			[{ blocking: 'yes' }, all.filter(({ blocking, disputed }) => blocking > 0 || disputed)],
			[{ q: with_.paper!.toUpperCase() }, all.filter(({ paper }) => paper === with_.paper)],
			[{ q: 'no such paper' }, []],
			[{ author: 'me' }, []],
			[{ state: 'confirmed', lang: 'ja' }, []]
		];
		for (const [filters, found] of cases) expect([filters, (await rows(filters)).segments]).toEqual([filters, found]);
		const check = await s.app.database.db.selectFrom('row_check').select(['check_id', 'segment_id']).executeTakeFirst();
		const byCheck = (await rows({ check: check!.check_id })).segments;
		expect(byCheck.map(({ id }) => id)).toContain(check!.segment_id);
		expect(byCheck.every(({ blocking, others }) => blocking + others > 0)).toBe(true);
	});

	it('show nothing of another project, and nothing at all to whoever is not in it', async () => {
		const elsewhere = await insertProject(s.app, { slug: 'else', name: 'Else', peopleNeeded: 2 }, null);
		const hidden = await store(s.app, elsewhere, 'tiny.ko.txt', 'ko');
		await s.app.rowIndex.settle();
		expect((await rows({ document: hidden.slug })).segments).toEqual([]);
		expect((await rows({})).segments.every(({ document }) => document.slug !== hidden.slug)).toBe(true);
		for (const list of [
			() => listSegments(s.app, s.editor, 'else', ALL_SEGMENTS),
			() => listDocuments(s.app, s.editor, 'else', ALL_DOCUMENTS)
		])
			await expect(list()).rejects.toEqual(refused('access.not-found'));
		const admin = { ...s.editor, grants: [], admin: true };
		await expect(listSegments(s.app, admin, 'weekly', ALL_SEGMENTS)).rejects.toEqual(refused('access.refused'));
	});

	it('tell a person what waits for them: claims, changes asked of them, rows that wait for a second person', async () => {
		const rowsOf = (await untouched()).filter(({ text }) => text.length > 0);
		const [one, two] = [rowsOf[0]!, rowsOf[1]!];
		const { room, reasons } = await openDocument(s.app, s.editor, s.document.slug, 'ko');
		await decide(s.app, s.reviewer, s.at, 'confirm', [{ segment: one.id, text: one.text }]);
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: two.id, text: `${two.text}!` }]);
		await decide(s.app, s.editor, s.at, 'refuse', [{ segment: two.id, text: `${two.text}!` }], {
			why: reasons[0]!.id,
			reason: null
		});
		await assignDocument(s.app, s.reviewer, s.at, { step: 'claim' });
		await s.app.rowIndex.settle();
		const mine = await myQueue(s.app, s.reviewer);
		expect(mine.claimed.map(({ slug, lang }) => [slug, lang])).toEqual([[s.document.slug, 'ko']]);
		expect(mine.changes.map(({ id }) => id)).toEqual([two.id]);
		expect(mine.confirm).toEqual([]);
		const theirs = await myQueue(s.app, s.editor);
		const blocked = (await rows({ blocking: 'yes' })).segments.some(({ id }) => id === one.id);
		expect(theirs.confirm.map(({ id }) => id)).toEqual(blocked ? [] : [one.id]);
		expect(await myQueue(s.app, s.stranger)).toEqual({ claimed: [], changes: [], confirm: [] });
	});

	it('read a page of rows from an index, never all rows', async () => {
		const { db, dialect } = s.app.database;
		const where = [
			sql`r.project_id = ${s.project.id} and r.rank > '0' order by r.rank`,
			sql`r.project_id = ${s.project.id} and r.state = 'approved' order by r.rank`,
			sql`r.project_id = ${s.project.id} and r.author_id = ${s.editor.id} order by r.rank`,
			sql`r.project_id = ${s.project.id} and r.blocks = 1 order by r.rank`,
			sql`r.document_id = ${s.document.id} order by r.rank`,
			sql`r.project_id = ${s.project.id} and r.paper_rank = r.rank and r.paper_key like '%a%'`
		];
		for (const condition of where) {
			const query = sql`select r.segment_id, r.lang, r.rank from row_state r where ${condition} limit 51`;
			const plan = await db.transaction().execute(async (trx) => {
				if (dialect === 'sqlite') return (await sql`explain query plan ${query}`.execute(trx)).rows;
				await sql`set local enable_seqscan = off`.execute(trx);
				return (await sql`explain ${query}`.execute(trx)).rows;
			});
			const said = JSON.stringify(plan);
			expect(said).toMatch(/USING (?:COVERING )?INDEX row_state_|Index (?:Only )?Scan (?:using|on) row_state_/);
			expect(said).not.toMatch(/SCAN r\b(?! USING)|Seq Scan/);
		}
	});
});
