import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { atom, escapeXml, type Feed } from '$lib/core/release/atom';
import { sitemap } from '$lib/core/release/sitemap';

const feed: Feed = {
	self: 'https://example.org/ja/feed.atom',
	alternate: 'https://example.org/ja',
	lang: 'ja',
	title: '記事 & more',
	subtitle: 's',
	author: 'example.org',
	entries: [
		{
			id: 'urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057',
			link: 'https://example.org/ja/week?a=1&b="2"',
			title: '<b>今週</b>',
			published: 1000,
			updated: 2000,
			authors: ['Mina & Co'],
			summary: '要約',
			html: '<p>古い <del>文</del></p>',
			categories: [{ term: 'machine-draft', label: '下書き' }]
		}
	]
};

interface Element {
	name: string;
	attribs: Record<string, string>;
	children: (Element | { data: string; type: string })[];
}
const root = (xml: string): Element =>
	parseDocument(xml, { xmlMode: true }).children.find((node) => 'attribs' in node && node.type === 'tag') as never;
const children = ({ children }: Element, name: string): Element[] =>
	children.filter((node): node is Element => 'name' in node && node.name === name);
const words = (element: Element | undefined): string =>
	element?.children.map((c) => ('data' in c ? c.data : '')).join('') ?? '';

it('has what RFC 4287 requires of a feed and of an entry, each once', () => {
	const read = root(atom(feed));
	expect([read.name, read.attribs.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
	for (const name of ['id', 'title', 'updated']) expect(children(read, name)).toHaveLength(1);
	expect(words(children(read, 'updated')[0])).toBe('1970-01-01T00:00:02.000Z');
	expect(words(children(children(read, 'author')[0]!, 'name')[0])).toBe('example.org');
	expect(children(read, 'link').map(({ attribs }) => [attribs.rel, attribs.href])).toEqual([
		['self', feed.self],
		['alternate', feed.alternate]
	]);
	const [entry] = children(read, 'entry');
	for (const name of ['id', 'title', 'updated', 'summary', 'content']) expect(children(entry!, name)).toHaveLength(1);
});

it('gives back every text as it was', () => {
	const [entry] = children(root(atom(feed)), 'entry');
	expect(words(children(entry!, 'title')[0])).toBe('<b>今週</b>');
	expect(words(children(entry!, 'content')[0])).toBe('<p>古い <del>文</del></p>');
	expect(children(entry!, 'link')[0]?.attribs.href).toBe('https://example.org/ja/week?a=1&b="2"');
	expect(words(children(children(entry!, 'author')[0]!, 'name')[0])).toBe('Mina & Co');
});

it('is a feed without entries as well', () => {
	expect(words(children(root(atom({ ...feed, entries: [] })), 'updated')[0])).toBe('1970-01-01T00:00:00.000Z');
});

it('escapes any text into what XML can hold', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(0xffff)), (units) => {
			const text = String.fromCharCode(...units);
			const escaped = escapeXml(text);
			expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
			expect(escaped.isWellFormed()).toBe(true);
			expect(escaped).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
		})
	);
});

it('names in the sitemap every page with all its languages', () => {
	const xml = sitemap('https://example.org', [
		{ slug: 'a&b', lang: 'ja', at: 0 },
		{ slug: 'a&b', lang: 'ko', at: 0 },
		{ slug: 'c', lang: 'ko', at: 0 }
	]);
	const urls = children(root(xml), 'url');
	expect(urls.map((url) => children(url, 'xhtml:link').map(({ attribs }) => attribs.hreflang))).toEqual([
		['ja', 'ko', 'x-default'],
		['ja', 'ko', 'x-default'],
		['ko', 'x-default']
	]);
	expect(words(children(urls[0]!, 'loc')[0])).toBe('https://example.org/ja/a&b');
});
