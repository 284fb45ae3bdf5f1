import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '$server/app';
import { readConfig } from '$server/config';
import { person, stage } from '../usecases/stage';

const CLI = fileURLToPath(new URL('../../../build/cli.js', import.meta.url));
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'variorum-glossary-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command line, as a script would. */
function run(args: string[], input = ''): { code: number | null; out: string; err: string; lines: object[] } {
	const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VARIORUM_')));
	const env = { ...clean, VARIORUM_DATA: join(folder, 'data') };
	const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
		...{ env, input, encoding: 'utf8' as const },
		maxBuffer: 2 ** 26 // the starter's terms alone are 2 MB of TBX
	});
	const lines = stdout.startsWith('{')
		? stdout
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as object)
		: [];
	return { code: status, out: stdout, err: stderr, lines };
}

function file(name: string, text: string | Buffer): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const TABLE = '# Ours\n\n|영문|한글|쓴이|\n|---|---|---|\n|slow road|느린 길|민|\n|toll, fee|통행료|수|\n';
const TBX = `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body>
<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>slow road</term></termSec></langSec>
<langSec xml:lang="ko"><termSec><term>느린 길</term></termSec><termSec><term>더딘 길</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><termNote type="x-variorum-status">forbidden</termNote></termSec></langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="fr"><termSec><term>chemin</term></termSec></langSec></conceptEntry></body></text></tbx>`;

describe('variorum glossary', () => {
	it.each([
		['terms.csv', 'english,ko_preferred\nslow road,느린 길\n'],
		['terms.md', TABLE],
		['terms.tbx', TBX],
		['sixteen.csv', Buffer.from('\ufeffenglish,ko_preferred\nslow road,느린 길\n', 'utf16le')]
	])('import prints the concepts of %s without a database', (name, text) => {
		const { code, lines } = run(['glossary', 'import', file(name, text)]);
		expect([code, lines[0]]).toEqual([0, expect.objectContaining({ english: ['slow road'] })]);
	});

	it('lint says what cannot be read and what is said twice, and ends with 1', () => {
		const csv = 'english,ko_preferred,ko_forbidden\nroad,길,길\n,빈칸,\nRoad,길,\n';
		const { code, lines, err } = run(['glossary', 'lint', file('bad.txt', csv), '--format', 'csv']);
		expect(code).toBe(1);
		expect(lines).toMatchObject([
			{ line: 3, code: 'no-english' },
			{ code: 'duplicate-english' },
			{ code: 'contradiction' }
		]);
		expect(err).toMatch(/2 concepts: 1 rows not readable, 2 duplicates or contradictions/);
		expect(run(['glossary', 'lint', file('good.md', TABLE)]).code).toBe(0);
	});

	it.each([
		[['lint', 'none.csv'], 'none.csv: there is no such file'],
		[['lint', 'open.tbx'], 'open.tbx: The file cannot be read: line 2: <a> of line 2 is never closed'],
		[['lint', 'plain.md'], 'it has no table whose headings name English'],
		[['import', 'terms.csv', '--project', 'sample'], '--project needs --as USER'],
		[['lint', 'terms.csv', '--format', 'xlsx'], 'Allowed choices are csv, tbx, md']
	])('%j is refused in one sentence', ([verb, name, ...rest], sentence) => {
		file('open.tbx', '<tbx>\n<a>');
		file('plain.md', 'words\n');
		file('terms.csv', 'english\na\n');
		const { code, err } = run(['glossary', verb!, join(folder, name!), ...rest]);
		expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
	});

	it('imports into a project after a dry run, and writes back into the same file only what changed', async () => {
		const app = await openApp(readConfig({ VARIORUM_DATA: join(folder, 'data') }), (error) =>
			expect.fail(String(error))
		);
		const { project } = await stage(app);
		await person(app, 'Cato', project.id, 'maintainer', ['ja', 'ko']);
		await app.close();
		const guide = file('guide.md', TABLE);
		const at = ['--project', 'weekly', '--as', 'Cato'];
		expect(run(['glossary', 'import', guide, ...at, '--dry-run']).err).toContain('would be 2 new, 0 changed');
		expect(run(['glossary', 'import', guide, ...at]).err).toContain('2 new, 0 changed');
		expect(run(['glossary', 'import', guide, ...at]).err).toContain('0 new, 0 changed, 2 already there');
		expect(run(['glossary', 'export', guide, ...at]).code).toBe(0);
		expect(readFileSync(guide, 'utf8')).toBe(TABLE);
		run(['glossary', 'import', file('change.csv', 'english,ko_preferred\nslow road,천천히 가는 길\n'), ...at]);
		run(['glossary', 'export', guide, ...at]);
		expect(readFileSync(guide, 'utf8')).toBe(TABLE.replace('느린 길', '천천히 가는 길'));
		expect(run(['glossary', 'export', ...at, '--format', 'tbx']).out).toContain('천천히 가는 길');
	});
});

describe('variorum check --glossary', () => {
	it.each([
		['forbids.tbx', TBX],
		['forbids.md', '|EN|KO|ko_forbidden|\n|-|-|-|\n|slow road|느린 길|더딘 길|\n']
	])('takes %s', (name, text) => {
		const args = [
			'check',
			'-',
			'--lang',
			'ko',
			'--format',
			'jsonl',
			'--no-starter-glossary',
			'--glossary',
			file(name, text)
		];
		const { lines } = run(args, JSON.stringify({ id: 1, source: 'A slow road.', target: '더딘 길입니다.' }));
		expect(lines.map((line) => (line as { check: string }).check)).toContain('terminology.forbidden');
	});
});
