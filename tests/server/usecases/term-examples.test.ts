import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import { newId } from '$server/id';
import { saveConcept } from '$server/usecases/save-concept';
import { termExamples } from '$server/usecases/term-examples';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const RAG: Omit<Concept, 'id'> = {
	...{ english: ['slow-map reading', 'SMR'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [
		{ lang: 'ko', text: '느린 지도 읽기', status: 'preferred', condition: 'source', note: '' },
		{ lang: 'ko', text: '저속 지도 읽기', status: 'forbidden', condition: 'source', note: '' }
	]
};

onBothDatabases('examples of a concept', (open) => {
	let test: TestApp;
	let s: Stage;
	let concept: string;
	let curator: Actor;
	/** When the last decision was made. */
	let now: number;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(test.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
		concept = await saveConcept(s.app, curator, 'weekly', null, RAG);
		now = Date.now();
	});
	afterEach(() => test.drop());

	/** Puts in a row with its English. */
	async function row(source: string, document = s.document.id): Promise<string> {
		const { db } = s.app.database;
		const id = newId();
		const place = { document_id: document, label: 's', position: 1, kind: 'paragraph', paper: null, left_out: 0 };
		await db
			.insertInto('segment')
			.values({ id, ...place })
			.execute();
		const given = { file_id: null, byte_start: null, byte_end: null, created_by: null, created_at: 1 };
		await db
			.insertInto('source')
			.values({ id: newId(), segment_id: id, lang: 'en', text: source, canonical: 1, ...given })
			.execute();
		return id;
	}

	const decision = (segment: string, text: string, kind: 'approve' | 'refuse' = 'approve') =>
		s.app.database.db
			.insertInto('decision')
			.values({
				...{ id: newId((now += 1000)), segment_id: segment, lang: 'ko', kind, text, hash: 'x', rules: 'x' },
				...{ settled: kind === 'approve' ? 1 : 0, user_id: s.editor.id, reason_id: null, reason: null, created_at: now }
			})
			.execute();

	const approved = async (source: string, text: string): Promise<string> => {
		const id = await row(source);
		await decision(id, text);
		return id;
	};
	const ask = (before: string | null = null, patience?: number) =>
		termExamples(s.app, s.reviewer, { ...s.at, concept }, before, patience);
	const texts = async () => (await ask()).examples.map(({ target }) => target.text);

	it('are the exact texts that were approved, newest first, with the term marked in both', async () => {
		await approved('We like Slow map reading.', '우리는 느린 지도 읽기를 좋아합니다.');
		const newest = await approved('SMR, or slow-map reading, helps.', '느린 지도 읽기가 돕습니다.');
		const { examples, next } = await ask();
		expect(next).toBeNull();
		expect(examples.map(({ segment }) => segment)[0]).toBe(newest);
		expect(examples).toHaveLength(2);
		const [first, second] = examples;
		const cut = ({ text, terms }: { text: string; terms: { start: number; end: number }[] }) =>
			terms.map(({ start, end }) => text.slice(start, end));
		expect([cut(first!.source), cut(first!.target)]).toEqual([['SMR', 'slow-map reading'], ['느린 지도 읽기']]);
		expect(cut(second!.source)).toEqual(['Slow map reading']);
		expect(first).toMatchObject({ document: { slug: s.document.slug }, lang: 'ko', at: now });
	});

	it('hold nothing of what was not approved, was refused since, or lacks the term on one side', async () => {
		const again = await approved('Slow-map reading first.', '느린 지도 읽기가 먼저입니다.');
		await decision(again, '느린 지도 읽기가 처음입니다.');
		const refused = await approved('Slow-map reading later.', '느린 지도 읽기는 나중입니다.');
		await decision(refused, '느린 지도 읽기는 나중입니다.', 'refuse');
		await approved('Slow-map reading is wrong.', '저속 지도 읽기는 틀립니다.');
		await approved('Slow maps are read.', '느린 지도 읽기입니다.');
		await row('Slow-map reading that nobody approved.');
		expect(await texts()).toEqual(['느린 지도 읽기가 처음입니다.']);
	});

	it('are five at most, and looking goes on where it stopped', async () => {
		for (let n = 0; n < 7; n++) await approved('Slow-map reading.', `느린 지도 읽기 ${n}.`);
		expect(await texts()).toEqual([6, 5, 4, 3, 2].map((n) => `느린 지도 읽기 ${n}.`));
		await s.app.database.db.deleteFrom('decision').execute();
		const old = await approved('Slow-map reading.', '느린 지도 읽기.');
		const other = await row('Nothing of it.');
		for (let n = 0; n < 520; n++) await decision(other, `다른 글 ${n}`);
		const first = await ask(null, 0);
		expect(first.examples).toEqual([]);
		const second = await ask(first.next, 0);
		expect([second.examples.map(({ segment }) => segment), second.next]).toEqual([[old], null]);
	});

	it('come from the project alone, and only to who may read it', async () => {
		const { examples } = await ask();
		expect(examples).toEqual([]);
		const outsider = { ...s.reviewer, grants: [] };
		await expect(termExamples(s.app, outsider, { ...s.at, concept })).rejects.toMatchObject({
			code: 'access.not-found'
		});
		const unknown = termExamples(s.app, s.reviewer, { ...s.at, concept: newId() });
		await expect(unknown).rejects.toMatchObject({ code: 'access.not-found' });
	});
});
