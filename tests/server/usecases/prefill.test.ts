import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '$server/app';
import type { DocumentTable, ProjectTable } from '$server/db/schema';
import { insertProject } from '$server/usecases/create-project';
import { decide } from '$server/usecases/decide';
import { importDocument, storeDocument } from '$server/usecases/import-document';
import { openDocument } from '$server/usecases/open-document';
import { previewImport } from '$server/usecases/preview-import';
import { previewUpdate } from '$server/usecases/preview-update';
import { setPrefill } from '$server/usecases/set-prefill';
import { settleOffer } from '$server/usecases/settle-offer';
import { undoUpdate } from '$server/usecases/undo-update';
import { updateDocument } from '$server/usecases/update-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';
import { fileOf, rowsOf, type Line } from './update-stage';

const MAPS = 'We read slow maps by the harbour.';
const ROOMS = 'It has 3 rooms and a long hall.';
const FIRST: Line[] = [
	['Slow maps', '느린 지도'],
	[MAPS, '우리는 항구에서 느린 지도를 읽습니다.'],
	[ROOMS, '방이 3개 있고 긴 복도가 있습니다.']
];
/** The same English, as another machine says it. */
const SECOND: Line[] = [
	['Slow roads', '느린 길'],
	[MAPS, '기계가 다르게 옮긴 글입니다.'],
	['Nothing here is like the others.', '여기에는 비슷한 것이 없습니다.']
];

