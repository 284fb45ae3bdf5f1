import { expect } from 'vitest';
import type { CopiesRow } from '$server/usecases/list-copies';
import type { SourceVerdict } from '$server/usecases/choose-source';
import type { ApiClient } from './api-client';

/** Two copies of a post, one of which lost an address: it is listed, taken, corrected, refused to whoever comes late, undone. */
export async function chooseSources(client: ApiClient, p: { project: string }): Promise<void> {
	const paper = 'Two Maps of Winding Roads';
	const sent = (lang: 'ja' | 'ko', source: string, target: string) => {
		const lines = [
			{ source: paper, target, kind: 'title', paper },
			{ source, target: `${target}.`, paper }
		];
		const content = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')).toString('base64');
		return { name: `roads.${lang}.jsonl`, content, lang };
	};
	const whole = 'The map stands at https://example.org/roads for all.';
	const damaged = 'The map stands at Slow roads for all.';
	const { slug } = await client.do<{ slug: string }>('importFile', p, { ...sent('ko', damaged, '길'), join: false });
	const joined = await client.do('importFile', p, { ...sent('ja', whole, '道'), join: true });
	expect(joined).toMatchObject({ slug, joined: true });
	const at = { slug, lang: 'ko' };
	const list = async () => (await client.do<{ rows: CopiesRow[] }>('listCopies', at)).rows;
	const [row] = await list();
	expect(row).toMatchObject({ certain: true, text: damaged, damages: [{ kind: 'address-lost' }], choice: null });
	const choose = async (body: object) =>
		(await client.do<{ verdicts: SourceVerdict[] }>('chooseSource', at, body)).verdicts[0]!;
	const take = { step: 'take', rows: [{ segment: row!.segment, source: row!.better, seen: damaged }] };
	const { choice } = await choose(take);
	expect(await choose(take)).toMatchObject({ refused: 'segment.source-changed', source: whole });
	const words = { segment: row!.segment, text: 'The map is lost.', seen: whole };
	const corrected = await choose({ step: 'correct', ...words });
	expect(await choose({ step: 'undo', choices: [choice] })).toMatchObject({ refused: 'segment.source-changed' });
	expect(await choose({ step: 'undo', choices: [corrected.choice] })).toMatchObject({ refused: null, source: whole });
	expect(await choose({ step: 'undo', choices: [choice] })).toMatchObject({ refused: null, source: damaged });
	expect(await list()).toEqual([row]);
}
