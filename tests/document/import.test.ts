import { describe, expect, it } from 'vitest';
import type { ParsedSegment } from '$lib/core/segment/segment';
import { ImportDraft, isUnsure } from '$lib/document/import.svelte';
import type { Given } from '$lib/document/import-answer';

const row = (source: string | null, target: string | null, confidence = 1): ParsedSegment => ({
	kind: 'paragraph',
	paper: null,
	sourceLang: source === null ? null : 'en',
	source,
	target,
	confidence,
	evidence: [],
	line: 1,
	targetBytes: null,
	sourceBytes: null
});

const rows = [row('A room.', '部屋。'), row('A hall.', '廊下。', 0.3), row(null, '庭。'), row('A door.', '扉。', 0.5)];
const given: Given = { name: 'pasted.txt', bytes: new TextEncoder().encode('部屋。'), format: null };

/** A draft whose server answers as told, with what it was asked. */
function draftWith(answers: { status?: number; body: unknown }[] | 'offline') {
	const asked: { address: string; body: Record<string, unknown> }[] = [];
	const send: typeof fetch = (address, init) => {
		asked.push({ address: String(address), body: JSON.parse(String(init?.body)) as Record<string, unknown> });
		if (answers === 'offline') return Promise.reject(new TypeError('no network'));
		const { status = 200, body } = answers[asked.length - 1]!;
		return Promise.resolve(new Response(JSON.stringify(body), { status }));
	};
	return { draft: new ImportDraft('weekly papers', send), asked };
}

const preview = (score: number, update = false) => ({
	body: {
		post: { title: '今週の部屋', lang: 'ja', segments: rows, notices: ['rendered'] },
		proposals: [{ id: 'd1', slug: 'rooms', title: '이번 주의 방', score, update, langs: ['ja'] }]
	}
});

