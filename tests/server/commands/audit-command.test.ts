import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '$server/app';
import { readConfig } from '$server/config';
import { stage } from '../usecases/stage';

const CLI = fileURLToPath(new URL('../../../build/cli.js', import.meta.url));
let data: string;
beforeAll(async () => {
	data = mkdtempSync(join(tmpdir(), 'variorum-audit-'));
	const app = await openApp(readConfig({ VARIORUM_DATA: data }), (error) => {
		throw error;
	});
	await stage(app);
	await app.close();
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Runs the built command line, as a script would. */
const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
	new Promise((resolve) =>
		execFile(
			process.execPath,
			[CLI, 'audit', ...args],
			{ env: { ...process.env, VARIORUM_DATA: data } },
			(error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err })
		)
	);

describe('variorum audit', () => {
	it('prints lines and head, exports what can be verified elsewhere, and finds what was changed in it: exit 1', async () => {
		const verified = await run('verify');
		expect(verified.out).toMatch(/^lines \d+\nhead \d+:[0-9a-f]{64}\n$/);
		expect(verified.code).toBe(0);
		const { out } = await run('export');
		const path = join(data, 'audit.jsonl');
		writeFileSync(path, out);
		expect(await run('verify', path)).toEqual(verified);
		writeFileSync(path, out.replace('document.import', 'document.imports'));
		const changed = await run('verify', path);
		expect([changed.code, changed.err]).toEqual([1, expect.stringMatching(/^Line \d+ was changed/)]);
	});

	it.each([
		[['verify', '--head', '3'], /--head/],
		[['verify', '/none.jsonl'], /none\.jsonl/],
		[['export', '--project', 'none'], /no project "none"/],
		[['export', '--format', 'xml'], /xml/]
	])('refuses %j: exit 2, one sentence', async (args, say) => {
		const { code, out, err } = await run(...args);
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatch(say);
	});

	it('tells by a noted head that another audit took its place', async () => {
		const { code, err } = await run('verify', '--head', `1:${'0'.repeat(64)}`);
		expect([code, err]).toEqual([1, expect.stringMatching(/^Line 1 has another hash than the one noted/)]);
	});
});
