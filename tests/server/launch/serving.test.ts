import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale } from '../../../server/launch/ensure.mjs';
import { servingProcess } from '../../../server/launch/serving.mjs';

const MODULE = new URL('../../../server/launch/serving.mjs', import.meta.url).href;
let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'variorum-serving-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('what the build writes among the sources does not make it stale', () => {
	expect(isStale()).toBe(false);
});

it('a process counts as serving until it ends, however it ends', async () => {
	expect(servingProcess(root)).toBeUndefined();
	const script = `const { markServing } = await import(${JSON.stringify(MODULE)});
		markServing(process.argv[1]); console.log('marked'); setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, root], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(child.stdout, 'data');
	expect(servingProcess(root)).toBe(child.pid);
	child.kill('SIGKILL');
	await once(child, 'close');
	expect(servingProcess(root)).toBeUndefined();
});

it('a mark from before the machine started is of no process', () => {
	mkdirSync(join(root, 'build/.serving'), { recursive: true });
	const mark = join(root, 'build/.serving', String(process.pid));
	writeFileSync(mark, '');
	expect(servingProcess(root)).toBe(process.pid);
	utimesSync(mark, 1, 1);
	expect(servingProcess(root)).toBeUndefined();
});
