import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isRefusal, type ProblemCode } from '$lib/core/problem';
import { insertRelease, isSound, publishedList, releasesOf, storedReleases } from '$server/db/releases';
import { hashOf, newId } from '$server/id';
import { publishedCorrections } from '$server/release/corrections';
import { correctionsFeed, postsFeed } from '$server/release/feeds';
import { publishedSitemap } from '$server/release/listing';
import { publishedPage, publishedRelease } from '$server/release/page';
import { holdPaper } from '$server/usecases/arrange';
import { compareReleases, listReleases, openReleases } from '$server/usecases/open-releases';
import { publishDocument } from '$server/usecases/publish-document';
import { publishedPost } from '$server/usecases/report-place';
import { onBothDatabases, type TestApp } from '../databases';
import { approve, approveAll, write } from './approved';
import { damage } from './damage';
import { stage, store, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

onBothDatabases('releases', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
	});
	afterEach(() => test.drop());

	const publish = (note?: string) => publishDocument(s.app, s.editor, s.at, { note });
	const stored = () => storedReleases(s.app.database.db, s.document.id, 'ko');
	const first = async () => {
		await approveAll(s);
		return publish();
	};
	/** The summary says something else, and is approved. */
	const again = async (text: string, note?: string) => {
		await approve(s, s.app, '이 모델', text);
		return publish(note);
	};
	const prose = '이 모델은 중간 정보 소실 문제를 다루며 32억 개의 토큰으로 학습되었습니다.';

	it('are never changed or deleted, whoever asks the database', async () => {
		await first();
		const { db, dialect } = s.app.database;
		const before = await stored();
		const acts = ['update release set manifest = manifest', 'update release set number = 7', 'delete from release'];
		for (const act of dialect === 'postgres' ? [...acts, 'truncate release'] : acts)
			await expect(sql.raw(act).execute(db)).rejects.toThrow('a release is never changed or deleted');
		await expect(db.deleteFrom('document').where('id', '=', s.document.id).execute()).rejects.toThrow('never changed');
		expect(await stored()).toEqual(before);
	});

	it('have each number once', async () => {
		await first();
		const [one] = await stored();
		const { db } = s.app.database;
		expect(await insertRelease(db, { ...one!, id: newId() })).toBe(false);
		await expect(
			db
				.insertInto('release')
				.values({ ...one!, id: newId() })
				.execute()
		).rejects.toThrow(/unique/i);
		expect(await insertRelease(db, { ...one!, id: newId(), number: 2 })).toBe(true);
	});

	it('hold hashes that tell what was published, of each row and of the whole', async () => {
		await first();
		const [one] = await stored();
		const [release] = await releasesOf(s.app.database.db, s.document.id, 'ko');
		expect(isSound(one!)).toBe(true);
		expect(isSound({ ...one!, manifest: one!.manifest.replace('토큰', '토근') })).toBe(false);
		const { rows } = release!.manifest;
		expect(rows.map(({ hash }) => hash)).toEqual(rows.map(({ target }) => hashOf(target)));
		expect(one!.hash).toBe(hashOf(one!.manifest));
	});

	it('that were tampered with do not reach readers, and the workbench says so', async () => {
		await first();
		await damage(s.app.database, 1);
		await expect(publishedPage(s.app, s.document.slug, 'ko')).rejects.toEqual(refused('release.damaged'));
		await expect(publishedRelease(s.app, s.document.slug, 'ko')).rejects.toEqual(refused('release.damaged'));
		for (const feed of [await postsFeed(s.app, 'ko'), await correctionsFeed(s.app, 'ko')])
			expect(feed.entries).toEqual([]);
		const post = await publishedPost(s.app, { slug: s.document.slug, lang: 'ko' }).catch((error: unknown) => error);
		expect(post).toEqual(refused('access.not-found'));
		await expect(compareReleases(s.app, s.editor, s.at, 1)).rejects.toEqual(refused('release.damaged'));
		expect((await listReleases(s.app, s.editor, s.document.slug, 'ko')).map((r) => r.sound)).toEqual([false]);
	});

	it.each([[1], [2], [3]])(
		'show the sound ones and name edition %i where that one was tampered with',
		async (number) => {
			await first();
			await again(`${prose} 둘.`);
			await again(`${prose} 셋.`);
			await damage(s.app.database, number);
			const { damaged, newest, manifest } = await publishedPage(s.app, s.document.slug, 'ko');
			expect([damaged, newest, manifest.number]).toEqual([[number], number === 3 ? 2 : 3, number === 3 ? 2 : 3]);
			const numbers = [1, 2, 3].filter((n) => n !== number);
			for (const n of numbers) expect((await publishedPage(s.app, s.document.slug, 'ko', n)).manifest.number).toBe(n);
			await expect(publishedPage(s.app, s.document.slug, 'ko', number)).rejects.toEqual(refused('release.damaged'));
			const { releases, ...corrected } = await publishedCorrections(s.app, s.document.slug, 'ko');
			expect([corrected.damaged, releases.map((release) => release.number)]).toEqual([[number], [numbers[1]]]);
			expect((await postsFeed(s.app, 'ko')).entries).toHaveLength(1);
			expect((await correctionsFeed(s.app, 'ko')).entries).toHaveLength(1);
			await s.app.rowIndex.settle();
		}
	);

	it('are not made of what is published already', async () => {
		expect(await first()).toBe(1);
		await expect(publish('the same')).rejects.toEqual(
			expect.objectContaining({ code: 'publish.unchanged', detail: '1' })
		);
		expect(await again(`${prose} 끝.`)).toBe(2);
		await expect(publish()).rejects.toEqual(expect.objectContaining({ code: 'publish.unchanged', detail: '2' }));
		expect(await stored()).toHaveLength(2);
	});

	it('show their difference from the last, from any other and from the machine text', async () => {
		await first();
		await again(`${prose} 둘.`, 'because');
		await again(`${prose} 셋.`);
		const between = async (number: number, from?: number) => {
			const { rows } = await compareReleases(s.app, s.editor, s.at, number, from);
			return rows.map(({ change, parts }) => [
				change,
				...parts.filter(({ op }) => op !== 'equal').map(({ op, text }) => `${op} ${text.trim()}`)
			]);
		};
		expect(await between(2)).toEqual([['changed', 'insert 둘.']]);
		expect(await between(3)).toEqual([['changed', 'delete 둘', 'insert 셋']]);
		expect(await between(3, 1)).toEqual([['changed', 'insert 셋.']]);
		expect((await between(1)).flat().join(' ')).toMatch(/changed delete 중도 포기 insert 중간 정보 소실/);
		await expect(between(4)).rejects.toEqual(refused('access.not-found'));
		await expect(between(1, 9)).rejects.toEqual(refused('access.not-found'));
		const { releases, blockers } = await openReleases(s.app, s.editor, s.document.slug, 'ko');
		expect(releases.map(({ number, note, sound }) => [number, note, sound])).toEqual([
			[3, '', true],
			[2, 'because', true],
			[1, '', true]
		]);
		expect(blockers).toEqual([]);
		expect((await openReleases(s.app, s.reviewer, s.document.slug, 'ko')).blockers).toBeNull();
	});

	it('name a paper that is held and one that comes out again', async () => {
		await first();
		const paper = 'A Map of Slow Roads';
		await holdPaper(s.app, s.editor, s.at, paper, true);
		expect(await publish()).toBe(2);
		await holdPaper(s.app, s.editor, s.at, paper, false);
		expect(await publish()).toBe(3);
		const changes = async (n: number) => {
			const { rows } = await compareReleases(s.app, s.editor, s.at, n);
			return [...new Set(rows.map(({ change }) => change))];
		};
		expect([await changes(2), await changes(3)]).toEqual([['held'], ['unheld']]);
	});

	it('correct what readers saw, on a page and in feeds, and keep every paragraph where links point', async () => {
		await first();
		await again(`${prose} 고침.`, '독자가 알려 주었습니다');
		const ids = (page: Awaited<ReturnType<typeof publishedPage>>) =>
			page.sections.flatMap(({ title, blocks }) => [title?.id, ...blocks.flatMap((b) => b.rows.map((r) => r.id))]);
		const [now, old] = [
			await publishedPage(s.app, s.document.slug, 'ko'),
			await publishedPage(s.app, s.document.slug, 'ko', 1)
		];
		expect(ids(now)).toEqual(ids(old));
		expect([old.newest, old.corrected, now.corrected.map(({ number, count }) => [number, count])]).toEqual([
			2,
			[],
			[[2, 1]]
		]);
		const { releases } = await publishedCorrections(s.app, s.document.slug, 'ko');
		expect(releases).toMatchObject([
			{ number: 2, note: '독자가 알려 주었습니다', corrections: [{ reports: [], gone: false }] }
		]);
		expect(ids(now)).toContain(releases[0]!.corrections[0]!.href.split('#')[1]);
		for (const slug of [undefined, s.document.slug]) {
			const { entries } = await correctionsFeed(s.app, 'ko', slug);
			expect(entries.map(({ id, summary }) => [id, summary])).toEqual([
				[`urn:uuid:${releases[0]!.id}`, '독자가 알려 주었습니다']
			]);
			expect(entries[0]!.html).toContain('<ins>');
		}
		expect((await correctionsFeed(s.app, 'ja')).entries).toEqual([]);
	});

	it('keep the entry of a post in the feed when it is published again', async () => {
		await s.app.database.db.updateTable('user').set({ credit: 'name' }).where('name', '=', 'Ed').execute();
		await first();
		const before = (await postsFeed(s.app, 'ko')).entries;
		await again(`${prose} 둘.`);
		const after = (await postsFeed(s.app, 'ko')).entries;
		expect(before).toHaveLength(1);
		expect(after.map(({ id, published }) => ({ id, published }))).toEqual(
			before.map(({ id, published }) => ({ id, published }))
		);
		expect(after[0]!.updated).toBeGreaterThan(before[0]!.updated);
		expect([after[0]!.authors, after[0]!.summary]).toEqual([['Ed'], `${prose} 둘.`]);
	});

	it('say in page and feed when they are a machine draft', async () => {
		await first();
		const [one] = await stored();
		const manifest = JSON.stringify({ ...(JSON.parse(one!.manifest) as object), number: 2, draft: true });
		const draft = { ...one!, id: newId(), number: 2, manifest, hash: hashOf(manifest) };
		expect(await insertRelease(s.app.database.db, draft)).toBe(true);
		expect((await publishedPage(s.app, s.document.slug, 'ko')).manifest.draft).toBe(true);
		const [entry] = (await postsFeed(s.app, 'ko')).entries;
		expect([entry!.title, entry!.categories[0]?.term]).toEqual([
			expect.stringContaining('기계 번역 초안'),
			'machine-draft'
		]);
	});

	it('name each other’s language in page and sitemap', async () => {
		await first();
		expect((await publishedPage(s.app, s.document.slug, 'ko')).others).toEqual([]);
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		const ja = { ...s, editor: s.stranger, at: { ...s.at, lang: 'ja' as const } };
		await approveAll(ja);
		await publishDocument(s.app, s.stranger, ja.at);
		const page = await publishedPage(s.app, s.document.slug, 'ko');
		expect(page.others.map(({ lang }) => lang)).toEqual(['ja']);
		expect((await publishedPage(s.app, s.document.slug, 'ja')).others.map(({ lang }) => lang)).toEqual(['ko']);
		expect((await publishedList(s.app.database.db, 9, 'ja')).map(({ lang }) => lang)).toEqual(['ja']);
		expect((await publishedSitemap(s.app)).match(/hreflang="ja"/g)).toHaveLength(2);
	});

	it('hold what was judged, however the text changes meanwhile', async () => {
		await first();
		let writing = true;
		const writer = (async () => {
			for (let n = 0; writing; n++)
				await write(s, s.app, '이 모델', n % 2 ? prose : `${prose} 아무도 승인하지 않았습니다.`);
		})();
		const seen: Record<string, number> = {};
		for (let n = 0; n < 25; n++)
			await publish().catch((error: unknown) => {
				if (!isRefusal(error)) throw error;
				seen[error.code] = (seen[error.code] ?? 0) + 1;
			});
		writing = false;
		await writer;
		for (const { manifest } of await stored()) expect(manifest).not.toContain('아무도 승인하지 않았습니다');
		expect(Object.keys(seen).sort()).toEqual(['publish.blocked', 'publish.unchanged']);
	});

	it('are one when several people publish the same text at once', async () => {
		await approveAll(s);
		const all = await Promise.allSettled(Array.from({ length: 8 }, () => publish()));
		expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		for (const result of all)
			if (result.status === 'rejected') expect(result.reason).toEqual(refused('publish.unchanged'));
		expect(await stored()).toHaveLength(1);
	});
});
