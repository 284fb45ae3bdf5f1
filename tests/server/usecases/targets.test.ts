import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { TARGET_KINDS } from '$lib/core/release/destination';
import { claim } from '$server/jobs/queue';
import { Outgoing } from '$server/targets/outgoing';
import { targetOf } from '$server/targets/registry';
import { signature } from '$server/targets/webhook';
import { openTargets, removeTarget, saveTarget, testTarget, type TargetEntry } from '$server/usecases/manage-targets';
import { runDelivery, sendRelease } from '$server/usecases/send-release';
import { onBothDatabases, type TestApp } from '../databases';
import { FORUM_KEY, slowDown } from '../targets/forum';
import { damage } from './damage';
import {
	addTarget,
	forumEntry,
	onlyCopy,
	publishCorrection,
	publishFirst,
	sendingStage,
	shown,
	type SendingStage
} from './destination-stage';

const refused = (code: ProblemCode, detail: unknown = expect.any(String)) => expect.objectContaining({ code, detail });
const folderEntry = (folder: string, part: Partial<TargetEntry> = {}): TargetEntry => ({
	kind: 'folder',
	name: 'Site',
	settings: { folder },
	secret: '',
	langs: ['ko'],
	automatic: false,
	...part
});

it.each(TARGET_KINDS)(
	'the target %s stands in the registry under its own name and reads its settings strictly',
	(kind) => {
		const target = targetOf(kind);
		expect(target.id).toBe(kind);
		expect(target.settings['~run']({ value: { unknown: 1 }, typed: false }, {}).issues).toBeDefined();
	}
);