describe('an import that is being mended', () => {
	it('reads what was given and chooses a likely join', async () => {
		const { draft, asked } = draftWith([preview(0.8)]);
		expect(await draft.read(given)).toBe(true);
		expect(asked[0]!.address).toBe('/api/v1/projects/weekly%20papers/previews');
		expect(asked[0]!.body).toEqual({ name: 'pasted.txt', format: null, content: '6YOo5bGL44CC', lang: null });
		expect([draft.title, draft.lang, draft.into, draft.unsure]).toEqual(['今週の部屋', 'ja', 'd1', [1, 3]]);
	});

	it('reads a post at its address, and stores the file that the server had there', async () => {
		const page = { name: 'https://site.example/post', format: 'html', content: 'PHA+6YOo5bGLPC9wPg==' };
		const { draft, asked } = draftWith([
			{ body: { ...preview(0.4).body, ...page } },
			{ status: 201, body: { slug: 'rooms' } }
		]);
		expect(await draft.fetch('https://site.example/p/1')).toBe(true);
		expect(asked[0]).toEqual({
			address: '/api/v1/projects/weekly%20papers/fetches',
			body: { url: 'https://site.example/p/1', lang: null }
		});
		expect(await draft.store()).toBe('rooms');
		expect(asked[1]!.body).toMatchObject(page);
	});

	it('is called off without a trace: what was given stays, and no problem is said', async () => {
		const send: typeof fetch = (_, init) =>
			new Promise((_, fail) => init?.signal?.addEventListener('abort', () => fail(new Error('called off'))));
		const draft = new ImportDraft('weekly', send);
		const reading = draft.read(given);
		expect(draft.busy).toBe('reading');
		draft.cancel();
		expect(await reading).toBe(false);
		expect([draft.busy, draft.problem, draft.rows]).toEqual([null, null, null]);
	});

	it('proposes a less likely join without choosing it', async () => {
		const { draft } = draftWith([preview(0.4)]);
		await draft.read(given);
		expect([draft.proposals.length, draft.into]).toEqual([1, null]);
	});

	it('never takes a post for a newer copy by itself, and shows what that would change before it does', async () => {
		const run = { counts: {}, rows: [], changing: 0 };
		const { draft, asked } = draftWith([preview(0.9, true), { body: run }, { status: 201, body: { id: 'u1' } }]);
		await draft.read(given);
		expect([draft.into, draft.updated]).toEqual([null, null]);
		draft.into = 'd1';
		expect(draft.updated?.slug).toBe('rooms');
		await draft.preview();
		expect(draft.dryRuns).toEqual([{ ...run, lang: 'ja' }]);
		expect(await draft.update()).toBe(true);
		expect(asked.slice(1).map(({ address }) => address)).toEqual([
			'/api/v1/documents/rooms/ja/update-previews',
			'/api/v1/documents/rooms/ja/updates'
		]);
		draft.drop(0);
		expect(draft.dryRuns).toBe(null);
	});

	it('brings the English alone to every language of the document, and goes on where one was refused', async () => {
		const run = { counts: {}, rows: [], changing: 0 };
		const english = preview(0.9, true);
		english.body.proposals[0]!.langs = ['ja', 'ko'];
		const refused = { status: 409, body: { code: 'x', message: 'x' } };
		const stored = { status: 201, body: { id: null } };
		const { draft, asked } = draftWith([english, { body: run }, { body: run }, stored, refused, stored, stored]);
		draft.wish = 'en';
		await draft.read(given);
		draft.into = 'd1';
		await draft.preview();
		expect(draft.dryRuns?.map(({ lang }) => lang)).toEqual(['ja', 'ko']);
		expect(await draft.update()).toBe(false);
		expect(draft.problem).not.toBe(null);
		expect(await draft.update()).toBe(true);
		expect(asked.slice(3).map(({ address }) => address)).toEqual(
			['ja', 'ko', 'ja', 'ko'].map((lang) => `/api/v1/documents/rooms/${lang}/updates`)
		);
	});

	it('undoes steps one by one, back to what was read', async () => {
		const { draft } = draftWith([preview(0.8)]);
		await draft.read(given);
		draft.merge(0);
		draft.drop(2);
		expect(draft.rows?.length).toBe(2);
		draft.undo();
		expect(draft.rows?.length).toBe(3);
		draft.undo();
		expect(draft.rows).toEqual(rows);
		expect(draft.canUndo).toBe(false);
	});

	it('remembers no step that changed nothing', async () => {
		const { draft } = draftWith([preview(0.8)]);
		await draft.read(given);
		draft.merge(3);
		draft.shift(2, 1);
		expect(draft.canUndo).toBe(false);
	});

	it('walks through the unsure pairings, round the end', async () => {
		const { draft } = draftWith([preview(0.8)]);
		await draft.read(given);
		const walked = [1, 1, 1, -1].map((by) => {
			draft.stepUnsure(by as 1 | -1);
			return draft.at;
		});
		expect(walked).toEqual([1, 3, 1, 3]);
	});

	it('keeps what was mended when storing is refused', async () => {
		const refusal = { code: 'import.language-present', message: 'The document has it.', detail: 'ja' };
		const { draft } = draftWith([preview(0.8), { status: 409, body: refusal }]);
		await draft.read(given);
		draft.drop(0);
		expect(await draft.store()).toBeNull();
		expect(draft.problem).toEqual(refusal);
		expect([draft.rows?.length, draft.busy]).toEqual([3, null]);
	});

	it('stores the rows as mended and says where they are', async () => {
		const { draft, asked } = draftWith([preview(0.4), { status: 201, body: { slug: 'rooms' } }]);
		await draft.read(given);
		draft.setKind(0, 'summary');
		draft.engine = 'engine of March';
		expect(await draft.store()).toBe('rooms');
		const { rows: sent, into, engine } = asked[1]!.body as { rows: ParsedSegment[]; into: null; engine: string };
		expect([sent[0]!.kind, into, engine]).toEqual(['summary', null, 'engine of March']);
	});

	it('says how far the storing is, and whether rows are stored already', async () => {
		const lines = [{ share: 0, stage: 'reading' }, { share: 0.25, stage: 'storing' }, { value: { slug: 'rooms' } }];
		const heard: [number, boolean][] = [];
		const send: typeof fetch = (address) => {
			if (String(address).endsWith('/previews')) return Promise.resolve(Response.json(preview(0.4).body));
			const line = lines.map((value) => `${JSON.stringify(value)}\n`);
			const parts = new ReadableStream<Uint8Array>({
				pull(out) {
					heard.push([draft.progress, draft.writing]);
					const next = line.shift();
					if (next === undefined) out.close();
					else out.enqueue(new TextEncoder().encode(next));
				}
			});
			return Promise.resolve(new Response(parts, { headers: { 'content-type': 'application/x-ndjson' } }));
		};
		const draft: ImportDraft = new ImportDraft('weekly', send);
		await draft.read(given);
		expect(await draft.store()).toBe('rooms');
		expect(heard).toContainEqual([0, false]);
		expect([draft.progress, draft.writing, draft.busy]).toEqual([0.25, true, null]);
	});

	it('says so when the server cannot be reached', async () => {
		const { draft } = draftWith('offline');
		expect(await draft.read(given)).toBe(false);
		expect([draft.problem?.code, draft.rows]).toEqual(['offline', null]);
	});

	it('is unsure of pairs alone', () => {
		expect([row('A', 'あ', 0.2), row(null, 'あ', 0.2), row('A', 'あ', 0.9)].map(isUnsure)).toEqual([
			true,
			false,
			false
		]);
	});
});
