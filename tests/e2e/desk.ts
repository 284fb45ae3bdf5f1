import { expect, type Locator, type Page } from '@playwright/test';

/** The screen of work, by what a person sees of it. */
export class Desk {
	constructor(
		readonly page: Page,
		private readonly url: string
	) {}

	async open(slug: string, lang: 'ja' | 'ko'): Promise<void> {
		await this.page.goto(`${this.url}/desk/${slug}/${lang}`);
		await expect(this.page.getByText('Saved', { exact: true }).first()).toBeVisible();
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
		if (!(await this.active.filter({ hasText: text }).count())) await this.row(text).locator('[lang="ko"], [lang="ja"]').last().click();
		await expect(this.active).toContainText(text);
		await expect(this.editor).toBeVisible();
	}

	/** The banner of a finding under the active row. */
	finding(sentence: string | RegExp): Locator {
		return this.active.locator('.finding').filter({ hasText: sentence }).first();
	}

	async saved(): Promise<void> {
		await expect(this.page.getByRole('contentinfo').or(this.page.locator('footer')).first()).toContainText('Saved');
	}
}