onBothDatabases('a paragraph that repeats an approved one', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
	});
	afterEach(() => test.drop());

	const post = (
		lines: readonly Line[],
		project: ProjectTable = s.project,
		lang: 'ja' | 'ko' = 'ko',
		app: App = s.app
	) =>
		storeDocument(app, project, null, {
			...{ project: project.slug, lang, title: 'Slow maps', notices: [], into: null, engine: 'some engine' },
			...{ file: fileOf('week.txt'), rows: rowsOf(lines) }
		});
	const view = (document: DocumentTable) => openDocument(s.app, s.editor, document.slug, 'ko');
	const at = (document: DocumentTable) => ({ document: document.slug, lang: 'ko' as const });

	async function rowOf(document: DocumentTable, source: string) {
		const { rows, status, room } = await view(document);
		const row = rows.find((each) => each.source === source)!;
		return { room, row, status: status.rows.find(({ id }) => id === row.id)! };
	}
	async function judge(document: DocumentTable, source: string, kind: 'approve' | 'refuse' = 'approve') {
		const { row, status } = await rowOf(document, source);
		const because = kind === 'refuse' ? { why: 'meaning', reason: null } : undefined;
		const [verdict] = await decide(
			s.app,
			s.editor,
			at(document),
			kind,
			[{ segment: row.id, text: status.text }],
			because
		);
		expect(verdict).toMatchObject({ refused: null });
	}
	/** The first post with its first paragraph approved. */
	async function approvedOnce(): Promise<DocumentTable> {
		const first = await post(FIRST);
		await judge(first, MAPS);
		await s.app.rowIndex.settle();
		return first;
	}
	const own = async (document: DocumentTable) => {
		const { status, row } = await rowOf(document, MAPS);
		return { text: status.text, state: status.state, machine: row.machine, taken: status.memory?.taken?.text ?? null };
	};
	const FROM_MACHINE = { text: SECOND[1]![1], state: 'untouched', machine: SECOND[1]![1], taken: null };
	const FROM_MEMORY = { text: FIRST[1]![1], state: 'untouched', machine: FIRST[1]![1], taken: FIRST[1]![1] };

	it('comes in with its text, waits for people, and says where it came from', async () => {
		const first = await approvedOnce();
		const second = await post(SECOND);
		expect(second.prefilled).toEqual({ taken: 1, choices: 0, byRule: 0 });
		expect(await own(second)).toEqual(FROM_MEMORY);
		const { status, row, room } = await rowOf(second, MAPS);
		expect(status.memory).toMatchObject({
			taken: { slug: first.slug, title: 'Slow maps', segment: (await rowOf(first, MAPS)).row.id, stands: true },
			machine: { text: SECOND[1]![1], engine: 'some engine' },
			choices: []
		});
		expect(row.engine).toBe('memory');
		expect((await s.app.rooms.texts(room)).get(row.id)).toBe(FIRST[1]![1]);
		expect((await view(second)).status.blockers).toContainEqual(expect.objectContaining({ segment: row.id }));
		// Others of the post are the machine's.
		expect((await rowOf(second, SECOND[2]![0]!)).status.memory).toBeNull();
		await judge(second, MAPS);
		expect((await own(second)).state).toBe('approved');
		// Nobody corrected a machine by that.
		await s.app.rowIndex.settle();
		const corrections = s.app.database.db.selectFrom('correction').selectAll().where('document_id', '=', second.id);
		expect(await corrections.execute()).toEqual([]);
		// The approval that it came from is taken back: the row says so.
		await judge(first, MAPS, 'refuse');
		expect((await rowOf(second, MAPS)).status.memory?.taken).toMatchObject({ stands: false });
	});

	it('has its machine text taken instead, and that undone', async () => {
		await approvedOnce();
		const second = await post(SECOND);
		const { row, status } = await rowOf(second, MAPS);
		const { candidate } = status.memory!.machine!;
		const place = { ...at(second), segment: row.id };
		const back = await settleOffer(s.app, s.editor, place, { step: 'take', candidate, seen: status.text });
		expect(await own(second)).toEqual(FROM_MACHINE);
		await settleOffer(s.app, s.editor, place, { step: 'back', ...back, seen: SECOND[1]![1]! });
		expect(await own(second)).toEqual(FROM_MEMORY);
		// The machine's own text is no newer one.
		expect((await rowOf(second, MAPS)).status.offer).toBeNull();
	});

	it('is offered two renderings beside the machine text, and takes neither by itself', async () => {
		await approvedOnce();
		const other = await post([FIRST[0]!, [MAPS, '다른 사람이 다르게 옮겼습니다.']]);
		const segment = await rowOf(other, MAPS);
		await s.app.rooms.write(segment.room, s.editor.id, [
			{ segment: segment.row.id, text: '우리는 지도를 천천히 읽는다.' }
		]);
		await judge(other, MAPS);
		await s.app.rowIndex.settle();
		const second = await post(SECOND);
		expect(second.prefilled).toEqual({ taken: 0, choices: 1, byRule: 0 });
		expect(await own(second)).toEqual(FROM_MACHINE);
		const { row, status } = await rowOf(second, MAPS);
		// The one in the same context first; here neither is, so the newest.
		const [newest, oldest] = status.memory!.choices;
		expect([newest!.text, oldest!.text]).toEqual(['우리는 지도를 천천히 읽는다.', FIRST[1]![1]]);
		expect(status.offer).toBeNull();
		const place = { ...at(second), segment: row.id };
		const back = await settleOffer(s.app, s.editor, place, {
			...{ step: 'take', candidate: oldest!.candidate, seen: status.text }
		});
		expect(await own(second)).toEqual(FROM_MEMORY);
		await settleOffer(s.app, s.editor, place, { step: 'back', ...back, seen: FIRST[1]![1]! });
		const again = (await rowOf(second, MAPS)).status;
		expect(again.memory!.choices.map(({ text }) => text)).toEqual([newest!.text, oldest!.text]);
		await settleOffer(s.app, s.editor, place, { step: 'aside', candidate: newest!.candidate, seen: again.text });
		expect((await rowOf(second, MAPS)).status.memory!.choices).toHaveLength(1);
	});

	it.each(['refused', 'edited', 'left out', 'given another source'])(
		'is not pre-filled from one that was %s since',
		async (what) => {
			const first = await approvedOnce();
			const { db } = s.app.database;
			const { row, room } = await rowOf(first, MAPS);
			// The memory as it was read stays behind: what is decided is asked anew.
			if (what === 'refused') await judge(first, MAPS, 'refuse');
			if (what === 'edited') await s.app.rooms.write(room, s.editor.id, [{ segment: row.id, text: '고치는 중.' }]);
			if (what === 'left out') await db.updateTable('segment').set({ left_out: 1 }).where('id', '=', row.id).execute();
			if (what === 'given another source')
				await db.updateTable('source').set({ text: 'Quite another thing.' }).where('segment_id', '=', row.id).execute();
			const second = await post(SECOND);
			expect(second.prefilled).toEqual({ taken: 0, choices: 0, byRule: 0 });
			expect(await own(second)).toEqual(FROM_MACHINE);
		}
	);

	it('is not pre-filled from another project or language, nor where the project does not want it', async () => {
		await approvedOnce();
		const far = await insertProject(s.app, { slug: 'far', name: 'Far', peopleNeeded: 1 }, null);
		expect((await post(SECOND, far)).prefilled).toEqual({ taken: 0, choices: 0, byRule: 0 });
		expect((await post(SECOND, s.project, 'ja')).prefilled).toEqual({ taken: 0, choices: 0, byRule: 0 });
		const maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		await expect(setPrefill(s.app, s.editor, s.project.slug, false)).rejects.toMatchObject({ code: 'access.refused' });
		await setPrefill(s.app, maintainer, s.project.slug, false);
		expect((await post(SECOND, { ...s.project, memory_prefill: 0 })).prefilled).toEqual({
			taken: 0,
			choices: 0,
			byRule: 0
		});
		const project = s.app.database.db.selectFrom('project').select('memory_prefill').where('id', '=', s.project.id);
		expect(await project.executeTakeFirstOrThrow()).toEqual({ memory_prefill: 0 });
	});

	it('comes in by an update too, as its dry run said, and goes when that is taken back', async () => {
		await approvedOnce();
		const second = await post([SECOND[0]!, SECOND[2]!]);
		const maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		const rows = rowsOf(SECOND);
		const preview = await previewUpdate(s.app, maintainer, at(second), rows);
		expect(preview.prefilled).toEqual({ taken: 1, choices: 0, byRule: 0 });
		const newer = { file: fileOf('newer.txt'), rows, engine: 'second' };
		const updated = await updateDocument(s.app, maintainer, at(second), newer);
		expect(updated.prefilled).toEqual(preview.prefilled);
		expect(await own(second)).toEqual(FROM_MEMORY);
		// The same copy again changes nothing; one with another machine text is offered beside it.
		expect((await updateDocument(s.app, maintainer, at(second), newer)).id).toBeNull();
		const third = rowsOf([SECOND[0]!, [MAPS, '세 번째 기계의 글입니다.'], SECOND[2]!]);
		const again = await updateDocument(s.app, maintainer, at(second), { ...newer, rows: third });
		expect(again.counts).toMatchObject({ offered: 1, replaced: 0 });
		expect(await own(second)).toEqual(FROM_MEMORY);
		expect((await rowOf(second, MAPS)).status.offer).toMatchObject({ text: '세 번째 기계의 글입니다.' });
		// What is set aside is not to be had as the machine's own text either: that is the one of the import.
		const { row, status } = await rowOf(second, MAPS);
		const { candidate } = status.offer!;
		const place = { ...at(second), segment: row.id };
		await settleOffer(s.app, s.editor, place, { step: 'aside', candidate, seen: status.text });
		expect((await rowOf(second, MAPS)).status.memory!.machine).toMatchObject({ text: SECOND[1]![1] });
		const late = settleOffer(s.app, s.editor, place, { step: 'take', candidate, seen: status.text });
		await expect(late).rejects.toMatchObject({ code: 'update.offer-gone' });
		await undoUpdate(s.app, maintainer, at(second), again.id!);
		await undoUpdate(s.app, maintainer, at(second), updated.id!);
		expect((await view(second)).rows.some(({ source, machine }) => source === MAPS && machine !== null)).toBe(false);
	});

	it('is counted by the preview as it happens, also where the same post is imported twice', async () => {
		const upload = (maps: string, rooms: string) => {
			const pairs = `${maps}\n\n${MAPS}\n\n${rooms}\n\n${ROOMS}`;
			const text = `[2026/03/02 ~ 03/08] Slow roads\n\n글 / Slow roads\n\n논문 소개\n\n${pairs}\n`;
			return { name: 'w.txt', bytes: new TextEncoder().encode(text), format: 'post', lang: 'ko' as const };
		};
		const maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		const send = async (file: ReturnType<typeof upload>) => {
			const { post: read, prefilled } = await previewImport(s.app, maintainer, s.project.slug, file);
			const stored = await importDocument(s.app, maintainer, {
				...{ project: s.project.slug, lang: 'ko', title: 'W', notices: [], into: null, engine: '' },
				...{ file, rows: read.segments }
			});
			expect(stored.prefilled).toEqual(prefilled);
			return { stored, prefilled };
		};
		const { stored } = await send(upload(FIRST[1]![1]!, FIRST[2]![1]!));
		for (const source of [MAPS, ROOMS]) await judge(stored, source);
		await s.app.rowIndex.settle();
		const file = upload('기계 글 하나입니다.', '기계 글 둘입니다.');
		for (let n = 0; n < 2; n++) expect((await send(file)).prefilled).toEqual({ taken: 2, choices: 0, byRule: 0 });
	});
});
