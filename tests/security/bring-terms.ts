import { expect } from 'vitest';
import type { ApiClient } from './api-client';

/** Terms that are compared, stored, and there when they come again. */
export async function bringTerms(one: ApiClient, p: Record<string, string>): Promise<void> {
	const csv = Buffer.from('english,ko_preferred\nslow road,느린 길\n,빈칸\n').toString('base64');
	const terms = { name: 'terms.csv', content: csv };
	const told = { format: 'csv', refused: [{ line: 3, code: 'no-english', detail: '' }], conflicts: [] };
	const planned = await one.do('importTerms', p, { ...terms, dryRun: true });
	expect(planned).toEqual({ ...told, added: 1, changed: 0, same: 0, stored: false, batch: null });
	expect(await one.do('importTerms', p, terms)).toMatchObject({ ...told, added: 1, stored: true });
	expect(await one.do('importTerms', p, terms)).toMatchObject({ ...told, added: 0, same: 1, stored: true });
}
