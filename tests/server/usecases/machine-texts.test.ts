import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { chooseMachineTexts, type MachineChoice } from '$server/usecases/choose-machine-texts';
import { copyForEngine } from '$server/usecases/copy-for-engine';
import { decide } from '$server/usecases/decide';
import { importFile } from '$server/usecases/import-file';
import { listMachineTexts } from '$server/usecases/list-machine-texts';
import { openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { takeEngineTexts } from '$server/usecases/take-engine-texts';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const ENGLISH = '# A Map of Slow Roads\n\nThe survey covers 12 villages.\n\nMost bridges were built by hand.\n';
const FIRST = ['느린 길의 지도', '조사는 마을 12곳을 다룬다.', '다리는 대부분 손으로 지었다.'];
const SECOND = ['더딘 길의 지도', '이 조사는 열두 마을을 다룬다.', '다리 대부분은 손으로 놓았다.'];
const refused = (code: ProblemCode) => expect.objectContaining({ code });
const ALL = { person: null, group: null, document: null, day: null, before: null };

onBothDatabases('machine texts of rows', (open) => {
	let test: TestApp;
	let s: Stage;
	let at: { document: string; lang: 'ko' };
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
		const curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ko']);
		const file = { name: 'roads.md', bytes: new TextEncoder().encode(ENGLISH), format: null, title: null };
		const wish = { ...file, lang: 'ko' as const, engine: '', join: true, english: true };
		at = { document: (await importFile(s.app, curator, 'weekly', wish)).slug, lang: 'ko' };
		await bring('first', FIRST, false);
		await bring('second', SECOND, true);
	});
	afterEach(() => test.drop());

	async function bring(engine: string, to: readonly string[], beside: boolean): Promise<void> {
		const wish = { rows: 'all', paper: null, size: null, instructions: '' } as const;
		const { chunks } = await copyForEngine(s.app, s.editor, at, wish);
		let n = 0;
		const text = chunks.join('\n').replace(/^(?!\[\[\d|$).+$/gmu, () => to[n++]!);
		await takeEngineTexts(s.app, s.editor, at, { text, engine, beside, rows: null });
	}
	const rows = async () => {
		const { rows, status } = await openDocument(s.app, s.editor, at.document, 'ko');
		return rows.map(({ id, machine }, n) => ({ ...status.rows[n]!, id, machine }));
	};
	const texts = async () => (await rows()).map(({ text }) => text);
	const list = async () =>
		listMachineTexts(
			s.app,
			s.editor,
			at,
			(await rows()).map(({ id }) => id)
		);
	const of = async (engine: string): Promise<MachineChoice[]> => {
		const seen = new Map((await rows()).map(({ id, text }) => [id, text]));
		return (await list())
			.filter((text) => text.engine === engine)
			.map(({ segment, candidate }) => ({ segment, candidate, seen: seen.get(segment)! }));
	};
	const choose = (choices: readonly MachineChoice[]) => chooseMachineTexts(s.app, s.editor, at, choices);

	it('are listed with engine, route and which is in force; those that say nothing are not', async () => {
		const found = await list();
		expect(found.map(({ text, engine, route, inForce, file }) => [text, engine, route, inForce, file])).toEqual([
			...FIRST.map((text) => [text, 'first', 'en->ko', true, null]),
			...SECOND.map((text) => [text, 'second', 'en->ko', false, null])
		]);
		expect(await listMachineTexts(s.app, s.stranger, at, [])).toEqual([]);
		await expect(listMachineTexts(s.app, null, at, [])).rejects.toEqual(refused('access.sign-in'));
	});

	it('are put in force together, which is told, and undone with what the answer says', async () => {
		const { taken, left } = await choose(await of('second'));
		expect([await texts(), left]).toEqual([SECOND, []]);
		expect((await rows()).map(({ machine, offer, state }) => [machine, offer, state])).toEqual(
			SECOND.map((text) => [text, null, 'untouched'])
		);
		const page = await openAudit(s.app, await person(s.app, 'Mina', s.project.id, 'maintainer', ['ko']), 'weekly', ALL);
		expect(page.lines.filter(({ action }) => action === 'segment.machine-text-chosen')).toHaveLength(3);
		const seen = await texts();
		const back = await choose(taken.map((one, n) => ({ ...one, seen: seen[n]! })));
		expect([await texts(), back.left]).toEqual([FIRST, []]);
		expect((await rows()).map(({ machine, offer }) => [machine, offer?.text])).toEqual(
			FIRST.map((text, n) => [text, SECOND[n]])
		);
		// An older one can be chosen as well as a newer one.
		await choose(await of('second'));
		await choose(await of('first'));
		expect(await texts()).toEqual(FIRST);
	});

	it('leave rows that say something else by now, and rows without them', async () => {
		const choices = await of('second');
		const [first, second, third] = await rows();
		const room = (await openDocument(s.app, s.editor, at.document, 'ko')).room;
		await s.app.rooms.change(room, s.reviewer.id, [{ segment: first!.id, before: FIRST[0]!, after: '사람의 글' }]);
		const other = choices.find(({ segment }) => segment === second!.id)!.candidate;
		const wrong = choices.map((one) => (one.segment === third!.id ? { ...one, candidate: other } : one));
		const { taken, left } = await choose(wrong);
		expect(taken.map(({ segment }) => segment)).toEqual([second!.id]);
		expect(left).toEqual([first!.id, third!.id]);
		expect(await texts()).toEqual(['사람의 글', SECOND[1], FIRST[2]]);
		const twice = (await of('first')).concat(await of('second')).filter(({ segment }) => segment === second!.id);
		expect((await choose(twice)).taken).toHaveLength(1);
		expect((await texts())[1]).toBe(FIRST[1]);
		expect(await choose([{ ...choices[0]!, segment: other }])).toEqual({ taken: [], left: [other] });
	});

	it('make an approval of another text stale, and take the right to edit', async () => {
		const [row] = await rows();
		const verdicts = await decide(s.app, s.editor, at, 'approve', [{ segment: row!.id, text: row!.text }]);
		expect(verdicts[0]).toMatchObject({ state: 'approved' });
		await choose((await of('second')).slice(0, 1));
		expect((await rows())[0]).toMatchObject({ state: 'stale', text: SECOND[0] });
		await expect(chooseMachineTexts(s.app, s.stranger, at, await of('first'))).rejects.toEqual(
			refused('access.refused')
		);
	});
});
