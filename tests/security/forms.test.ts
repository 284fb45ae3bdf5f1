import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, sources } from '../architecture/sources';
import { apiStage, type ApiStage } from './api-stage';

let stage: ApiStage;
beforeAll(async () => void (stage = await apiStage()), 120_000);
afterAll(() => stage.drop());

/** Every form action of every page, from the routes themselves, as `[page, action]`. */
const actions = sources('src/routes', /\+page\.server\.ts$/).flatMap((path) => {
	const [, text] = read(path).split('export const actions');
	const page = path
		.replace('src/routes', '')
		.replace('/+page.server.ts', '')
		.replace(/\/\([^)]+\)/g, '');
	return text === undefined ? [] : [...text.matchAll(/^\t(\w+): /gm)].map(([, name]) => [page || '/', name!] as const);
});

/** Pages that people without a session must be able to use, and those of one's own account. */
const OPEN = ['/sign-in', '/join/[secret]', '/mail/[secret]', '/report/[lang=lang]/[slug]/[paragraph]'];
/** What the server counts by itself in the background. */
const COUNTED = [
	...['row_state', 'row_check', 'row_dirty', 'row_text', 'row_text_at', 'document_progress', 'correction'],
	...['check_outcome', 'term_use', 'term_state', 'concept_before', 'document_terms', 'document_gram'],
	...['memory_pair', 'memory_state']
];
const isProject = (page: string): boolean => page.startsWith('/projects/[project]');

/** How many rows the database has in all, but for what is counted of them: a refusal leaves as many. */
function rows(): number {
	const file = new Database(join(stage.data, 'variorum.db'), { readonly: true });
	const tables = file.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
	const counts = tables
		.filter((name) => !COUNTED.includes(name))
		.map((name) => file.prepare(`select count(*) from "${name}"`).pluck().get() as number);
	file.close();
	return counts.reduce((sum, count) => sum + count, 0);
}

interface Result {
	type: string;
	status?: number;
	location?: string;
}

async function submit(page: string, action: string, caller: string): Promise<Result> {
	const { slug } = stage.scenes['own ko'];
	const path = page
		.replace('[project]', 'own')
		.replace('[slug]', slug)
		.replace('[lang]', 'ko')
		.replace(/\[\w+\]/g, 'x');
	const { headers } = stage.callers.find(({ name }) => name === caller)!;
	const more = { 'x-sveltekit-action': 'true', accept: 'application/json', origin: stage.server.url };
	const query = action === 'default' ? '' : `?/${action}`;
	const body = new URLSearchParams({ people: '1', user: 'x' });
	const response = await fetch(stage.server.url + path + query, {
		method: 'POST',
		headers: { ...headers, ...more },
		body
	});
	return (await response.json()) as Result;
}

describe('form actions (ASVS 5.0 8.2)', () => {
	it('are known', () => expect(actions.length).toBeGreaterThan(12));

	it.each(actions.filter(([page]) => !OPEN.includes(page)))('%s ?/%s does nothing for nobody', async (page, action) => {
		const before = rows();
		const result = await submit(page, action, 'nobody');
		expect(result.type, JSON.stringify(result)).toBe('failure');
		expect([400, 401, 404, 422]).toContain(result.status);
		expect(rows()).toBe(before);
	});

	it.each(actions.filter(([page]) => isProject(page)))(
		'%s ?/%s does nothing for people of another project',
		async (page, action) => {
			const before = rows();
			for (const role of ['reviewer', 'editor', 'maintainer']) {
				const result = await submit(page, action, `${role} of foreign *`);
				expect(result.type, JSON.stringify(result)).toBe('failure');
				expect([400, 404, 422]).toContain(result.status);
			}
			expect((await submit(page, action, 'disabled editor')).type).toBe('failure');
			expect(rows()).toBe(before);
		}
	);
});
