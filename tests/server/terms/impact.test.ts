import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Concept } from '$lib/core/glossary/concept';
import { Impact, type TermChange } from '$lib/core/glossary/impact';
import { isRefusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import { documentLangs, projectDocuments } from '$server/db/projects';
import { currentRelease } from '$server/db/releases';
import { searchTexts } from '$server/db/row-text';
import { readDesk } from '$server/desk/desk';
import { touchedDocuments, type TouchedRow } from '$server/terms/impact';
import { leaveOut } from '$server/usecases/arrange';
import { decide } from '$server/usecases/decide';
import { openDocument } from '$server/usecases/open-document';
import { setMachineDraft } from '$server/usecases/project-settings';
import { publishDocument } from '$server/usecases/publish-document';
import { onBothDatabases, type TestApp } from '../databases';
import { damage } from '../usecases/damage';
import { person, stage, store, type Stage } from '../usecases/stage';

const concept = (ja: string, ko: string, wrong: string[] = []): Concept => ({
	...{ id: 'token', english: ['token'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [
		{ lang: 'ja', text: ja, status: 'preferred', condition: 'source', note: '' },
		{ lang: 'ko', text: ko, status: 'preferred', condition: 'source', note: '' },
		...wrong.map((text) => ({
			lang: 'ko' as const,
			text,
			status: 'forbidden' as const,
			condition: 'always' as const,
			note: ''
		}))
	]
});
const CHANGE: TermChange = { before: concept('トークン', '토큰'), after: concept('語片', '말조각', ['지도']) };
const TEXTS = [
	'말조각으로 배웁니다',
	'토큰을 토큰으로 배웁니다',
	'`토큰`과 지도를 봅니다',
	'아무 말도 없습니다',
	'느린 지도'
];
const STEPS = ['edit', 'publish', 'settle', 'leave out', 'take in'] as const;
const steps = fc.array(
	fc.record({ step: fc.constantFrom(...STEPS), row: fc.nat(9), text: fc.constantFrom(...TEXTS) }),
	{
		minLength: 3,
		maxLength: 12
	}
);

onBothDatabases('what a change of a term touches', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		await store(s.app, s.project, 'tiny.ko.txt', 'ko');
		const maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		await setMachineDraft(s.app, maintainer, 'weekly', true);
	});
	afterEach(() => test.drop());

	const touched = () => touchedDocuments(s.app, s.project.id, CHANGE);
	const face = (rows: readonly Pick<TouchedRow, 'segment' | 'lang' | 'impact' | 'published'>[]) =>
		rows.map(({ segment, lang, impact, published }) => JSON.stringify([segment, lang, impact, published])).sort();

	/** The same by reading every document anew. */
	async function scanned() {
		const impact = new Impact(CHANGE, (await s.app.termbases.of(s.project.id)).index);
		const found: Pick<TouchedRow, 'segment' | 'lang' | 'impact' | 'published'>[] = [];
		for (const document of await projectDocuments(s.app.database.db, s.project.id))
			for (const { lang } of await documentLangs(s.app.database.db, document.id)) {
				const desk = await readDesk(s.app, s.project, document, lang as TargetLang);
				const last = await currentRelease(s.app.database.db, document.slug, lang);
				for (const row of desk.rows.filter(({ facts }) => !facts.leftOut)) {
					const of = (target: string) => impact.of({ ...row, lang: desk.lang, target });
					const then = last?.manifest.rows.find(({ id }) => id === row.id)?.target;
					const there = then === undefined ? null : of(then);
					const now = of(row.facts.text);
					const published = there && there.hand !== 'missing' ? last!.number : null;
					if (now || published) found.push({ segment: row.id, lang: desk.lang, impact: now, published });
				}
			}
		return found;
	}

	async function take({ step, row, text }: { step: (typeof STEPS)[number]; row: number; text: string }) {
		const { room, rows } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const own = rows.filter(({ machine }) => machine !== null);
		const { id } = own[row % own.length]!;
		if (step === 'edit') await s.app.rooms.write(room, s.reviewer.id, [{ segment: id, text }]);
		else if (step === 'publish') await publishDocument(s.app, s.editor, s.at, { draft: true });
		else if (step === 'settle') await s.app.rowIndex.settle();
		else await leaveOut(s.app, s.editor, s.at, id, step === 'leave out');
	}

	/** Publishes what the machine wrote, less its known error. */
	async function publishRight(): Promise<void> {
		const { room, rows } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const { id: segment } = rows.find(({ machine }) => machine?.includes('중도 포기'))!;
		await s.app.rooms.write(room, s.reviewer.id, [{ segment, text: '32억 개의 토큰으로 학습되었습니다.' }]);
		await publishDocument(s.app, s.editor, s.at, { draft: true });
	}

	it('is found by searching as by reading everything, whatever was written, published or left out just before', async () => {
		await publishRight();
		expect((await touched()).flatMap((d) => d.rows).some(({ published }) => published === 1)).toBe(true);
		await fc.assert(
			fc.asyncProperty(steps, async (work) => {
				for (const step of work)
					await take(step).catch((error: unknown) => {
						if (!isRefusal(error)) throw error;
					});
				const found = (await touched()).flatMap((document) => document.rows);
				expect(face(found)).toEqual(face(await scanned()));
			}),
			{ numRuns: process.env.LONG_TESTS === '1' ? 200 : 12 }
		);
	}, 600_000);

	it('is found beside a release that was damaged, of which readers see nothing', async () => {
		await publishRight();
		await damage(s.app.database, 1);
		const rows = (await touched()).flatMap((d) => d.rows);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every(({ published }) => published === null)).toBe(true);
	});

	it('is read from the index once that is there, in every document and language', async () => {
		await s.app.rowIndex.settle();
		const documents = await touched();
		expect(documents.map(({ lang, fresh, rows }) => [lang, fresh, rows.map(({ impact }) => impact?.replaced)])).toEqual(
			[
				['ko', true, [['지도'], ['토큰']]],
				['ja', true, [['トークン']]],
				['ko', true, [['지도'], ['토큰']]]
			]
		);
	});

	it.each(['C*', 'a?', 'x[1]', '100%', 'a_b'])('finds %s as it is written', async (text) => {
		const { room, rows } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const { id } = rows.find(({ machine }) => machine !== null)!;
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: id, text: `여기 ${text} 있습니다` }]);
		await s.app.rowIndex.settle();
		const always = { lang: 'ko' as const, text, status: 'forbidden' as const, condition: 'always' as const, note: '' };
		const after = { ...concept('語片', '말조각'), renderings: [always] };
		const documents = await touchedDocuments(s.app, s.project.id, { before: null, after });
		expect(documents.map(({ fresh, rows: found }) => [fresh, found.map(({ segment }) => segment)])).toEqual([
			[true, [id]]
		]);
	});

	it.each(['a\\b', '\\%', '\\', 'a%b', '[a]', 'a*b'])('searches for %s and for nothing like it', async (text) => {
		const { room, rows } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const [first, second] = rows.filter(({ machine }) => machine !== null).map(({ id }) => id);
		await s.app.rooms.write(room, s.reviewer.id, [
			{ segment: first!, text: `여기 ${text} 있습니다` },
			{ segment: second!, text: '여기 a, axb, a/b 있습니다' }
		]);
		await s.app.rowIndex.settle();
		const needles = new Map([['ko' as const, { unwanted: [text], english: [], accepted: [] }]]);
		const found = await searchTexts(s.app.database.db, s.project.id, needles);
		expect(found.map(({ segment }) => segment)).toEqual([first]);
	});

	it('tells what is approved, as the decisions say and not the lists', async () => {
		const { rows } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const { id, machine } = rows.find((row) => row.machine?.includes('지도'))!;
		await s.app.rowIndex.settle();
		for (const [who, kind] of [
			[s.reviewer, 'confirm'],
			[s.editor, 'approve']
		] as const)
			await decide(s.app, who, s.at, kind, [{ segment: id, text: machine! }]);
		const approved = async () =>
			(await touched())
				.flatMap((document) => document.rows)
				.filter((row) => row.approved)
				.map(({ segment }) => segment);
		expect(await approved()).toEqual([id]);
		const { room } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: id, text: '지도 하나' }]);
		expect(await approved()).toEqual([]);
	});
});
