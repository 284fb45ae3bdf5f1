import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import { findingKey } from '$lib/core/check/key';
import type { GuideView } from '$lib/core/guide/first-steps';
import { closeFinding } from '$server/usecases/close-finding';
import { decide } from '$server/usecases/decide';
import { hideGuide, openGuide, type Wanted } from '$server/usecases/first-steps';
import { importDocument } from '$server/usecases/import-document';
import { openDocument } from '$server/usecases/open-document';
import { chooseKeys } from '$server/usecases/own-keys';
import { readUpload } from '$server/usecases/preview-import';
import { readDesk } from '$server/desk/desk';
import { migrate } from '../../../server/db/migrate';
import { onBothBare, onBothDatabases, type TestApp } from '../databases';
import { write } from './approved';
import { stage, type Stage } from './stage';

const FLAGGED = '중도 포기';
const MENDED = '이 모델은 중간 정보 소실 문제를 다루며 32억 개의 토큰으로 학습되었습니다.';

onBothDatabases('first steps', (newApp) => {
	let test: TestApp;
	let on: Stage;
	beforeEach(async () => {
		test = await newApp();
		on = await stage(test.app);
	});
	afterEach(() => test.drop());

	const guide = (actor: Actor | null, wanted: Wanted = 'asked'): Promise<GuideView | null> =>
		openGuide(test.app, actor, { wanted });
	const done = async (actor: Actor) => (await guide(actor))!.steps.filter((step) => step.done).map(({ id }) => id);
	const who = () => ({ ...on, editor: on.reviewer });

	async function imports(actor: Actor): Promise<void> {
		const bytes = new TextEncoder().encode('작은 글 (A Small Post)\n\n모델은 작습니다.\n\nThe model is small.\n');
		const { segments: rows } = readUpload({ name: 'a.txt', bytes, format: null, lang: 'ko' });
		await importDocument(test.app, actor, {
			...{ project: on.project.slug, lang: 'ko', file: { name: 'a.txt', format: 'post', bytes }, rows },
			...{ title: 'A Small Post', notices: [], into: null, engine: '' }
		});
	}

	async function asks(actor: Actor, part: string): Promise<void> {
		const view = await openDocument(test.app, actor, on.document.slug, 'ko');
		const { id, text } = view.status.rows.find((row) => row.text.includes(part))!;
		const [verdict] = await decide(test.app, actor, on.at, 'confirm', [{ segment: id, text }]);
		expect(verdict).toMatchObject({ refused: null });
	}

	it('an editor is led to the import, a reviewer to the first row that blocks, a guest of no project nowhere', async () => {
		const [editor, reviewer] = [await guide(on.editor, 'offered'), await guide(on.reviewer, 'offered')];
		expect(editor?.steps.map(({ id }) => id)).toEqual(['import', 'mend', 'ask']);
		expect(editor?.steps[0]!.href).toBe('/projects/weekly/import?guide');
		expect(reviewer?.steps.map(({ id }) => id)).toEqual(['mend', 'ask']);
		const { rows } = await readDesk(test.app, on.project, on.document, 'ko');
		const row = rows.find(({ machine }) => machine?.includes(FLAGGED))!;
		expect(reviewer?.steps[0]!.href).toBe(`/desk/${on.document.slug}/ko?guide#s-${row.id}`);
		expect(await guide(null, 'offered')).toBeNull();
		expect(await guide({ id: 'x', name: 'X', admin: false, grants: [] })).toBeNull();
	});

	it('an import of one’s own is the first step, and nobody else’s', async () => {
		await imports(on.editor);
		expect(await done(on.editor)).toEqual(['import']);
		expect((await guide(on.editor))!.steps[1]!.href).toMatch(/^\/desk\/a-small-post\/ko\?guide/);
		expect(await done(on.stranger)).toEqual([]);
	});

	it('a text in which a check finds less than in the machine’s is mended; any other change is none', async () => {
		await write(who(), test.app, FLAGGED, `${MENDED.replace('중간 정보 소실', FLAGGED)} 네.`);
		expect(await done(on.reviewer)).toEqual([]);
		await write(who(), test.app, FLAGGED, MENDED);
		expect(await done(on.reviewer)).toEqual(['mend']);
		expect(await done(on.editor)).toEqual([]);
		// What was noted stays, whatever becomes of the text.
		await write({ ...on, editor: on.editor }, test.app, FLAGGED, MENDED.replace('중간 정보 소실', FLAGGED));
		expect(await done(on.reviewer)).toEqual(['mend']);
	});

	it('a finding set aside is settled as well', async () => {
		const { findings } = await readDesk(test.app, on.project, on.document, 'ko');
		const finding = findings.find(({ target }) => target?.text.includes(FLAGGED))!;
		const { segment } = finding;
		const closing = { segment, key: findingKey(finding), action: 'false-alarm', scope: 'row', reason: 'so' } as const;
		await closeFinding(test.app, on.reviewer, on.at, closing);
		expect(await done(on.reviewer)).toEqual(['mend']);
	});

	it('a row confirmed asks for approval; then the guide is offered no more, and its page says that all is done', async () => {
		await write(who(), test.app, FLAGGED, MENDED);
		const { steps, alone } = (await guide(on.reviewer))!;
		expect([steps[1]!.href, alone]).toEqual([expect.stringMatching(/\?guide#s-/), false]);
		await asks(on.reviewer, MENDED);
		expect(await guide(on.reviewer, 'offered')).toBeNull();
		expect(await done(on.reviewer)).toEqual(['mend', 'ask']);
	});

	it('it goes along with whoever set out, until it is put away', async () => {
		expect(await guide(on.reviewer, 'along')).toBeNull();
		await openGuide(test.app, on.reviewer, { wanted: 'along', at: on.at, sets: true });
		expect(await guide(on.reviewer, 'along')).toMatchObject({ begun: true });
		await hideGuide(test.app, on.reviewer, true);
		expect([await guide(on.reviewer, 'along'), await guide(on.reviewer, 'offered')]).toEqual([null, null]);
		expect(await guide(on.reviewer)).toMatchObject({ hidden: true, begun: true });
		await hideGuide(test.app, on.reviewer, false);
		expect(await guide(on.reviewer, 'along')).toMatchObject({ hidden: false });
		await expect(hideGuide(test.app, null, true)).rejects.toMatchObject({ code: 'access.sign-in' });
	});

	it('whoever saw the last step done hears of it on the desk, once', async () => {
		await write(who(), test.app, FLAGGED, MENDED);
		await openGuide(test.app, on.reviewer, { wanted: 'along', at: on.at, sets: true });
		await asks(on.reviewer, MENDED);
		const seen = await guide(on.reviewer, 'along');
		expect(seen?.steps.map((step) => step.done)).toEqual([true, true]);
		expect(await guide(on.reviewer, 'along')).toBeNull();
	});

	it('its keys are the person’s own', async () => {
		await chooseKeys(test.app, on.editor, { own: { 'editor:confirm-next': ['Alt+Q'] }, singleKeys: null });
		expect((await guide(on.editor))!.keys).toEqual({ next: 'Alt+.', repair: 'Alt+Enter', confirm: 'Alt+Q' });
	});
});

onBothBare('first steps', (open) => {
	it('whoever decided on rows before there was a guide is not led', async () => {
		const bare = await open();
		await migrate(bare.database, '0034-replaced');
		const { db } = bare.database;
		const user = (id: string) => ({
			...{ id, name: id, name_key: id, password: null, admin: 0, disabled: 0, credit: 'none', created_at: 1 }
		});
		await db
			.insertInto('user')
			.values([user('old'), user('new')])
			.execute();
		const project = { id: 'p', slug: 'p', name: 'P', people_needed: 2, created_by: null, created_at: 1 };
		await db
			.insertInto('project')
			.values({ ...project, machine_draft: 0, reports_open: 1, termbase_version: 0, rules_version: 0 } as never)
			.execute();
		const document = { id: 'd', project_id: 'p', slug: 'd', title: 'D', created_by: null, created_at: 1 };
		await db.insertInto('document').values(document).execute();
		await db
			.insertInto('segment')
			.values({
				...{ id: 's', document_id: 'd', label: 's1', position: 1 },
				...{ kind: 'paragraph', paper: null, left_out: 0 }
			})
			.execute();
		const decision = { id: 'x', segment_id: 's', lang: 'ko', kind: 'confirm', text: 'a', hash: 'h', rules: '' };
		await db
			.insertInto('decision')
			.values({
				...decision,
				settled: 0,
				user_id: 'old',
				reason_id: null,
				reason: null,
				created_at: 1,
				source_id: null,
				pivot_id: null
			})
			.execute();
		expect(await migrate(bare.database)).toContain('0035-first-steps');
		expect(await db.selectFrom('first_steps').select(['user_id', 'hidden']).execute()).toEqual([
			{ user_id: 'old', hidden: 1 }
		]);
		await bare.drop();
	});
});
