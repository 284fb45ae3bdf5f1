import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { RowPage } from '$server/usecases/read-state';
import type { ApiClient } from './api-client';

/** The same post again: a dry run, the update, one word on a row that somebody had confirmed, and everything taken back. */
export async function updatePost(client: ApiClient, p: { project: string }): Promise<void> {
	const tiny = readFileSync(new URL('../fixtures/tiny.ko.txt', import.meta.url), 'utf8');
	// Other English than what was approved, so that the memory has nothing for it.
	const post = tiny.replace('trained on 3.2 billion', 'schooled on 3.2 billion');
	const sent = (text: string) => ({ name: 'tiny.ko.txt', content: Buffer.from(text).toString('base64') });
	const { slug } = await client.do<{ slug: string }>('importFile', p, { ...sent(post), lang: 'ko', join: false });
	const at = { slug, lang: 'ko' };
	await client.do('readSeries', at);
	await client.do('readLearned', p);
	const { rows } = await client.do<RowPage>('listRows', at);
	const row = rows.find(({ text }) => text.includes('느린 길'))!;
	await client.do('decide', at, { kind: 'confirm', rows: [{ segment: row.id, text: row.text }] });
	const newer = sent(post.replace('느린 길의 지도', '더딘 길의 지도').replace('32억', '33억'));
	const { counts } = await client.do<{ counts: object }>('previewUpdate', at, newer);
	expect(counts).toMatchObject({ replaced: 1, offered: 1, new: 0, gone: 0 });
	const { id } = await client.do<{ id: string }>('updateDocument', at, newer);
	const status = await client.do<{ rows: { id: string; offer: { candidate: string } | null }[] }>('readStatus', at);
	const { candidate } = status.rows.find((one) => one.id === row.id)!.offer!;
	const place = { ...at, segment: row.id };
	await client.do('settleOffer', place, { step: 'aside', candidate, seen: row.text });
	const path = `/api/v1/documents/${slug}/ko/rows/${row.id}/machine-texts`;
	const late = await client.send('POST', path, { step: 'take', candidate, seen: row.text });
	expect([late.status, late.body.code]).toEqual([409, 'update.offer-gone']);
	expect(await client.do('undoUpdate', { ...at, id }, { step: 'undo' })).toEqual({ undone: 2, kept: [] });
	expect((await client.do<RowPage>('listRows', at)).rows).toEqual(
		rows.map((one) => (one.id === row.id ? { ...one, state: 'confirmed' } : one))
	);
}
