import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { MOST_FETCHES } from '$server/auth/limits';
import { importedFile } from '$server/db/files';
import { documentBySlug } from '$server/db/projects';
import { Outgoing } from '$server/targets/outgoing';
import { fetchPost } from '$server/usecases/fetch-post';
import { importDocument } from '$server/usecases/import-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const NEWS = readFileSync(new URL('../../fixtures/shapes/news.ja.html', import.meta.url));

/** Bytes of a text in an encoding of two bytes a character, by asking the decoder for every pair of bytes. */
function encoded(text: string, encoding: string): Buffer {
	const bytes = new Map<string, number[]>();
	const decoder = new TextDecoder(encoding);
	for (let lead = 0x81; lead < 0xff; lead++)
		for (let trail = 0x40; trail < 0xff; trail++) {
			const letter = decoder.decode(new Uint8Array([lead, trail]));
			if ([...letter].length === 1 && !bytes.has(letter)) bytes.set(letter, [lead, trail]);
		}
	return Buffer.from([...text].flatMap((letter) => bytes.get(letter) ?? [letter.charCodeAt(0)]));
}

onBothDatabases('a post by its address', (make) => {
	let test: TestApp;
	let s: Stage;
	const servers: Server[] = [];
	beforeEach(async () => {
		test = await make();
		s = await stage(test.app);
	});
	afterEach(async () => {
		await test.drop();
		for (const server of servers.splice(0)) {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	});

	/** A site that answers so; only those that are let through may be asked. */
	async function site(answer: RequestListener): Promise<{ url: string; host: string; asked: number }> {
		const there = { url: '', host: '', asked: 0 };
		const server = createServer((request, response) => {
			there.asked++;
			answer(request, response);
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		servers.push(server);
		there.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
		there.url = `http://${there.host}/`;
		return there;
	}
	async function allow(...hosts: string[]): Promise<void> {
		await s.app.outgoing.close();
		s.app.outgoing = new Outgoing(hosts, { total: 1500, connect: 500 });
	}
	const answer =
		(type: string, body: string | Buffer, more: Record<string, string> = {}): RequestListener =>
		(_, response) =>
			void response.writeHead(200, { 'content-type': type, ...more }).end(body);
	async function open(listener: RequestListener, path = ''): Promise<Awaited<ReturnType<typeof fetchPost>>> {
		const there = await site(listener);
		await allow(there.host);
		return fetchPost(s.app, s.stranger, 'weekly', { url: there.url + path, lang: 'ja' });
	}
	const targets = ({ preview }: Awaited<ReturnType<typeof fetchPost>>) =>
		preview.post.segments.map(({ target }) => target);

	it('is its article, named by where it was found, and its bytes are kept', async () => {
		const there = await site((request, response) => {
			if (request.url === '/old') return void response.writeHead(301, { location: '/2026/logs?page=1#top' }).end();
			answer('text/html; charset=utf-8', NEWS)(request, response);
		});
		await allow(there.host);
		const { file, preview } = await fetchPost(s.app, s.stranger, 'weekly', { url: `${there.url}old`, lang: null });
		expect(file.name).toBe(`${there.url}2026/logs?page=1`);
		expect(preview.post.title).toBe('灯台の日誌、機械が読む');
		const texts = preview.post.segments.map(({ target }) => target);
		expect(texts).toContain(`![灯台と海|800x450](${there.url}photo/tower.jpg)`);
		expect(texts.join('\n')).not.toMatch(/無断転載|関連記事|クッキー/);
		const document = await importDocument(s.app, s.stranger, {
			...{ project: 'weekly', lang: 'ja', file, rows: preview.post.segments, title: 'Logs', notices: [], into: null },
			engine: ''
		});
		const stored = await importedFile(s.app.database.db, document.id, 'ja');
		expect([stored?.name, stored?.format, stored?.origin]).toEqual([file.name, 'html', 'rendered']);
		expect(Buffer.from(stored!.bytes).equals(NEWS)).toBe(true);
		expect(await documentBySlug(s.app.database.db, document.slug)).toBeDefined();
	});

	it.each([
		['euc-kr', 'text/html; charset=euc-kr', '<p>등대 일지를 읽습니다.</p>', '등대 일지를 읽습니다.'],
		['shift_jis', 'text/html', '<meta charset="shift_jis"><p>灯台の日誌を読みます。</p>', '灯台の日誌を読みます。'],
		['euc-jp', 'text/plain;charset=EUC-JP', '灯台の日誌を読みます。', '灯台の日誌を読みます。']
	])('in %s is read as its readers see it, and kept in UTF-8', async (encoding, type, body, text) => {
		const there = await site(answer(type, encoded(body, encoding)));
		await allow(there.host);
		const actor = encoding === 'euc-kr' ? s.editor : s.stranger;
		const lang = encoding === 'euc-kr' ? 'ko' : 'ja';
		const read = await fetchPost(s.app, actor, 'weekly', { url: there.url, lang });
		expect(targets(read)).toEqual([text]);
		expect(Buffer.from(read.file.bytes).toString()).toBe(body);
	});

	it.each([
		['text/markdown', '', '# 灯台\n\n本文です。', 'markdown'],
		['text/plain', 'post.md', '本文です。', 'markdown'],
		['text/plain', 'raw/7', '本文です。', 'post'],
		['application/xhtml+xml', '', '<p>本文です。</p>', 'html']
	])('as %s at /%s is read as what it is', async (type, path, body, format) => {
		const read = await open(answer(type, body), path);
		expect(read.file.format).toBe(format);
		expect(targets(read).at(-1)).toBe('本文です。');
	});

	describe.each<[string, RequestListener, ProblemCode, string]>([
		['a picture', answer('image/png', 'x'), 'fetch.type', 'image/png'],
		['nothing said', (_, response) => void response.writeHead(200).end('x'), 'fetch.type', '-'],
		['packed bytes', answer('text/html', 'x', { 'content-encoding': 'gzip' }), 'fetch.type', 'gzip'],
		['an encoding that nobody knows', answer('text/html; charset=x-own', 'x'), 'fetch.type', 'x-own'],
		['broken UTF-8', answer('text/html; charset=utf-8', Buffer.from([0xff, 0x41])), 'fetch.type', 'utf-8'],
		['a page that is gone', (_, response) => void response.writeHead(404).end(), 'fetch.status', '404'],
		['a sign-in', (_, response) => void response.writeHead(401).end(), 'fetch.status', '401'],
		[
			'more than a file may have',
			answer('text/html', Buffer.alloc(5 * 1024 * 1024 + 1, 'a')),
			'fetch.unreachable',
			'too large'
		],
		['an answer that never ends', (_, response) => void response.write('a'), 'fetch.unreachable', 'no answer in time'],
		['no text', answer('text/html', '<p></p>'), 'import.unreadable', 'no text']
	])('%s', (_, listener, code, detail) => {
		it('is refused with what to do', async () => {
			await expect(open(listener)).rejects.toEqual(
				expect.objectContaining({ code, detail: expect.stringContaining(detail) as string })
			);
		});
	});

	it('is had so often and no oftener, which holds nobody else up', async () => {
		for (let n = 0; n < MOST_FETCHES; n++) await s.app.limits.spendFetch(s.editor.id);
		const there = await site(answer('text/html', '<p>본문입니다.</p>'));
		await allow(there.host);
		const asked = { url: there.url, lang: 'ko' } as const;
		await expect(fetchPost(s.app, s.editor, 'weekly', asked)).rejects.toEqual(refused('fetch.slow-down'));
		expect(there.asked).toBe(0);
		const other = await person(s.app, 'Sun', s.project.id, 'editor', ['ko']);
		expect(targets(await fetchPost(s.app, other, 'weekly', asked))).toEqual(['본문입니다.']);
	});

	it.each([
		'http://127.0.0.1/',
		'http://2130706433/',
		'http://[::1]/',
		'http://169.254.169.254/latest/meta-data/',
		'https://user:secret@forum.example/',
		'file:///etc/passwd',
		'ftp://forum.example/',
		'forum.example'
	])('%s is refused before anything is sent', async (url) => {
		await expect(fetchPost(s.app, s.stranger, 'weekly', { url, lang: 'ja' })).rejects.toEqual(refused('fetch.address'));
	});

	it('a name that means this machine is refused where the connection is made', async () => {
		const there = await site(answer('text/html', NEWS));
		const url = there.url.replace('127.0.0.1', 'localhost');
		await expect(fetchPost(s.app, s.stranger, 'weekly', { url, lang: 'ja' })).rejects.toEqual(refused('fetch.address'));
		expect(there.asked).toBe(0);
	});

	it('a redirect into one’s own network is refused', async () => {
		const inside = await site(answer('text/html', NEWS));
		await expect(open((_, response) => void response.writeHead(302, { location: inside.url }).end())).rejects.toEqual(
			refused('fetch.address')
		);
		expect(inside.asked).toBe(0);
	});

	it('nothing is asked for somebody who may not import there', async () => {
		const there = await site(answer('text/html', NEWS));
		await allow(there.host);
		const wish = { url: there.url, lang: null };
		await expect(fetchPost(s.app, s.reviewer, 'weekly', wish)).rejects.toEqual(refused('access.refused'));
		await expect(fetchPost(s.app, null, 'weekly', wish)).rejects.toEqual(refused('access.sign-in'));
		await expect(fetchPost(s.app, s.stranger, 'weekly', { ...wish, lang: 'ko' })).rejects.toEqual(
			refused('access.refused')
		);
		expect(there.asked).toBe(0);
	});
});
