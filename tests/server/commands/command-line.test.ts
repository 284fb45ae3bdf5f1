import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('../../../build/cli.js', import.meta.url));
const TINY = fileURLToPath(new URL('../../fixtures/tiny.ko.txt', import.meta.url));
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'variorum-cli-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
	code: number;
	out: string;
	err: string;
	lines: Record<string, unknown>[];
}

/** Runs the built command line, as a script would. */
function run(args: string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
	return new Promise((resolve) => {
		const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VARIORUM_')));
		const child = spawn(process.execPath, [CLI, ...args], { env: { ...clean, VARIORUM_DATA: folder, ...env } });
		let [out, err] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
		child.on('close', (code) => {
			const lines = out.startsWith('{')
				? out
						.trim()
						.split('\n')
						.map((line) => JSON.parse(line) as Record<string, unknown>)
				: [];
			resolve({ code: code ?? -1, out, err, lines });
		});
		child.stdin.end(input);
	});
}

const file = (name: string, content: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};

describe('variorum import', () => {
	it('prints one segment a line, with every field of the contract', async () => {
		const { code, lines } = await run(['import', TINY]);
		expect(code).toBe(0);
		expect(Object.keys(lines[0]!)).toEqual([
			'doc',
			'id',
			'order',
			'kind',
			'paper',
			'lang',
			'sourceLang',
			'source',
			'target',
			'confidence',
			'line'
		]);
		expect(lines.map((l) => [l.id, l.kind, l.line])).toEqual([
			['s0001', 'title', 1],
			['s0002', 'title', 3],
			['s0003', 'meta', 5],
			['s0004', 'summary', 7],
			['s0005', 'meta', 11],
			['s0006', 'link', 13]
		]);
		expect(lines[3]).toMatchObject({ doc: 'tiny.ko.txt', lang: 'ko', sourceLang: 'en', paper: 'A Map of Slow Roads' });
	});

	it('gives both sides of a title line, and confidence 1 without a source', async () => {
		const { lines } = await run(['import', TINY, '--dry-run']);
		expect(lines[1]).toMatchObject({ source: 'A Map of Slow Roads', target: '느린 길의 지도' });
		expect(lines[0]).toMatchObject({ source: null, sourceLang: null, confidence: 1 });
	});

	it('reads English alone: rows that wait for their translation, in each language', async () => {
		const path = file('roads.md', '# A Map of Slow Roads\n\nThe survey covers 12 villages.\n');
		const { code, lines } = await run(['import', path, '--english', 'ko,ja']);
		expect(code).toBe(0);
		const sources = ['A Map of Slow Roads', 'The survey covers 12 villages.'];
		expect(lines.map(({ lang, source, target }) => [lang, source, target])).toEqual(
			['ko', 'ja'].flatMap((lang) => sources.map((source) => [lang, source, null]))
		);
		for (const more of [
			['--english', 'ko', '--lang', 'ko'],
			['--english', 'fr'],
			['--english', '']
		])
			expect(await run(['import', path, ...more])).toMatchObject({ code: 2, out: '' });
		expect(await run(['import', TINY, '--english', 'ko'])).toMatchObject({ code: 2, out: '' });
	});

	it.each([
		['there is no such file', () => join(folder, 'none.txt'), /none\.txt: there is no such file/],
		['is empty', () => file('empty.txt', ''), /empty\.txt/],
		['is not UTF-8', () => file('latin.txt', Buffer.from([0xff, 0xfe, 0x41])), /UTF-8/],
		['has no Japanese or Korean', () => file('english.txt', 'Only English words are here.\n'), /english\.txt/],
		['is a broken JSON line', () => file('broken.jsonl', '{"id": 1\n'), /line 1/]
	])('refuses a file when it %s: exit 2, one sentence, nothing on stdout', async (_, path, sentence) => {
		const { code, out, err } = await run(['import', path()]);
		expect([code, out]).toEqual([2, '']);
		expect(err.trim().split('\n')).toHaveLength(1);
		expect(err).toMatch(sentence);
	});
});

