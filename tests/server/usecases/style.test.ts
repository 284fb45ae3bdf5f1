import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { confirmedStyles } from '$server/db/style-profiles';
import { storeDocument } from '$server/usecases/import-document';
import { decide } from '$server/usecases/decide';
import { openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { openStyle, sayStyle, type StyleChoice } from '$server/usecases/project-style';
import { readUpload } from '$server/usecases/preview-import';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const NO_FILTER = { person: null, group: null, document: null, day: null, before: null };
/** Twenty sentences in one register, and two rows in another. */
const FORMAL = Array.from({ length: 20 }, (_, i) => `등불 ${i + 1}호를 켭니다.`);
const PLAIN = ['창을 열었다.', '다리를 건넌다.'];

onBothDatabases('the style of a project', (open) => {
	let test: TestApp;
	let s: Stage;
	let maintainer: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
		maintainer = await person(test.app, 'Mina', s.project.id, 'maintainer', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	async function post() {
		const lines = [...FORMAL, ...PLAIN].map((target) => JSON.stringify({ target })).join('\n');
		const bytes = new TextEncoder().encode(lines);
		const read = readUpload({ name: 'lamps.jsonl', bytes, format: 'jsonl', lang: 'ko' });
		const document = await storeDocument(s.app, s.project, null, {
			...{ project: 'weekly', lang: 'ko', file: { name: 'lamps.jsonl', format: 'jsonl', bytes } },
			...{ rows: read.segments, title: 'Lamps', notices: [], into: null, engine: 'machine' }
		});
		return { document: document.slug, lang: 'ko' };
	}
	const registerOf = async (actor = s.reviewer) => {
		await s.app.rowIndex.settle();
		const { languages, can } = await openStyle(s.app, actor, 'weekly', 'ko');
		return { ...languages[0]!, can, register: languages[0]!.traits.find(({ trait }) => trait === 'register')! };
	};

	it('is guessed from approved rows, with what each choice would flag', async () => {
		const at = await post();
		expect((await registerOf()).register).toMatchObject({ total: 0, guess: null, said: null });
		const view = await openDocument(s.app, s.editor, at.document, 'ko');
		const rows = view.status.rows
			.filter(({ text }) => FORMAL.includes(text))
			.map(({ id, text }) => ({ segment: id, text }));
		const verdicts = await decide(s.app, s.editor, at, 'approve', rows);
		expect(verdicts.map(({ state }) => state)).toEqual(FORMAL.map(() => 'approved'));
		const { register, can, old } = await registerOf();
		expect([register.total, register.guess, register.said, can.manage, old]).toEqual([
			20,
			'formal',
			null,
			false,
			false
		]);
		const [formal, , plain] = register.manners;
		expect([formal!.count, plain!.count]).toEqual([20, 0]);
		expect(formal!.flagged).toBeGreaterThanOrEqual(PLAIN.length);
		expect(formal!.examples[0]).toMatchObject({ place: { slug: at.document, title: 'Lamps' } });
		expect((await registerOf(maintainer)).can.manage).toBe(true);
	});

	it('is said by maintainers alone, reaches the desk and the lists, and is taken back', async () => {
		const at = await post();
		const flagged = async () =>
			(await openDocument(s.app, s.editor, at.document, 'ko')).status.findings
				.filter(({ check }) => check === 'style.project-register')
				.map(({ target, fixes, severity }) => [target?.text, fixes[0]?.replacement, severity]);
		await expect(sayStyle(s.app, s.editor, 'weekly', 'ko', { register: 'formal' })).rejects.toEqual(
			refused('access.refused')
		);
		await expect(sayStyle(s.app, null, 'weekly', 'ko', { register: 'formal' })).rejects.toEqual(
			refused('access.sign-in')
		);
		for (const wrong of [{ register: 'noun' }, { latinSpacing: 'tight' }, { colour: 'red' }] as StyleChoice[])
			await expect(sayStyle(s.app, maintainer, 'weekly', 'ko', wrong)).rejects.toEqual(refused('input.invalid'));
		expect(await confirmedStyles(s.app.database.db, s.project.id)).toEqual([]);
		expect(await flagged()).toEqual([]);

		await sayStyle(s.app, maintainer, 'weekly', 'ko', { register: 'formal' });
		await sayStyle(s.app, maintainer, 'weekly', 'ko', { quotes: 'curly' });
		expect(await flagged()).toEqual([
			['열었다', '열었습니다', 'minor'],
			['건넌다', '건넙니다', 'minor']
		]);
		const view = await openDocument(s.app, s.editor, at.document, 'ko');
		expect(view.says.style).toEqual({ ko: { register: 'formal', quotes: 'curly' } });
		const now = await registerOf();
		expect([now.register.said, now.confirmed?.by]).toEqual(['formal', 'Mina']);
		const listed = () =>
			s.app.database.db
				.selectFrom('row_check')
				.select('segment_id')
				.where('check_id', '=', 'style.project-register')
				.execute();
		expect(await listed()).toHaveLength(2);

		await sayStyle(s.app, maintainer, 'weekly', 'ko', { register: null, quotes: null });
		expect(await flagged()).toEqual([]);
		expect((await registerOf()).confirmed).toBeNull();
		expect(await listed()).toEqual([]);
		const { lines } = await openAudit(s.app, maintainer, 'weekly', NO_FILTER);
		expect(
			lines
				.filter(({ action }) => action.startsWith('project.style'))
				.map(({ action, params }) => [action, params.subject])
		).toEqual([
			['project.style-open', '“예”'],
			['project.style-open', '합니다'],
			['project.style', '“예”'],
			['project.style', '합니다']
		]);
	});

	it('saying the same again writes nothing', async () => {
		const version = async () => (await s.app.ruleBooks.of(s.project.id)).version;
		await sayStyle(s.app, maintainer, 'weekly', 'ja', { latinSpacing: 'tight' });
		const before = await version();
		await sayStyle(s.app, maintainer, 'weekly', 'ja', { latinSpacing: 'tight', numerals: null });
		expect(await version()).toBe(before);
	});
});
