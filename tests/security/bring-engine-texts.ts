import { expect } from 'vitest';
import type { MachineText } from '$lib/core/workflow/machine-text';
import type { RowPage } from '$server/usecases/read-state';
import type { ApiClient } from './api-client';

/** English alone, copied for an engine, its answer previewed, stored and taken back. */
export async function bringEngineTexts(client: ApiClient, p: { project: string }): Promise<void> {
	const english = '# Slow roads\n\nThe survey covers 12 villages.\n';
	const file = { name: 'roads.md', content: Buffer.from(english).toString('base64') };
	const { slug } = await client.do<{ slug: string }>('importFile', p, { ...file, lang: 'ko', english: true });
	const at = { slug, lang: 'ko' };
	const texts = async () => (await client.do<RowPage>('listRows', at)).rows.map(({ text }) => text);
	expect(await texts()).toEqual(['', '']);
	const { chunks } = await client.do<{ chunks: string[] }>('copyForEngine', at, {});
	const text = chunks[0]!.replace('Slow roads', '느린 길').replace(/^The survey.+$/mu, '조사는 마을 12곳을 다룬다.');
	const { rows } = await client.do<{ rows: { evidence: string }[] }>('previewEngineTexts', at, { text });
	expect(rows.map(({ evidence }) => evidence)).toEqual(['mark', 'mark']);
	const { id } = await client.do<{ id: string }>('takeEngineTexts', at, { text, engine: 'some engine' });
	expect(await texts()).toEqual(['느린 길', '조사는 마을 12곳을 다룬다.']);
	const row = (await client.do<RowPage>('listRows', at)).rows[0]!.id;
	const { texts: known } = await client.do<{ texts: MachineText[] }>('listMachineTexts', at, undefined, `?row=${row}`);
	const { candidate } = known.find(({ inForce }) => inForce)!;
	const again = { rows: [{ segment: row, candidate, seen: '느린 길' }] };
	expect(await client.do('chooseMachineTexts', at, again)).toMatchObject({ left: [], taken: [{ text: '느린 길' }] });
	// The English comes again: what was corrected waits for an engine, and goes back.
	const newer = {
		name: 'roads.md',
		english: true,
		content: Buffer.from(english.replace('12', '21')).toString('base64')
	};
	const changes = { counts: { changed: 1, same: 2, new: 0, gone: 0 } };
	expect(await client.do('previewUpdate', at, newer)).toMatchObject(changes);
	const brought = await client.do<{ id: string }>('updateDocument', at, newer);
	expect(brought).toMatchObject(changes);
	expect(await client.do('copyForEngine', at, {})).toMatchObject({ rows: 1 });
	expect(await client.do('undoUpdate', { ...at, id: brought.id }, { step: 'undo' })).toEqual({ undone: 1, kept: [] });
	expect(await client.do('undoUpdate', { ...at, id }, { step: 'undo' })).toEqual({ undone: 2, kept: [] });
	expect(await texts()).toEqual(['', '']);
}
