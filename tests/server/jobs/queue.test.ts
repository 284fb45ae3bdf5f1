import { afterEach, beforeEach, expect, it } from 'vitest';
import { Jobs } from '$server/jobs/jobs';
import { claim, enqueue, finish, LEASE, MAX_ATTEMPTS, tryLater } from '$server/jobs/queue';
import { onBothDatabases, type TestApp } from '../databases';

onBothDatabases('work in the background', (open) => {
	let test: TestApp;
	beforeEach(async () => void (test = await open()));
	afterEach(() => test.drop());
	const db = () => test.app.database.db;
	const now = 1_700_000_000_000;

	it('is taken by one process, also when several ask at once', async () => {
		for (let n = 0; n < 5; n++) await enqueue(db(), 'deliver', { n }, now);
		const claimed = await Promise.all(Array.from({ length: 12 }, () => claim(db(), now)));
		const ids = claimed.flatMap((job) => job?.id ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		for (let job = await claim(db(), now); job; job = await claim(db(), now)) ids.push(job.id);
		expect(new Set(ids).size).toBe(5);
	});

	it('of a process that died is taken over by another after a while, not before', async () => {
		await enqueue(db(), 'deliver', { n: 1 }, now);
		const first = await claim(db(), now);
		expect(await claim(db(), now + LEASE)).toBeNull();
		expect(await claim(db(), now + LEASE + 1)).toMatchObject({ id: first!.id, attempts: 2, payload: { n: 1 } });
	});

	it('that fails is tried again later and later, as late as the other side asks, and not for ever', async () => {
		await enqueue(db(), 'deliver', {}, now);
		let at = now;
		for (let n = 1; n < MAX_ATTEMPTS; n++) {
			const job = (await claim(db(), at))!;
			expect(job.attempts).toBe(n);
			expect(await tryLater(db(), job, n === 1 ? 3_600_000 : 0, at)).toBe(true);
			expect(await claim(db(), at + 20_000)).toBeNull();
			if (n === 1) expect(await claim(db(), at + 3_599_000)).toBeNull();
			at += 6 * 3_600_000;
		}
		expect(await tryLater(db(), (await claim(db(), at))!, 0, at)).toBe(false);
		expect(await claim(db(), at + 1e9)).toBeNull();
	});

	it('is done once, and what is done is forgotten', async () => {
		const done: unknown[] = [];
		const errors: unknown[] = [];
		const jobs = new Jobs({
			db: db(),
			run: (job) => Promise.resolve(done.push(job.payload.n)).then(() => 'done' as const),
			onError: (error) => errors.push(error)
		});
		for (let n = 0; n < 3; n++) await enqueue(db(), 'deliver', { n });
		await Promise.all([jobs.look(), jobs.look()]);
		expect([done, errors]).toEqual([[0, 1, 2], []]);
		await jobs.close();
		await enqueue(db(), 'deliver', { n: 3 });
		await jobs.look();
		expect(done.length).toBe(3);
		await finish(db(), (await claim(db()))!);
		expect(await claim(db())).toBeNull();
	});
});
