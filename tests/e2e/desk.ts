import { expect, type Locator, type Page } from '@playwright/test';

/** The screen of work, by what a person sees of it. */
export class Desk {
	constructor(
		readonly page: Page,
		private readonly url: string
	) {}

	async open(slug: string, lang: 'ja' | 'ko'): Promise<void> {
		await this.page.goto(`${this.url}/desk/${slug}/${lang}`);
		await this.saved();
	}

	/** The row that holds a text. */
	row(text: string): Locator {
		return this.page.locator('article[data-keys="row"]').filter({ hasText: text }).first();
	}

	get active(): Locator {
		return this.page.locator('article[data-active="true"]');
	}

	get editor(): Locator {
		return this.active.locator('.cm-content');
	}

	/** Opens the row that holds a text, ready to write. */
	async go(text: string): Promise<void> {
		if (!(await this.active.filter({ hasText: text }).count()))
			await this.row(text).locator('[lang="ko"], [lang="ja"]').last().click();
		await expect(this.active).toContainText(text);
		await expect(this.editor).toBeVisible();
	}

	/** Writes at the end of the active row. */
	async writeAtEnd(words: string): Promise<void> {
		await this.editor.click();
		await this.page.keyboard.press('Control+End');
		await this.page.keyboard.type(words);
		await expect(this.editor).toContainText(words.trim());
	}

	/** The banner of a finding under the active row. */
	finding(sentence: string | RegExp): Locator {
		return this.active.locator('.finding').filter({ hasText: sentence }).first();
	}

	/** Everything written here is on the server's disk. */
	async saved(): Promise<void> {
		await expect(
			this.page.locator('footer [data-save="saved"], [role=contentinfo] [data-save="saved"]').last()
		).toBeVisible();
	}

	/** Presses the repair that a finding of the active row offers. */
	async repair(finding: string, replacement: string): Promise<void> {
		await this.finding(finding)
			.getByRole('button', { name: new RegExp(replacement) })
			.first()
			.click();
		await expect(this.editor).toContainText(replacement);
		await this.saved();
	}

	/** Sets a finding of the active row aside as a false alarm. */
	async setAside(finding: string, reason: string): Promise<void> {
		const banner = this.finding(finding);
		await banner.getByRole('button', { name: 'False alarm…' }).click();
		await banner.getByLabel('Reason').fill(reason);
		await banner.getByRole('button', { name: 'Set aside' }).click();
		await expect(this.active.getByText(reason)).toBeVisible();
	}

	/** Confirms every row that waits, by the key alone. */
	async confirmAll(): Promise<void> {
		const done = this.page.getByText('No row waits for you any more.').last();
		await this.page.keyboard.press('Escape');
		await this.active.focus();
		for (let n = 0; n < 200 && !(await done.isVisible()); n++) await this.page.keyboard.press('Control+Enter');
		await expect(done).toBeVisible();
	}

	/** What the server's API answers on this document, asked from the page itself. */
	api(method: string, path: string, body?: unknown): Promise<{ status: number; body: Answer }> {
		return this.page.evaluate(
			async ([method, path, body]) => {
				const [, , slug, lang] = location.pathname.split('/');
				const response = await fetch(`/api/v1/documents/${slug}/${lang}/${path}`, {
					method: method as string,
					headers: { 'content-type': 'application/json' },
					body: body as string | undefined
				});
				return { status: response.status, body: await response.json() };
			},
			[method, path, body === undefined ? undefined : JSON.stringify(body)]
		);
	}
}

interface Answer {
	code?: string;
	blockers?: { code: string; segment: string }[];
	rows?: { id: string; state: string; text: string }[];
}
