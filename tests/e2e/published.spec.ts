import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Response } from '@playwright/test';
import { Desk } from './desk';
import { expect, test } from './people';
import { longRows } from './long-post';
import { Published } from './published';

/** Most bytes that HTML and styles of a page may be, as they come from the server before anything is packed. */
const MOST = 100_000;

/** Somebody who only reads: no session, no language chosen. */
async function reader(browser: Browser, width: number, colorScheme: 'light' | 'dark'): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'de-DE' });
	await context.addInitScript(() => {
		Object.assign(window, { shifts: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				Object.assign(window, {
					shifts: (window as never as { shifts: number }).shifts + (entry as never as { value: number }).value
				});
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return context;
}

/** Opens a page and sees that it is what readers are promised.
 * @returns bytes of HTML and styles: packed, and unpacked */
async function readablePage(page: Page, url: string): Promise<{ sent: number; whole: number }> {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	expect((await page.goto(url, { waitUntil: 'networkidle' }))!.status()).toBe(200);
	page.removeAllListeners('response');
	const { origin } = new URL(url);
	expect(responses.filter((response) => new URL(response.url()).origin !== origin).map((r) => r.url())).toEqual([]);
	expect(await page.locator('script:not([type="application/ld+json"])').count(), url).toBe(0);
	expect(await page.evaluate(() => (window as never as { shifts: number }).shifts), url).toBe(0);
	const { clientWidth, scrollWidth } = await page.evaluate(() => document.documentElement);
	expect(scrollWidth, url).toBe(clientWidth);
	const [violations] = [(await new AxeBuilder({ page }).analyze()).violations];
	expect(
		violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
		url
	).toEqual([]);
	let [sent, whole] = [0, 0];
	for (const response of responses) {
		if (!['document', 'stylesheet'].includes(response.request().resourceType())) continue;
		sent += (await response.request().sizes()).responseBodySize;
		whole += (await response.body()).length;
	}
	return { sent, whole };
}

const attribute = (page: Page, selector: string, name: string): Promise<string | null> =>
	page.locator(selector).getAttribute(name);

const alternates = (page: Page): Promise<[string, string][]> =>
	page
		.locator('link[rel=alternate][hreflang]')
		.evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang')!, link.getAttribute('href')!]));

/** Reads XML as strictly as a browser does. */
const parsed = (page: Page, xml: string) =>
	page.evaluate((text) => {
		const read = new DOMParser().parseFromString(text, 'application/xml');
		if (read.querySelector('parsererror')) throw new Error(read.documentElement.textContent);
		const atom = 'http://www.w3.org/2005/Atom';
		const words = (element: Element, name: string) =>
			[...element.children].filter((e) => e.localName === name && e.namespaceURI === atom).map((e) => e.textContent);
		return {
			root: read.documentElement.localName,
			updated: words(read.documentElement, 'updated'),
			entries: [...read.getElementsByTagNameNS(atom, 'entry')].map((entry) => ({
				id: words(entry, 'id')[0],
				title: words(entry, 'title')[0],
				link: entry.getElementsByTagNameNS(atom, 'link')[0]!.getAttribute('href')!,
				updated: words(entry, 'updated')[0],
				content: words(entry, 'content')[0]
			}))
		};
	}, xml);

async function samplePost(page: Page, url: string): Promise<string> {
	await page.goto(`${url}/projects/sample`);
	return (await page.locator('a[href^="/desk/"][href$="/ko"]').first().getAttribute('href'))!.split('/')[2]!;
}

test('readers get static pages: light, still, linked in both languages, and corrected in sight', async ({
	people,
	server,
	browser
}) => {
	test.setTimeout(400_000);
	const { administrator } = people;
	const { url } = server;
	const slug = await samplePost(administrator, url);
	const [ja, ko] = ['ja', 'ko'].map((lang) => new Published(administrator, url, slug, lang));
	for (const post of [ja!, ko!]) {
		await post.approveAll();
		expect(await post.publish()).toEqual({ number: 1 });
	}
	const paths = [`/ja/${slug}`, `/ko/${slug}`, `/bilingual/${slug}`, `/bilingual/${slug}?lang=ko`, '/ja', '/ko'];
	const sizes: string[] = [];
	for (const [width, scheme] of [
		[1280, 'light'],
		[400, 'dark']
	] as const) {
		const context = await reader(browser, width, scheme);
		const page = await context.newPage();
		for (const path of [...paths, `/ja/${slug}/releases/1`, `/ko/${slug}/corrections`]) {
			const { sent, whole } = await readablePage(page, url + path);
			expect(whole, path).toBeLessThan(MOST);
			sizes.push(`${path} at ${width}: ${sent} of ${whole} bytes`);
		}
		await context.close();
	}
	console.log(sizes.join('\n'));

	const context = await reader(browser, 1280, 'light');
	const page = await context.newPage();
	const named: Record<string, [string, string][]> = {};
	for (const lang of ['ja', 'ko']) {
		await page.goto(`${url}/${lang}/${slug}`);
		named[lang] = await alternates(page);
		expect(await attribute(page, 'html', 'lang')).toBe(lang);
		expect(await attribute(page, 'link[rel=canonical]', 'href')).toBe(`${url}/${lang}/${slug}`);
		expect(await page.locator('math').count()).toBeGreaterThan(0);
		const linked = JSON.parse((await page.locator('script').textContent())!) as Record<string, unknown>;
		expect(linked).toMatchObject({
			'@type': 'Article',
			inLanguage: lang,
			version: 1,
			creativeWorkStatus: 'Published',
			translator: [{ '@type': 'SoftwareApplication', name: 'sample' }],
			translationOfWork: { inLanguage: 'en' },
			correction: []
		});
	}
	expect(named.ja).toEqual([
		['ja', `${url}/ja/${slug}`],
		['ko', `${url}/ko/${slug}`],
		['x-default', `${url}/bilingual/${slug}`]
	]);
	expect(named.ko).toEqual(named.ja);
	await page.goto(`${url}/bilingual/${slug}`);
	expect(await alternates(page)).toEqual(named.ja);
	expect(await attribute(page, 'link[rel=canonical]', 'href')).toBe(`${url}/bilingual/${slug}`);

	// The page is asked for again by its tag, and a session changes nothing about it.
	const first = await context.request.get(`${url}/ko/${slug}`);
	const { etag, 'cache-control': cache, 'content-security-policy': policy } = first.headers();
	expect([cache, policy]).toEqual([
		expect.stringContaining('public, max-age=60'),
		expect.stringContaining("default-src 'none'")
	]);
	const known = { headers: { 'if-none-match': etag! } };
	expect((await context.request.get(`${url}/ko/${slug}`, known)).status()).toBe(304);
	expect((await administrator.request.get(`${url}/ko/${slug}`, known)).status()).toBe(304);
	const ids = await idsOf(page, `${url}/ko/${slug}`);

	// The editor mends a row, and publishes without script, saying why.
	const desk = new Desk(administrator, url);
	await desk.open(slug, 'ko');
	const { rows } = await ko!.status();
	const { id } = rows.find(({ text }) => text.includes('노트북'))!;
	await administrator.goto(`${url}/desk/${slug}/ko#s-${id}`);
	await expect(desk.active).toHaveAttribute('id', `s-${id}`);
	await desk.writeAtEnd(' 고침.');
	await desk.saved();
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		storageState: await administrator.context().storageState()
	});
	const form = await plain.newPage();
	await form.goto(`${url}/desk/${slug}/ko/releases`);
	const stop = form.getByRole('region', { name: 'Publish the next edition' }).getByRole('link');
	await expect(stop.first()).toHaveAttribute('href', `/desk/${slug}/ko#s-${id}`);
	await ko!.approveAll();
	await form.reload();
	await form.getByLabel('Note for readers').fill('한 독자가 알려 주었습니다 <b>');
	await form.getByRole('button', { name: 'Publish edition 2' }).click();
	await expect(form.getByText('Edition 2 is published.')).toBeVisible();
	const changes = form.getByRole('region', { name: 'Edition 2 compared with edition 1' });
	await expect(changes.locator('ins').first()).toContainText('고침');
	await form.getByRole('button', { name: 'Publish edition 3' }).click();
	await expect(form.getByRole('alert')).toContainText('Edition 2 says exactly this already.');
	await form.goto(`${url}/desk/${slug}/ko/releases?n=2`);
	await form.getByLabel('Compare with').selectOption({ label: 'the machine text' });
	await form.getByRole('button', { name: 'Show', exact: true }).click();
	await expect(form.getByRole('heading', { name: 'Edition 2 compared with the machine text' })).toBeVisible();
	await plain.close();

	// Readers see what changed, where, and why; links to paragraphs still lead there.
	const changed = await context.request.get(`${url}/ko/${slug}`, known);
	expect([changed.status(), changed.headers().etag === etag]).toEqual([200, false]);
	expect(await idsOf(page, `${url}/ko/${slug}`)).toEqual(ids);
	await page.getByRole('link', { name: /정정: 1곳/ }).click();
	await expect(page.getByText('한 독자가 알려 주었습니다 <b>')).toBeVisible();
	await expect(page.locator('ins').first()).toContainText('고침');
	await readablePage(page, page.url().split('#')[0]!);
	await page.getByRole('link', { name: '해당 문단으로' }).click();
	await expect(page.locator(':target')).toContainText('고침.');
	await page.goto(`${url}/ko/${slug}/releases/1`);
	await expect(page.locator('.banner')).toContainText('제1판');
	expect(await attribute(page, 'meta[name=robots]', 'content')).toBe('noindex');
	expect(await attribute(page, 'link[rel=canonical]', 'href')).toBe(`${url}/ko/${slug}`);
	await expect(page.locator('article')).not.toContainText('고침.');

	for (const path of ['/ko/feed.atom', '/ko/corrections.atom', `/ko/${slug}/corrections.atom`]) {
		const response = await context.request.get(url + path);
		expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
		const feed = await parsed(page, await response.text());
		// Other posts may be published on this server; this one was published last.
		const own = feed.entries.filter(({ link }) => new RegExp(`/ko/${slug}(?:[/#?]|$)`).test(link));
		expect([feed.root, own]).toEqual(['feed', [feed.entries[0]]]);
		expect(feed.updated).toEqual([feed.entries[0]!.updated]);
		expect(feed.entries[0]!.id).toMatch(/^urn:uuid:/);
		if (path.includes('corrections')) expect(feed.entries[0]!.content).toContain('<ins>');
		const { etag, 'last-modified': since } = response.headers();
		const again = async (headers: Record<string, string>) =>
			(await context.request.get(url + path, { headers })).status();
		expect([await again({ 'if-none-match': etag! }), await again({ 'if-modified-since': since! })]).toEqual([304, 304]);
		expect(await again({ 'if-modified-since': new Date(0).toUTCString() })).toBe(200);
	}
	const map = await context.request.get(`${url}/sitemap.xml`);
	expect((await parsed(page, await map.text())).root).toBe('urlset');
	const robots = await (await context.request.get(`${url}/robots.txt`)).text();
	expect(robots).toContain(`Disallow: /desk/\n`);
	expect(robots).toContain(`Sitemap: ${url}/sitemap.xml\n`);
	await context.close();
});

const idsOf = async (page: Page, url: string): Promise<string[]> => {
	await page.goto(url);
	// A reader's browser keeps a page for a minute; this one asks again.
	await page.reload();
	return page.locator('[id^="p-"]').evaluateAll((elements) => elements.map(({ id }) => id));
};

test('a post of a hundred long rows is light as well', async ({ people, server, browser }) => {
	const { administrator } = people;
	const { url } = server;
	const body = {
		name: 'long.txt',
		content: btoa('long'),
		format: 'post',
		lang: 'ja',
		title: '長い記事',
		engine: 'machine'
	};
	const response = await administrator.request.post(`${url}/api/v1/projects/sample/imports`, {
		data: { ...body, notices: [], into: null, rows: longRows(100) },
		headers: { origin: url }
	});
	expect(response.ok(), await response.text()).toBe(true);
	const { slug } = (await response.json()) as { slug: string };
	const post = new Published(administrator, url, slug, 'ja');
	await post.approveAll();
	await post.publish();
	const context = await reader(browser, 400, 'light');
	const page = await context.newPage();
	for (const path of [`/ja/${slug}`, `/bilingual/${slug}`]) {
		const { sent, whole } = await readablePage(page, url + path);
		console.log(`${path}: ${sent} of ${whole} bytes`);
		expect(sent, path).toBeLessThan(MOST);
	}
	await page.goto(`${url}/ja/${slug}`);
	expect(await page.locator('p[id^="p-"]').count()).toBe(100);
	expect(await page.locator('math').count()).toBe(100);
	await context.close();
});