describe('variorum check', () => {
	const row = { id: 'a', source: 'It is trained on 3.3 trillion tokens.', target: '3조 토큰으로 학습되었습니다.' };

	it('prints findings with every field of the contract, and fails at the severity asked for', async () => {
		const { code, lines } = await run(['check', '-', '--format', 'jsonl', '--lang', 'ko'], JSON.stringify(row));
		expect(code).toBe(1);
		expect(Object.keys(lines[0]!)).toEqual([
			'doc',
			'segment',
			'check',
			'category',
			'severity',
			'blocks',
			'source',
			'target',
			'message',
			'evidence',
			'fixes'
		]);
		expect(lines[0]).toMatchObject({
			segment: 'a',
			check: 'accuracy.number-value',
			category: 'accuracy/number',
			severity: 'critical',
			blocks: true,
			source: { text: '3.3 trillion' },
			target: { start: 0, text: '3조' }
		});
		expect(lines[0]!.message).toMatch(/3\.3e12.*3e12/);
	});

	it.each([
		[['--fail-on', 'never'], 0],
		[['--fail-on', 'critical'], 1],
		[['--skip', 'accuracy.number-value'], 0],
		[['--only', 'accuracy.date'], 0],
		[['--only', 'accuracy.nonsense'], 2],
		[['--fail-on', 'sometimes'], 2],
		[['--lang', 'de'], 2]
	])('with %j ends with %d', async (args, code) => {
		expect((await run(['check', '-', '--lang', 'ko', ...args], JSON.stringify(row))).code).toBe(code);
	});

	it('prints file, line and column as text, and the sum on stderr', async () => {
		const { out, err } = await run(['check', TINY, '--fail-on', 'never']);
		expect(out).toMatch(/tiny\.ko\.txt:7:7 critical terminology\.forbidden .*중도 포기/);
		expect(err).toMatch(/findings: \d+ critical/);
	});

	it('takes a termbase, and leaves the starter out when told', async () => {
		const terms = file('terms.csv', 'english,ko_preferred,ko_forbidden\r\nslow road,느린 길,더딘 길\r\n');
		const input = JSON.stringify({ id: 1, source: 'A slow road.', target: '더딘 길입니다. 중도 포기.' });
		const args = ['check', '-', '--lang', 'ko', '--format', 'jsonl', '--no-starter-glossary', '--glossary', terms];
		const { lines } = await run(args, input);
		expect(lines.map((l) => (l.target as { text: string } | null)?.text)).toContain('더딘 길');
	});

	it('names the line of a row that is no row', async () => {
		const { code, err } = await run(['check', '-', '--lang', 'ko'], '{"id":"a","target":"가"}\n[]\n');
		expect(code).toBe(2);
		expect(err).toMatch(/line 2/);
	});
});

describe('variorum diff', () => {
	it('prints the parts of the word difference', async () => {
		const { code, lines } = await run(['diff', '--lang', 'ko', '--text', '중도 포기 문제', '중간 정보 소실 문제']);
		expect(code).toBe(0);
		const text = (ops: string[]): string =>
			lines
				.filter((l) => ops.includes(l.op as string))
				.map((l) => l.text)
				.join('');
		expect(text(['equal', 'delete'])).toBe('중도 포기 문제');
		expect(text(['equal', 'insert'])).toBe('중간 정보 소실 문제');
		expect(new Set(lines.flatMap((l) => Object.keys(l)))).toEqual(new Set(['op', 'text']));
	});

	it('reads files and standard input', async () => {
		const { lines } = await run(['diff', '--lang', 'ja', file('old.txt', '古い文'), '-'], '新しい文');
		expect(lines.at(-1)).toEqual({ op: 'equal', text: '文' });
	});
});

describe('settings and people', () => {
	it('refuses a setting that is not there', async () => {
		const { code, err } = await run(['config', 'check'], '', { VARIORUM_PROT: '1' });
		expect(code).toBe(2);
		expect(err).toMatch(/VARIORUM_PROT/);
	});

	it('makes people with roles, and says what is wrong with a grant', async () => {
		const made = await run(['user', 'create', 'Rea', '--password-stdin'], 'a long enough password');
		expect(made.code).toBe(0);
		const wrong = await run(['user', 'create', 'Bo', '--grant', 'boss:nowhere'], '');
		expect(wrong.code).toBe(2);
		expect(wrong.err).toMatch(/boss/);
	});

	it('reads texts quickly: no library that is loaded for a check has slowed the methods of texts down', async () => {
		const atEnd = `
			import { setFlagsFromString } from 'node:v8';
			setFlagsFromString('--allow-natives-syntax');
			const areQuick = new Function('return %HasFastProperties(String.prototype)');
			process.on('exit', () => console.error('quick:', areQuick()));`;
		const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(atEnd)}`;
		expect((await run(['check', '--lang', 'ko', TINY], '', { NODE_OPTIONS })).err).toMatch(/quick: true/);
	});

	it('calls an unknown command bad usage', async () => {
		expect((await run(['frobnicate'])).code).toBe(2);
	});
});
