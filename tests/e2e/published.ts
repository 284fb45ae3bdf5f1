import type { Page } from '@playwright/test';
import { findingKey } from '../../src/lib/core/check/key';
import type { Finding } from '../../src/lib/core/check/check';

interface Status {
	rows: { id: string; state: string; text: string }[];
	findings: Finding[];
	blockers: { code: string; segment: string; finding: Finding | null }[];
}

/** A document in one language of a project that asks for one person, before its editor, by the HTTP API. */
export class Published {
	readonly #base: string;

	constructor(
		readonly page: Page,
		readonly url: string,
		readonly slug: string,
		readonly lang: string
	) {
		this.#base = `${url}/api/v1/documents/${slug}/${lang}`;
	}

	async get<T>(path: string): Promise<T> {
		return (await (await this.page.request.get(`${this.#base}/${path}`)).json()) as T;
	}

	/** @throws Error with the answer where it is a refusal */
	async post<T>(path: string, data: unknown): Promise<T> {
		const response = await this.page.request.post(`${this.#base}/${path}`, { data, headers: { origin: this.url } });
		if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
		return (await response.json()) as T;
	}

	status = (): Promise<Status> => this.get<Status>('status');

	/** Sets aside what blocks and approves every row as it stands. */
	async approveAll(): Promise<void> {
		const { blockers } = await this.status();
		const open = blockers.filter(({ code }) => code === 'finding-open').map(({ finding }) => finding!);
		const closings = new Map(open.map((finding) => [findingKey(finding), finding.segment]));
		for (const [key, segment] of closings)
			await this.post('closures', { segment, key, action: 'false-alarm', scope: 'row', reason: 'kept for the page' });
		const { rows, blockers: left } = await this.status();
		const texts = new Map(rows.map(({ id, text }) => [id, text]));
		const waiting = [...new Set(left.map(({ segment }) => segment))];
		const seen = waiting.map((segment) => ({ segment, text: texts.get(segment)! }));
		await this.post('decisions', { kind: 'approve', rows: seen });
	}

	publish = (note = ''): Promise<{ number: number }> => this.post('releases', { note });
}
