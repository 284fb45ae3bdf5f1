import { storeDocument } from '$server/usecases/import-document';
import { openDocument } from '$server/usecases/open-document';
import { readUpload } from '$server/usecases/preview-import';
import { decide } from '$server/usecases/decide';
import type { Stage } from './stage';

export const TWICE = 'fluency.repeated-word';
export const VALUE = 'accuracy.number-value';

/** Two words written twice, which does not block; a wrong number, which does; and a row without a finding. */
const PAIRS = [
	['The lantern burns all night.', '등불이 등불이 밤새 탑니다.'],
	['The harbour sleeps in winter.', '항구는 겨울에 겨울에 잠듭니다.'],
	['It has 3 masts in all.', '돛대는 모두 4개입니다.'],
	['The road climbs slowly.', '길은 천천히 오릅니다.']
] as const;

/** A post with findings, and what its editor does to it. */
export class Harbour {
	private constructor(
		private readonly s: Stage,
		readonly at: { document: string; lang: 'ko' }
	) {}

	static async store(s: Stage): Promise<Harbour> {
		const lines = PAIRS.map(([source, target]) => JSON.stringify({ source, target })).join('\n');
		const bytes = new TextEncoder().encode(lines);
		const read = readUpload({ name: 'harbour.jsonl', bytes, format: 'jsonl', lang: 'ko' });
		const { slug } = await storeDocument(s.app, s.project, null, {
			...{ project: 'weekly', lang: 'ko', file: { name: 'harbour.jsonl', format: 'jsonl', bytes } },
			...{ rows: read.segments, title: 'Harbour', notices: [], into: null, engine: 'machine' }
		});
		return new Harbour(s, { document: slug, lang: 'ko' });
	}

	view = () => openDocument(this.s.app, this.s.editor, this.at.document, 'ko');

	row = async (part: string) => (await this.view()).status.rows.find(({ text }) => text.includes(part))!;

	finding = async (check: string) => (await this.view()).status.findings.find((finding) => finding.check === check)!;

	async write(part: string, text: string): Promise<void> {
		const { room } = await this.view();
		await this.s.app.rooms.write(room, this.s.editor.id, [{ segment: (await this.row(part)).id, text }]);
	}

	/** Approves a row, in a project of one person.
	 * @param text what is written over it before, if anything */
	async approve(part: string, text?: string): Promise<void> {
		if (text !== undefined) await this.write(part, text);
		const row = await this.row(text ?? part);
		const [verdict] = await decide(this.s.app, this.s.editor, this.at, 'approve', [
			{ segment: row.id, text: row.text }
		]);
		if (verdict?.state !== 'approved') throw new Error(`not approved: ${JSON.stringify(verdict)}`);
	}
}
