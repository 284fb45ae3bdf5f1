import { expect } from 'vitest';
import type { ApiClient } from './api-client';

interface Answer {
	rows: { replaced: { after: string; choice: string } | null }[];
	change: { id: string; applied: number } | null;
}

/** Words that are looked for, replaced where they stand and put back, and how a phrase was rendered. */
export async function replaceWords(one: ApiClient, p: Record<string, string>): Promise<void> {
	const word = '느린';
	const query = `?q=${encodeURIComponent(word)}&lang=ko`;
	// What lists show is read in the background.
	const rows = async () => (await one.do<{ rows: object[] }>('searchProject', p, undefined, query)).rows.length;
	await expect.poll(rows, { timeout: 60_000, interval: 500 }).toBeGreaterThan(0);
	const asked = { find: word, to: `${word}${word}`, lang: 'ko' };
	const dry = await one.do<Answer>('replaceInProject', p, asked);
	expect(dry).toMatchObject({ dryRun: true, change: null });
	const choice = dry.rows.find(({ replaced }) => replaced?.choice)!.replaced!.choice;
	const done = await one.do<Answer>('replaceInProject', p, { ...asked, rows: [choice], dryRun: false });
	expect(done.change).toMatchObject({ applied: 1, done: true, mayUndo: true });
	expect(await one.do('undoReplacement', p, { change: done.change!.id })).toMatchObject({ undoes: true, applied: 1 });
	const bad = await one.send('POST', `/api/v1/projects/${p.project}/replacements`, {
		...asked,
		find: '(',
		pattern: true
	});
	expect([bad.status, bad.body.code]).toEqual([400, 'input.invalid']);
	await one.do('listRenderings', p, undefined, '?q=slow+roads&lang=ko');
}