onBothDatabases('targets of a project', (open) => {
	let test: TestApp;
	let s: SendingStage;
	beforeEach(async () => {
		test = await open();
		s = await sendingStage(test);
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		await s.close();
		await test.drop();
	});
	const save = (entry: TargetEntry, id: string | null = null) =>
		saveTarget(s.app, s.maintainer, s.project.slug, id, entry);

	it('are set up by maintainers alone, of this project alone', async () => {
		for (const actor of [s.editor, s.reviewer])
			await expect(openTargets(s.app, actor, s.project.slug)).rejects.toEqual(refused('access.refused'));
		await expect(openTargets(s.app, { ...s.maintainer, grants: [] }, s.project.slug)).rejects.toEqual(
			refused('access.not-found')
		);
		await expect(testTarget(s.app, s.maintainer, s.project.slug, s.project.id)).rejects.toEqual(
			refused('access.not-found')
		);
	});

	it('refuse settings that would break a request', async () => {
		const forum = { url: 'https://f.example', username: 'a', category: null, tags: [] };
		const wrong: Partial<TargetEntry>[] = [
			{ settings: { ...forum, url: 'javascript:1' } },
			{ settings: { ...forum, username: 'a\r\nx: y' } },
			{ settings: { ...forum, run: 'x' } },
			{ secret: 'a0b1c2d3e4f5a6b7\r\nx: y' },
			{ secret: 'short' },
			{ name: ' ' },
			{ langs: [] }
		];
		for (const part of wrong)
			await expect(save(forumEntry(s.forum, part)), JSON.stringify(part)).rejects.toEqual(refused('input.invalid'));
	});

	it('keep their key when it is left empty, but not for another address', async () => {
		const id = await addTarget(s, forumEntry(s.forum));
		await save(forumEntry(s.forum, { name: 'Forum', secret: '' }), id);
		await testTarget(s.app, s.maintainer, s.project.slug, id);
		const moved = { url: 'https://evil.example', username: 'weekly-bot', category: null, tags: [] };
		await expect(save(forumEntry(s.forum, { settings: moved, secret: '' }), id)).rejects.toEqual(
			refused('input.invalid')
		);
	});

	it('are tried without leaving anything: a wrong key, name or category is said', async () => {
		const id = await addTarget(s, forumEntry(s.forum));
		await testTarget(s.app, s.maintainer, s.project.slug, id);
		await save(forumEntry(s.forum, { secret: 'f'.repeat(32) }), id);
		await expect(testTarget(s.app, s.maintainer, s.project.slug, id)).rejects.toEqual(refused('target.denied'));
		await save(
			forumEntry(s.forum, { settings: { url: s.forum.url, username: 'weekly-bot', category: 8, tags: [] } }),
			id
		);
		await expect(testTarget(s.app, s.maintainer, s.project.slug, id)).rejects.toEqual(
			refused('target.nothing-there', 'category 8')
		);
		expect(s.forum.changes).toBe(0);
	});

	it('leave their copies in the list when they are removed', async () => {
		await publishFirst(s);
		const id = await addTarget(s, forumEntry(s.forum));
		await sendRelease(s.app, s.editor, s.at, id, null);
		await removeTarget(s.app, s.maintainer, s.project.slug, id);
		expect(await onlyCopy(s)).toMatchObject({ kind: 'discourse', target: null, standing: { state: 'current' } });
	});

	it('show their key in no answer, no log, no error and no line of the audit', async () => {
		const said: string[] = [];
		for (const way of ['log', 'error', 'warn', 'info'] as const)
			vi.spyOn(console, way).mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')));
		const id = await addTarget(s, forumEntry(s.forum));
		await publishFirst(s);
		await sendRelease(s.app, s.editor, s.at, id, null);
		await publishCorrection(s);
		// A forum that gives back what it was sent.
		s.forum.faults.push({ status: 422, body: { errors: [`The key ${FORUM_KEY} is odd`] } });
		const error = await sendRelease(s.app, s.editor, s.at, id, null).catch((e: Error) => e);
		await save(forumEntry(s.forum, { secret: '' }), id);
		const { db } = s.app.database;
		said.push(
			JSON.stringify(error, Object.getOwnPropertyNames(error)),
			JSON.stringify(await openTargets(s.app, s.maintainer, s.project.slug)),
			JSON.stringify(await shown(s)),
			JSON.stringify(await db.selectFrom('audit').selectAll().execute()),
			JSON.stringify(await db.selectFrom('destination').selectAll().execute()),
			JSON.stringify(await db.selectFrom('delivery').selectAll().execute()),
			JSON.stringify(await db.selectFrom('job').selectAll().execute())
		);
		expect(said.join('\n')).toContain('is odd');
		expect(said.join('\n')).not.toContain(FORUM_KEY);
	});

	it('that are folders hold the text and its manifest below the project, whole at every moment', async () => {
		await publishFirst(s);
		const id = await addTarget(s, folderEntry('site'));
		await sendRelease(s.app, s.editor, s.at, id, null);
		const folder = join(s.data, 'published', 'weekly', 'site', 'ko');
		const file = join(folder, `${s.document.slug}.md`);
		expect(readFileSync(file, 'utf8')).toMatch(/^# \[2026\/03\/02 ~ 03\/08\] 이번 주의 논문/);
		expect(JSON.parse(readFileSync(file.replace('.md', '.json'), 'utf8'))).toMatchObject({ number: 1, lang: 'ko' });
		expect(readdirSync(folder).sort()).toEqual([`${s.document.slug}.json`, `${s.document.slug}.md`]);
		await publishCorrection(s);
		writeFileSync(file, 'something else');
		await expect(sendRelease(s.app, s.editor, s.at, id, null)).rejects.toEqual(refused('destination.edited'));
		await sendRelease(s.app, s.editor, s.at, id, (await onlyCopy(s)).difference!.hash);
		expect(readFileSync(file, 'utf8')).toContain('풀며');
	});

	it('that are folders never lie elsewhere', async () => {
		for (const folder of ['../../etc', 'a/b', '.hidden', '', 'C:', 'a\u0000b', 'ＡＢ'])
			await expect(save(folderEntry(folder)), folder).rejects.toEqual(refused('input.invalid'));
		expect(existsSync(join(s.data, 'published'))).toBe(false);
	});

	it('that are programs are told of a release, signed over time and body', async () => {
		const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
		const hook = createServer((request, response) => {
			let body = '';
			request.on('data', (chunk) => (body += String(chunk)));
			request.on('end', () => {
				calls.push({ headers: request.headers, body });
				response.writeHead(calls.length === 2 ? 500 : 204).end();
			});
		});
		await new Promise<void>((done) => hook.listen(0, '127.0.0.1', done));
		const host = `127.0.0.1:${(hook.address() as AddressInfo).port}`;
		await s.app.outgoing.close();
		s.app.outgoing = new Outgoing([host]);
		const secret = 'a key for signing only';
		await expect(
			save({ ...folderEntry(''), kind: 'webhook', settings: { url: `http://${host}/` }, secret })
		).rejects.toEqual(refused('input.invalid'));
		const key = secret.replaceAll(' ', '-');
		const id = await addTarget(s, {
			...folderEntry(''),
			kind: 'webhook',
			settings: { url: `http://${host}/hook` },
			secret: key
		});
		await publishFirst(s);
		await sendRelease(s.app, s.editor, s.at, id, null);
		const [{ headers, body }] = calls as [(typeof calls)[0]];
		const at = Number(headers['x-variorum-timestamp']);
		expect(headers['x-variorum-signature']).toBe(signature(key, at, body));
		expect(Math.abs(Date.now() / 1000 - at)).toBeLessThan(60);
		expect(JSON.parse(body)).toMatchObject({
			event: 'release',
			release: 1,
			replaces: null,
			lang: 'ko',
			document: s.document.slug
		});
		await publishCorrection(s);
		await expect(sendRelease(s.app, s.editor, s.at, id, null)).rejects.toEqual(refused('target.failing'));
		expect((await onlyCopy(s)).standing).toMatchObject({ state: 'failed', at: 1 });
		await sendRelease(s.app, s.editor, s.at, id, null);
		expect((await onlyCopy(s)).standing).toMatchObject({ state: 'current', at: 2 });
		expect((await shown(s)).deliveries.map(({ sent }) => sent)).toEqual([true, false, true]);
		hook.closeAllConnections();
		await new Promise((done) => hook.close(done));
	});

	it('that take releases by themselves get them after publishing, others do not', async () => {
		await addTarget(s, forumEntry(s.forum, { automatic: true }));
		await addTarget(s, folderEntry('site'));
		await addTarget(s, folderEntry('japanese', { name: 'Japanese', langs: ['ja'], automatic: true }));
		await publishFirst(s);
		expect(s.forum.topics).toEqual([]);
		await s.app.jobs.look();
		expect(s.forum.topics.length).toBe(1);
		expect((await shown(s)).deliveries).toEqual([expect.objectContaining({ sent: true, by: null, release: 1 })]);
		expect(await claim(s.app.database.db)).toBeNull();
	});

	it('that ask for patience are tried again when it has passed, and one sending brings the newest release', async () => {
		await addTarget(s, forumEntry(s.forum, { automatic: true }));
		await publishFirst(s);
		s.forum.faults.push(slowDown(300));
		await s.app.jobs.look();
		expect(await claim(s.app.database.db, Date.now() + 290_000)).toBeNull();
		await publishCorrection(s);
		await s.app.jobs.look();
		expect(s.forum.topic.raw).toContain('풀며');
		const late = await claim(s.app.database.db, Date.now() + 310_000);
		expect(await runDelivery(s.app, late!)).toBe('done');
		expect(s.forum.topic.version).toBe(1);
	});

	it('that refuse for good are not asked again, and whoever published is told', async () => {
		await addTarget(s, forumEntry(s.forum, { automatic: true }));
		await publishFirst(s);
		s.forum.faults.push({ status: 422, body: { errors: ['Title seems unclear'] } });
		await s.app.jobs.look();
		expect(await claim(s.app.database.db, Date.now() + 1e9)).toBeNull();
		const told = await s.app.database.db.selectFrom('notification').selectAll().execute();
		expect(told.map(({ kind, user_id }) => [kind, user_id]).sort()).toEqual(
			[s.editor, s.maintainer].map(({ id }) => ['delivery-failed', id]).sort()
		);
		expect((await onlyCopy(s)).problem).toEqual({ code: 'target.rejected', detail: 'Title seems unclear' });
	});

	it('are sent no release that is not what was published, and whoever published is told', async () => {
		const target = await addTarget(s, forumEntry(s.forum, { automatic: true }));
		await publishFirst(s);
		await damage(s.app.database, 1);
		await s.app.jobs.look();
		const told = await s.app.database.db.selectFrom('notification').select('kind').execute();
		expect(told.map(({ kind }) => kind)).toContain('delivery-failed');
		await expect(sendRelease(s.app, s.editor, s.at, target, null)).rejects.toEqual(refused('release.damaged'));
		expect(s.forum.asked).toEqual([]);
		expect((await onlyCopy(s)).problem?.code).toBe('release.damaged');
	});

	it('do not overwrite by themselves what somebody edited there', async () => {
		await addTarget(s, forumEntry(s.forum, { automatic: true }));
		await publishFirst(s);
		await s.app.jobs.look();
		s.forum.edit((raw) => `${raw}\n\n고쳤습니다.`);
		await publishCorrection(s);
		await s.app.jobs.look();
		expect(s.forum.topic.raw).toContain('고쳤습니다.');
		expect((await onlyCopy(s)).standing.state).toBe('edited-there');
	});
});
