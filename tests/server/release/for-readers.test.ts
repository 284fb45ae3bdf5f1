import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { forReaders } from '$server/release/for-readers';

const LONG = '긴 글 '.repeat(1000);
const ask = (headers: Record<string, string> = {}, method = 'GET') =>
	new Request('https://example.org/ko/week', { method, headers });
const page =
	(headers: Record<string, string> = {}, status = 200) =>
	() =>
		new Response(LONG, { status, headers: { 'content-type': 'text/html', ...headers } });
const answer = (request: Request, make: () => Response) => forReaders(request, make());

describe('what readers get', () => {
	it('is kept by caches, runs nothing, and bears a tag of its words', async () => {
		const one = await answer(ask(), page());
		expect(one.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
		expect(one.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
		expect(await one.text()).toBe(LONG);
		const tag = (text: string) =>
			forReaders(ask(), new Response(text)).then((response) => response.headers.get('etag'));
		expect(await tag(LONG)).toBe(one.headers.get('etag'));
		expect(await tag(`${LONG}.`)).not.toBe(one.headers.get('etag'));
	});

	it('is packed for those who can unpack it, under the same tag', async () => {
		const [plain, packed] = [await answer(ask(), page()), await answer(ask({ 'accept-encoding': 'br, gzip' }), page())];
		expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', 'accept-encoding']);
		expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'));
		expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(LONG);
	});

	const since = 'Mon, 02 Mar 2026 00:00:00 GMT';
	it.each<[string, (tag: string) => Record<string, string>, number]>([
		['with its tag', (tag) => ({ 'if-none-match': tag }), 304],
		['with its tag among others', (tag) => ({ 'if-none-match': `"x", ${tag.replace('W/', '')}` }), 304],
		['with any tag', () => ({ 'if-none-match': '*' }), 304],
		['with the tag of another page', () => ({ 'if-none-match': 'W/"x"' }), 200],
		['since it changed', () => ({ 'if-modified-since': since }), 304],
		['since before it changed', () => ({ 'if-modified-since': 'Sun, 01 Mar 2026 00:00:00 GMT' }), 200],
		['since a day that is none', () => ({ 'if-modified-since': 'yesterday' }), 200],
		['with another tag, whatever the day', () => ({ 'if-none-match': '"x"', 'if-modified-since': since }), 200]
	])('asked for %s', async (_, headers, status) => {
		const make = page({ 'last-modified': since });
		const tag = (await answer(ask(), make)).headers.get('etag')!;
		const got = await answer(ask(headers(tag)), make);
		expect([got.status, got.headers.get('etag')]).toEqual([status, tag]);
		if (status === 304) expect(await got.text()).toBe('');
	});

	it.each<[string, Request, () => Response]>([
		['an answer with a cookie', ask(), page({ 'set-cookie': 'session=1' })],
		['an error', ask(), page({}, 404)],
		['an answer to a form', ask({}, 'POST'), page()]
	])('%s passes as it is', async (_, request, make) => {
		const got = await answer(request, make);
		expect([got.headers.get('cache-control'), got.headers.get('etag')]).toEqual([null, null]);
	});
});
