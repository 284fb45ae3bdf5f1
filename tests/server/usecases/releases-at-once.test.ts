import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Manifest } from '$lib/core/release/manifest';
import { isRefusal } from '$lib/core/problem';
import { openApp, type App } from '$server/app';
import { insertRelease, releasesOf, storedReleases } from '$server/db/releases';
import { roomOf } from '$server/desk/desk';
import { hashOf, newId } from '$server/id';
import { publishDocument } from '$server/usecases/publish-document';
import { onPostgres, type TestApp } from '../databases';
import { approve, approveAll } from './approved';
import { stage, type Stage } from './stage';

onPostgres('two processes that publish', (open) => {
	let test: TestApp;
	let s: Stage;
	let other: App;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
		other = await openApp(test.app.config, (error) => {
			throw error;
		});
	});
	afterEach(async () => {
		await other.close();
		await test.drop();
	});

	it.each(['before the texts are read', 'after they were judged'])(
		'judge anew when another release comes in between, %s',
		async (moment) => {
			await approveAll(s);
			await publishDocument(s.app, s.editor, s.at);
			const { db } = s.app.database;
			const [one] = await storedReleases(db, s.document.id, 'ko');
			const [old, fresh] = ['이 모델은 옛 글이며 32억 개의 토큰으로', '이 모델은 새 글이며 32억 개의 토큰으로'];
			await approve(s, s.app, '이 모델', old);
			const { rows, ...manifest } = JSON.parse(one!.manifest) as Manifest;
			const { id: segment } = rows.find(({ target }) => target.includes('이 모델'))!;
			const newer = JSON.stringify({
				...manifest,
				number: 2,
				rows: rows.map((row) => (row.id === segment ? { ...row, target: fresh, hash: hashOf(fresh) } : row))
			});
			const room = roomOf(s.document.id, 'ko', 1);
			let late: Promise<unknown> = Promise.resolve();
			await other.database.db.transaction().execute(async (trx) => {
				// The first lock stops whoever reads what is published, the second whoever adds to it.
				const mode = moment === 'after they were judged' ? 'exclusive' : 'access exclusive';
				await sql.raw(`lock table release in ${mode} mode`).execute(trx);
				late = publishDocument(s.app, s.editor, s.at).catch((error: unknown) => error);
				await expect.poll(() => waiting(other)).toBe(1);
				await other.rooms.write(room, s.editor.id, [{ segment, text: fresh }]);
				// Whoever decides by the use case would wait for the lock as well.
				const decision = { id: newId(), segment_id: segment, lang: 'ko', kind: 'approve', text: fresh, rules: '' };
				await trx
					.insertInto('decision')
					.values({
						...decision,
						...{
							hash: hashOf(fresh),
							settled: 1,
							user_id: s.editor.id,
							reason_id: null,
							reason: null,
							created_at: Date.now()
						}
					})
					.execute();
				await insertRelease(trx, { ...one!, id: newId(), number: 2, manifest: newer, hash: hashOf(newer) });
			});
			expect(await late).toEqual(expect.objectContaining({ code: 'publish.unchanged', detail: '2' }));
			expect(await storedReleases(db, s.document.id, 'ko')).toHaveLength(2);
		}
	);

	it('make numbers without a gap, and no release is older than the one before it', async () => {
		await approveAll(s);
		const parts = ['느린', '이 모델'];
		const published: number[] = [];
		const work = async (app: App, part: string, words: string) => {
			for (let n = 1; n <= 6; n++) {
				await approve(s, app, part, `${words} 판본 ${n}.`);
				await publishDocument(app, s.editor, s.at).then(
					(number) => published.push(number),
					(error: unknown) => {
						if (!isRefusal(error)) throw error;
						expect(['publish.blocked', 'publish.unchanged']).toContain(error.code);
					}
				);
			}
		};
		await Promise.all([
			work(s.app, parts[0]!, '느린 길의 지도'),
			work(other, parts[1]!, '이 모델은 중간 정보 소실 문제를 다루며 32억 개의 토큰으로 학습되었습니다.')
		]);
		const releases = (await releasesOf(s.app.database.db, s.document.id, 'ko')).reverse();
		expect(published.sort((a, b) => a - b)).toEqual(releases.map((_, n) => n + 1));
		expect(published.length).toBeGreaterThan(2);
		for (const part of parts) {
			const versions = releases.map(({ manifest }) =>
				Number(/판본 (\d+)/.exec(manifest.rows.find(({ target }) => target.includes(part))!.target)?.[1] ?? 0)
			);
			expect(versions).toEqual([...versions].sort((a, b) => a - b));
		}
	});
});

/** Queries of the database that wait for a lock on the releases. */
async function waiting(app: App): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*) as n from pg_locks
		where not granted and relation = 'release'::regclass`.execute(app.database.db);
	return rows[0]!.n;
}
