import { expect, test } from './people';

test('a person makes a token in Korean, uses it, and takes it back', async ({ people, server }) => {
	const page = await people.as('Toki', 'editor:sample:ko');
	const ask = (token: string, path = '/api/v1/projects/sample/documents'): Promise<Response> =>
		fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
	await page.goto(`${server.url}/settings`);
	await page.getByRole('button', { name: '한국어' }).click();
	await page.getByRole('link', { name: '토큰 관리' }).click();
	await expect(page.getByText('아직 토큰이 없습니다.')).toBeVisible();
	await page.getByLabel('이름').fill('<b>밤 작업</b>');
	await page.getByLabel('게시', { exact: true }).check();
	await page
		.getByLabel('대상')
		.selectOption({ label: await page.getByLabel('대상').locator('option').nth(1).innerText() });
	await page.getByRole('button', { name: '토큰 만들기' }).press('Enter');
	const token = await page.getByRole('textbox', { name: '토큰' }).inputValue();
	expect(token).toMatch(/^vrm_/);
	expect((await ask(token)).status).toBe(200);
	await page.reload();
	await expect(page.getByText('<b>밤 작업</b>')).toBeVisible();
	await expect(page.getByText('마지막 사용', { exact: false })).toBeVisible();
	expect(await page.content()).not.toContain(token);
	await page.getByRole('button', { name: '“<b>밤 작업</b>” 취소' }).click();
	await expect(page.getByText('토큰을 취소했습니다.')).toBeVisible();
	expect((await ask(token)).status).toBe(401);
});

test('the page of the API leads to each problem and to the description', async ({ people, server }) => {
	const page = await people.as('Apia');
	await page.goto(`${server.url}/help/api#publish`);
	const card = page.locator('article#publish');
	await expect(card.getByRole('heading', { name: 'POST /api/v1/documents/{slug}/{lang}/releases' })).toBeVisible();
	await card.getByText('Refusals').click();
	await card.getByRole('link', { name: 'publish.blocked' }).click();
	await expect(page.getByRole('heading', { name: 'publish.blocked' })).toBeVisible();
	await page.getByRole('link', { name: 'POST /api/v1/documents/{slug}/{lang}/releases' }).click();
	await page.waitForURL(/\/help\/api#publish$/);
	const description = await page.request.get(`${server.url}/api/v1/openapi.json`);
	expect(await description.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: server.url }] });
});
