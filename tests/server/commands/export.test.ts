import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '$server/app';
import { readConfig } from '$server/config';
import { decide } from '$server/usecases/decide';
import { storeDocument } from '$server/usecases/import-document';
import { openDocument } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import { readUpload } from '$server/usecases/preview-import';
import { sqlitePlace, type Place } from '../places';
import { stage } from '../usecases/stage';

const CLI = fileURLToPath(new URL('../../../build/cli.js', import.meta.url));
const POST = '\ufeff# 작은 모델\r\n\r\n작은 모델을 **소개**합니다.  \r\n';
const BROKEN = '# 느린 길\n\n[여기](./more.md)를 보세요.\n';

/** What the built command line prints of an export, as a script would see it. */
async function run(place: Place, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
	const common = ['export', '--project', 'weekly', '--lang', 'ko', '--as', 'Rea'];
	const env = { PATH: process.env.PATH, ...place.env };
	try {
		const { stdout, stderr } = await promisify(execFile)(process.execPath, [CLI, ...common, ...args], { env });
		return { code: 0, out: stdout, err: stderr };
	} catch (error) {
		const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
		return { code, out: stdout, err: stderr };
	}
}

describe('variorum export', () => {
	let place: Place;
	const slugs: Record<'tiny' | 'small' | 'broken', string> = { tiny: '', small: '', broken: '' };

	beforeAll(async () => {
		place = await sqlitePlace();
		const app = await openApp(readConfig(place.env), (error) => {
			throw error;
		});
		const s = await stage(app);
		slugs.tiny = s.document.slug;
		for (const [name, text] of [
			['small', POST],
			['broken', BROKEN]
		] as const) {
			const file = { name: `${name}.md`, format: 'auto', bytes: Buffer.from(text) };
			const post = readUpload({ ...file, format: null, lang: 'ko' });
			const { slug } = await storeDocument(app, s.project, null, {
				...{ project: s.project.slug, lang: 'ko', file, rows: post.segments, notices: post.notices },
				...{ title: name, into: null, engine: '' }
			});
			slugs[name] = slug;
			const at = { document: slug, lang: 'ko' };
			const { status } = await openDocument(app, s.editor, slug, 'ko');
			const rows = status.rows.map(({ id, text: seen }) => ({ segment: id, text: seen }));
			await decide(app, s.reviewer, at, 'confirm', rows);
			await decide(app, s.editor, at, 'approve', rows);
			await publishDocument(app, s.editor, at);
		}
		await app.close();
	});
	afterAll(() => place.drop());

	it('prints a release in the format that is asked for', async () => {
		const { code, out, err } = await run(place, '--document', slugs.small, '--format', 'discourse');
		expect([code, out, err]).toEqual([0, '작은 모델을 **소개**합니다.\n', '']);
		const page = await run(place, '--document', slugs.small, '--format', 'page', '--release', '1', '--no-english');
		expect(page.out).toMatch(/^<!doctype html>\n<html lang="ko">/);
	});

	it('prints the imported file as it was sent, mark and line ends and all', async () => {
		const { code, out } = await run(place, '--document', slugs.small, '--format', 'source');
		expect([code, out]).toEqual([0, POST]);
	});

	it('prints a draft of what was never published, and says that it is one', async () => {
		const { code, out } = await run(place, '--document', slugs.tiny, '--format', 'markdown', '--draft');
		expect(code).toBe(0);
		expect(out).toMatch(/\ndraft: "draft"\n[^]*\n초안\(발행 전\)\n/);
	});

	it.each<[string, 'tiny' | 'small' | 'broken', string[], RegExp]>([
		['a format that is not there', 'small', ['--format', 'docx'], /--format is discourse, .*not "docx"/],
		['a release that is not there', 'small', ['--format', 'json', '--release', '7'], /the newest is release 1/],
		['a release that is no number', 'small', ['--format', 'json', '--release', 'last'], /--release is a number/],
		['what was never published', 'tiny', ['--format', 'html'], /nothing is published yet/],
		['a copy of a page as a source', 'tiny', ['--format', 'source', '--draft'], /cannot replace its source/],
		['a draft of a release', 'small', ['--format', 'html', '--draft', '--release', '1'], /not both/]
	])('refuses %s: exit 2, a sentence, nothing on stdout', async (_, document, args, sentence) => {
		const { code, out, err } = await run(place, '--document', slugs[document], ...args);
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatch(sentence);
	});

	it('names the rows whose markup would not render: exit 1, nothing on stdout', async () => {
		const { code, out, err } = await run(place, '--document', slugs.broken, '--format', 'discourse');
		expect([code, out]).toEqual([1, '']);
		expect(err).toMatch(/^s0002 \[여기\]\(\.\/more\.md\)\nSome markup/);
	});

	it('says of a document of no project what is wrong', async () => {
		const { code, err } = await run(place, '--document', 'nowhere', '--format', 'html');
		expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
	});
});
