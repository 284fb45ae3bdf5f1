import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { actorById, findUser } from '$server/db/people';
import { importFile } from '$server/usecases/import-file';
import { openDocument } from '$server/usecases/open-document';
import { ApiClient } from '../../security/api-client';
import { apiStage, type ApiStage } from '../../security/api-stage';
import { sqlitePlace, type Place } from '../places';
import { person, stage } from '../usecases/stage';
import { answer, ENGLISH, jsonLines, KOREAN, MARK, run, translated, type Ran } from './engine-stage';

describe('variorum engine, on a data folder', () => {
	let place: Place;
	let app: App | null = null;
	let count = 0;
	let slug: string;
	const opened = async (): Promise<App> =>
		(app ??= await openApp(readConfig(place.env), (error) => expect.fail(String(error))));
	const closed = async (): Promise<void> => {
		await app?.close();
		app = null;
	};

	beforeAll(async () => {
		place = await sqlitePlace();
		const { project } = await stage(await opened());
		await person(app!, 'Cato', project.id, 'maintainer', ['ja', 'ko']);
		await closed();
	}, 60_000);
	afterAll(async () => {
		await closed();
		await place.drop();
	});
	const actor = async () => {
		const { db } = (await opened()).database;
		return (await actorById(db, (await findUser(db, 'Cato'))!.id))!;
	};
	beforeEach(async () => {
		const file = { name: `roads-${++count}.md`, bytes: new TextEncoder().encode(ENGLISH), format: null };
		const wish = { ...file, title: `Roads ${count}`, lang: 'ko' as const, engine: '', join: true, english: true };
		slug = (await importFile(await opened(), await actor(), 'weekly', { ...wish, also: ['ja'] })).slug;
		await closed();
	});

	const texts = async (): Promise<string[]> => {
		const { status } = await openDocument(await opened(), await actor(), slug, 'ko');
		await closed();
		return status.rows.map(({ text }) => text);
	};
	const at = (lang = 'ko'): string[] => ['--project', 'weekly', '--document', slug, '--lang', lang, '--as', 'Cato'];
	const copy = (...more: string[]): Promise<Ran> => run(['engine', 'copy', ...at(), ...more], place.env);
	const take = (file: string, ...more: string[]): Promise<Ran> =>
		run(['engine', 'take', file, ...at(), '--engine', 'first', ...more], place.env);
	const file = (name: string, text: string): string => {
		const folder = join(place.env.VARIORUM_DATA!, 'answers');
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, name), text);
		return join(folder, name);
	};

	it('copies rows and takes their answer; what has a doubt stays behind until it is asked for', async () => {
		const copied = await copy('--instructions', 'Translate into Korean and keep the marks.');
		expect([copied.code, copied.err]).toEqual([0, '6 rows in 1 chunk\n']);
		const [said, ...rest] = copied.out.split('\n\n');
		expect(said).toBe('Translate into Korean and keep the marks.');
		const sent = rest.join('\n\n');
		const marks = [...sent.matchAll(MARK)].map(([mark]) => mark);
		expect(marks).toHaveLength(6);
		const text = answer(sent)
			.replace(marks[1]!, marks[1]!.replace('[[', '【').replace(']]', '】'))
			.replace(`${marks[3]!}\n`, '');
		const path = file('damaged.txt', text);

		const dry = await take(path, '--dry-run');
		expect(dry.code).toBe(1);
		const lines = jsonLines(dry.out);
		expect(lines.map((line) => Object.keys(line))).toEqual(
			lines.map(() => ['row', 'evidence', 'doubts', 'change', 'text'])
		);
		expect(lines.map(({ row, evidence }) => [row, evidence])).toEqual([
			['s0001', 'mark'],
			['s0002', 'damaged'],
			['s0003', expect.stringMatching(/place|similar/u)],
			['s0004', expect.stringMatching(/place|similar/u)],
			['s0005', 'mark'],
			['s0006', 'mark']
		]);
		expect(dry.err).toMatch(/^would take 4 \(4 replaced\), left 2 \(.+\)\n$/);
		expect(await texts()).toEqual(KOREAN.map(() => ''));

		const taken = await take(path);
		expect([taken.code, jsonLines(taken.out)]).toEqual([
			1,
			[expect.objectContaining({ doc: 'damaged.txt', replaced: 4, offered: 0, lost: 0 })]
		]);
		expect(taken.err.split('\n').slice(0, 2)).toEqual([
			expect.stringMatching(/^s0003 [a-z, ]+$/),
			expect.stringMatching(/^s0004 [a-z, ]+$/)
		]);
		expect(await texts()).toEqual(KOREAN.map((one, n) => (n === 2 || n === 3 ? '' : one)));
		expect((await copy()).err).toBe('2 rows in 1 chunk\n');

		const all = await take(path, '--doubted');
		expect([all.code, all.err]).toEqual([0, 'took 6 (4 same, 2 replaced), left 0\n']);
		expect(await texts()).toEqual(KOREAN);
		const none = await copy();
		expect([none.code, none.out, none.err]).toEqual([2, '', expect.stringContaining('There is no row to copy')]);
	}, 60_000);

	it('parts chunks by form feeds, or writes one file each that sorts and never replaces another', async () => {
		const printed = await copy('--size', '200', '--rows', 'all', '--instructions', 'x'.repeat(100));
		const chunks = printed.out.split('\f\n');
		expect(chunks.length).toBeGreaterThan(1);
		expect(printed.err).toBe(`6 rows in ${chunks.length} chunks, form feeds between them\n`);
		// All of it answered at once, form feeds and all.
		const whole = answer(printed.out.replaceAll(`${'x'.repeat(100)}\n\n`, ''));
		const piped = await run(['engine', 'take', '-', ...at(), '--engine', 'first'], place.env, whole);
		expect([piped.code, jsonLines(piped.out)[0]]).toEqual([0, expect.objectContaining({ doc: '-', replaced: 6 })]);
		expect(await texts()).toEqual(KOREAN);

		const out = join(place.env.VARIORUM_DATA!, 'chunks', slug);
		const wish = ['--size', '200', '--rows', 'all', '--instructions', 'y'.repeat(100), '--out', out];
		const written = await copy(...wish);
		expect([written.code, written.err]).toEqual([0, `6 rows in ${chunks.length} chunks\n`]);
		const names = readdirSync(out).sort();
		expect(written.out.trim().split('\n')).toEqual(names.map((name) => join(out, name)));
		expect(names[0]).toBe(`${slug}.ko.01.txt`);
		const before = names.map((name) => readFileSync(join(out, name), 'utf8'));
		const again = await copy(...wish);
		expect([again.code, again.out]).toEqual([2, '']);
		expect(again.err).toMatch(/^\S+\.ko\.01\.txt is there already\. .+\n$/);
		expect(names.map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(before);

		// Each answered for itself, with what engines put around their answers.
		let n = 0;
		const other = KOREAN.map((text) => `${text} 둘`);
		const answers = before.map((chunk, k) => {
			const bare = translated(chunk.slice(chunk.indexOf('[[')), () => other[n++]!);
			return file(`answer-${k}.txt`, `Here is the translation:\n\n\`\`\`\n${bare}\`\`\`\n`);
		});
		const taken = await run(['engine', 'take', ...answers, ...at(), '--engine', 'second'], place.env);
		expect([taken.code, taken.err]).toEqual([0, 'took 6 (6 replaced), left 0\n']);
		expect(jsonLines(taken.out)[0]).toMatchObject({ doc: answers.map((path) => basename(path)).join(', ') });
		expect(await texts()).toEqual(other);
	}, 60_000);

	it('has what is translated again copied, once the English alone was brought again', async () => {
		await take(file('first.txt', answer((await copy()).out)));
		const newer = file(
			'newer.md',
			ENGLISH.replace('12 villages', '21 villages').replace('## Lanterns', 'New.\n\n## Lanterns')
		);
		const bring = (...more: string[]): Promise<Ran> =>
			run(['import', newer, '--english', 'ko,ja', '--update', slug, '--as', 'Cato', ...more], place.env);
		const counted = await bring('--dry-run');
		const lines = ['ko', 'ja'].map((lang) => ({
			doc: 'newer.md',
			lang,
			changed: 1,
			new: 1,
			gone: 0,
			replaced: 0,
			lost: 0
		}));
		expect([counted.code, jsonLines(counted.out)]).toEqual([0, lines.map((line) => expect.objectContaining(line))]);
		expect(await texts()).toEqual(KOREAN);
		const taken = await bring();
		expect(taken.code, taken.err).toBe(0);
		// The first one brings the English for both.
		const told = [lines[0], { ...lines[1], changed: 0 }];
		expect(jsonLines(taken.out)).toEqual(told.map((line) => expect.objectContaining(line)));
		expect(await texts()).toEqual([...KOREAN.slice(0, 4), '', ...KOREAN.slice(4)]);
		expect((await copy()).out.replace(MARK, '').trim().split(/\n+/)).toEqual([
			'The survey covers 21 villages.',
			'New.'
		]);
	}, 60_000);

	it('leaves what stands where it is asked to, and copies one paper alone', async () => {
		await take(file('first.txt', answer((await copy()).out)));
		const { out, err } = await copy('--rows', 'all', '--paper', 'Lanterns');
		expect(err).toBe('2 rows in 1 chunk\n');
		const beside = await take(file('second.txt', answer(out, ['초롱', '초롱 300개를 단다.'])), '--beside');
		expect([beside.code, jsonLines(beside.out)[0]]).toEqual([0, expect.objectContaining({ offered: 2, replaced: 0 })]);
		expect(await texts()).toEqual(KOREAN);
	}, 60_000);

	it('refuses what is no answer of this copy in one sentence, and stores nothing', async () => {
		expect((await take(file('early.txt', '[[1-11]]\n느린 길\n'))).err).toMatch(/^Nothing was copied .+\n$/);
		await copy();
		const japanese = await run(['engine', 'copy', ...at('ja')], place.env);
		const paths = [
			[file('other.txt', answer(japanese.out)), /^The marks of this text belong to another copy/],
			[file('empty.txt', '\n'), /^empty\.txt: there is no text in it/],
			[file('words.txt', '느린 길의 지도\n'), /^words\.txt: no mark of the copy is in it/],
			['/nonexistent.txt', /^\/nonexistent\.txt: there is no such file/]
		] as const;
		for (const [path, sentence] of paths) {
			const { code, out, err } = await take(path);
			expect([code, out, err.trim().split('\n')], path).toEqual([2, '', [expect.stringMatching(sentence)]]);
		}
		expect(await texts()).toEqual(KOREAN.map(() => ''));
	}, 60_000);

	it.each([
		[['copy', '--size', '10'], /^--size is a number of characters from 200/],
		[['copy', '--rows', 'some'], /Allowed choices are missing, all/],
		[['take', '-', '-', '--engine', 'first'], /^Only one of the files can be -/],
		[['take', '-', '--engine', ' '], /^--engine is a name/],
		[['take', '-'], /--engine <name>/]
	])('%j is bad usage', async ([verb, ...args], sentence) => {
		const { code, out, err } = await run(['engine', verb!, ...at(), ...args], place.env, 'x');
		expect([code, out, err]).toEqual([2, '', expect.stringMatching(sentence)]);
	});

	it('is for those who may import, in the project that has the document', async () => {
		const rea = at().map((arg) => (arg === 'Cato' ? 'Rea' : arg));
		expect(await run(['engine', 'copy', ...rea], place.env)).toMatchObject({ code: 2, out: '' });
		const far = at().map((arg) => (arg === 'weekly' ? 'other' : arg));
		expect(await run(['engine', 'copy', ...far], place.env)).toMatchObject({
			...{ code: 2, out: '' },
			err: `The project "other" has no document "${slug}".\n`
		});
		const nobody = at().slice(0, -2);
		expect((await run(['engine', 'copy', ...nobody], place.env)).err).toMatch(/engine needs --as USER, or --server/);
	});
});

