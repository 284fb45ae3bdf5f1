import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { lastRelease } from '$server/db/releases';
import { roomOf } from '$server/desk/desk';
import { acceptPivot } from '$server/usecases/accept-pivot';
import { chooseSource } from '$server/usecases/choose-source';
import { decide } from '$server/usecases/decide';
import { openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, storeText, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const ALL = { person: null, group: null, document: null, day: null, before: null };

/** An introduction that is Korean alone, and the Japanese that was made from it. */
const KOREAN = '이번 주에는 등불과 길에 대한 글을 12편 모았습니다.';
const JAPANESE = '今週は灯火と道についての文章を12本集めました。';
const MORE = KOREAN.replace('12편', '14편');
const SAME = KOREAN.replace('등불과 길', '등불과  길');
const CASES = [
	['names its Korean as the source', { source: KOREAN, sourceLang: 'ko', target: JAPANESE }],
	['has no source at all', { source: null, target: JAPANESE }]
] as const;

onBothDatabases('a Japanese text made from Korean', (open) => {
	let test: TestApp;
	let s: Stage;
	let both: Actor;
	let second: Actor;
	let slug: string;
	let room: string;
	let segment: string;

	async function begin(row: object): Promise<void> {
		test = await open();
		s = await stage(test.app);
		both = await person(s.app, 'Bo', s.project.id, 'editor', ['ja', 'ko']);
		second = await person(s.app, 'Rin', s.project.id, 'reviewer', ['ja']);
		const file = (name: string, line: object) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(line)) });
		const document = await storeText(s.app, s.project, file('intro.jsonl', { source: null, target: KOREAN }), 'ko');
		await storeText(s.app, s.project, file('intro.ja.jsonl', row), 'ja', document.id);
		slug = document.slug;
		room = roomOf(document.id, 'ko', 1);
		segment = [...(await s.app.rooms.texts(room)).keys()][0]!;
	}
	beforeEach(() => begin(CASES[0][1]));
	afterEach(() => test.drop());

	const at = () => ({ document: slug, lang: 'ja' });
	const view = async (lang = 'ja') => {
		const { rows, status } = await openDocument(s.app, both, slug, lang);
		return { row: rows[0]!, status: status.rows[0]!, findings: status.findings.map(({ check }) => check) };
	};
	const korean = (text: string) => s.app.rooms.write(room, both.id, [{ segment, text }]);
	const say = (actor: Actor, kind: 'confirm' | 'approve', source?: string) =>
		decide(s.app, actor, at(), kind, [{ segment, text: JAPANESE, ...(source === undefined ? {} : { source }) }]);
	const approve = async () => {
		await say(second, 'confirm');
		return (await say(both, 'approve'))[0]!.state;
	};
	const accept = (seen: string, actor = both) => acceptPivot(s.app, actor, at(), { segment, seen });
	const undo = (choice: string) => chooseSource(s.app, both, at(), { step: 'undo', choices: [choice] });

	it.each(CASES)('that %s is shown with, and checked against, the Korean as it stands now', async (_, row) => {
		await test.drop();
		await begin(row);
		expect((await view()).row).toMatchObject({ source: KOREAN, sourceLang: 'ko' });
		expect((await view()).findings).toEqual([]);
		expect((await view('ko')).row.source).toBeNull();
		await korean(MORE);
		const now = await view();
		expect(now.row.source).toBe(MORE);
		expect(now.status.pivot).toMatchObject({ now: MORE, base: KOREAN, accepted: null });
		expect(now.findings).toEqual(expect.arrayContaining(['accuracy.number-value', 'accuracy.made-from-changed']));
	});

	it.each(CASES)(
		'that %s loses its approval when the Korean says something else, not when it is set otherwise',
		async (_, row) => {
			await test.drop();
			await begin(row);
			expect(await approve()).toBe('approved');
			await korean(SAME);
			expect((await view()).status).toMatchObject({ state: 'approved', outdated: null });
			await korean(KOREAN.replace('길', '다리'));
			expect((await view()).status).toMatchObject({ state: 'stale', outdated: KOREAN });
			await korean(KOREAN);
			expect((await view()).status.state).toBe('approved');
		}
	);

	it('still fits, says an editor: what was decided holds again, until that is undone or the Korean changes again', async () => {
		const maintainer = await person(s.app, 'Mo', s.project.id, 'maintainer', ['ja']);
		await approve();
		const [one, two] = [KOREAN.replace('길', '다리'), KOREAN.replace('길', '섬')];
		await korean(one);
		const { choice } = await accept(one);
		const now = await view();
		expect(now.status).toMatchObject({ state: 'approved', outdated: null, pivot: { accepted: { byName: 'Bo' } } });
		expect(now.findings).toEqual([]);
		const { lines } = await openAudit(s.app, maintainer, s.project.slug, ALL);
		expect(lines[0]).toMatchObject({ action: 'source.accept', who: 'Bo', params: { label: 's0001' } });
		await korean(two);
		expect((await view()).status).toMatchObject({ state: 'stale', pivot: { base: one, accepted: null } });
		const again = await accept(two);
		expect((await view()).status.state).toBe('approved');
		expect((await undo(choice!))[0]).toMatchObject({ refused: 'segment.source-changed' });
		expect((await undo(again.choice!))[0]).toMatchObject({ refused: null });
		expect((await view()).status).toMatchObject({ state: 'stale', pivot: { base: one } });
	});

	it('is decided on with the Korean that was seen: a new decision stands on that of now', async () => {
		await korean(MORE.replace('14', '12').replace('길', '다리'));
		expect((await say(second, 'confirm', KOREAN))[0]!.refused).toBe('segment.source-changed');
		const seen = (await view()).row.source!;
		expect((await say(second, 'confirm', seen))[0]!.refused).toBeNull();
		expect((await view()).status.pivot).toMatchObject({ base: seen });
		expect((await view()).findings).not.toContain('accuracy.made-from-changed');
	});

	it('is accepted for the Korean that was seen, by an editor of Japanese, and only where it changed', async () => {
		expect((await accept(KOREAN)).refused).toBe('segment.not-in-review');
		await korean(MORE);
		expect(await accept(KOREAN)).toMatchObject({ refused: 'segment.source-changed', source: MORE });
		await expect(accept(MORE, second)).rejects.toEqual(refused('access.refused'));
		expect((await accept(MORE)).refused).toBeNull();
	});

	it('is published with the Korean of now beside it', async () => {
		const one = KOREAN.replace('길', '다리');
		await korean(one);
		expect(await approve()).toBe('approved');
		await publishDocument(s.app, both, at());
		const { id } = (await openDocument(s.app, both, slug, 'ja')).document;
		const release = await lastRelease(s.app.database.db, id, 'ja');
		expect(release!.manifest.rows[0]).toMatchObject({ source: one, sourceLang: 'ko' });
	});
});