describe('variorum engine, over a server', () => {
	let server: ApiStage;
	beforeAll(async () => void (server = await apiStage()), 120_000);
	afterAll(() => server.drop());

	it('copies, looks and takes by a token, with the codes and lines of the local one', async () => {
		const { headers } = server.callers.find(({ name }) => name === 'token for one project')!;
		const env = { VARIORUM_DATA: '/nonexistent', VARIORUM_TOKEN: headers.authorization!.slice('Bearer '.length) };
		const api = new ApiClient(server.server.url, headers);
		const content = Buffer.from(ENGLISH).toString('base64');
		const post = { name: 'roads.md', content, lang: 'ko', english: true };
		const { slug } = await api.do<{ slug: string }>('importFile', { project: 'own' }, post);
		const at = ['--project', 'own', '--document', slug, '--lang', 'ko', '--server', server.server.url];
		const copied = await run(['engine', 'copy', ...at], env);
		expect([copied.code, copied.err]).toEqual([0, '6 rows in 1 chunk\n']);
		const text = answer(copied.out).replace(KOREAN[3]!, `${KOREAN[3]!}\n한 줄 더.`);
		const answered = (...more: string[]): Promise<Ran> =>
			run(['engine', 'take', '-', ...at, '--engine', 'first', ...more], env, text);
		const texts = async (): Promise<string[]> =>
			(await api.do<{ rows: { text: string }[] }>('listRows', { slug, lang: 'ko' })).rows.map(({ text }) => text);
		const dry = await answered('--dry-run');
		expect([dry.code, jsonLines(dry.out)[3]]).toEqual([
			1,
			{ row: 's0004', evidence: 'mark', doubts: ['lines'], change: 'replaced', text: `${KOREAN[3]!}\n한 줄 더.` }
		]);
		expect(await texts()).toEqual(KOREAN.map(() => ''));
		const taken = await answered();
		expect([taken.code, jsonLines(taken.out)[0], taken.err]).toEqual([
			...[1, expect.objectContaining({ doc: '-', replaced: 5 })],
			's0004 lines\ntook 5 (5 replaced), left 1 (1 lines)\n'
		]);
		expect(await texts()).toEqual(KOREAN.map((one, n) => (n === 3 ? '' : one)));
		const foreign = await run(['engine', 'copy', ...at.map((arg) => (arg === 'own' ? 'foreign' : arg))], env);
		expect([foreign.code, foreign.err]).toEqual([2, `The project "foreign" has no document "${slug}".\n`]);
	}, 60_000);
});
