// Runs parts of the tests one after the other, with progress, and ends with `N passed, N failed[, N skipped]`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../server/launch/ensure.mjs';
import { PARTS } from './parts.mjs';

const wanted = process.argv[2] ?? 'all';
const parts = PARTS[wanted];
if (!parts) {
	console.error(`There is no part "${wanted}": ${Object.keys(PARTS).join(', ')}.`);
	process.exit(2);
}
process.chdir(root);
ensureInstalled();
if (parts.some((part) => part.kind !== 'tool')) ensureBuilt();

const { findChromium } = await import('./browser.mjs');
const chromium = parts.some((part) => part.browser) ? await findChromium() : null;
const scratch = mkdtempSync(join(tmpdir(), 'variorum-tests-'));
const memory = parts.some((part) => part.memory) ? folderInMemory() : null;
const env = {
	...process.env,
	NODE_ENV: 'test',
	FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
	...(wanted === 'long' ? { LONG_TESTS: '1' } : {}),
	...(chromium ? { CHROMIUM_PATH: chromium } : {})
};

const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
for (let at = 0; at < parts.length;) {
	const batch = [parts[at++]];
	while (parts[at]?.alongside) batch.push(parts[at++]);
	const number = (part) => `[${parts.indexOf(part) + 1}/${parts.length}] ${part.name}`;
	console.log(`\n${batch.map(number).join('\n')}`);
	await Promise.all(
		batch.map(async (part) => {
			const started = Date.now();
			const counts = part.browser && !chromium ? { passed: 0, failed: 0, skipped: 1 } : await runPart(part);
			for (const key of Object.keys(total)) total[key] += counts[key];
			if (counts.failed > 0)
				broken.push(...(counts.names?.length ? counts.names : ['(the whole part)']).map((n) => `${part.name}: ${n}`));
			console.log(`${number(part)}: ${sentence(counts)} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
		})
	);
}
for (const folder of [scratch, memory]) if (folder) rmSync(folder, { recursive: true, force: true });
// Named once more at the very end: whoever sees only the last lines of a long run learns what broke.
for (const name of broken) console.log(`failed: ${name}`);
console.log(`\n${sentence(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function sentence({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

function execute(args, more = {}) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...env, ...more } });
		child.on('close', (code) => resolve(code ?? 1));
	});
}

async function runPart(part) {
	if (part.kind === 'tool') {
		const ok = (await execute(part.args)) === 0;
		return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
	}
	const report = join(scratch, `${part.name.replace(/\W+/g, '-')}.json`);
	const code = await (part.kind === 'vitest' ? runVitest(part, report) : runPlaywright(part, report));
	const counts = readReport(part.kind, report);
	// A run that broke before its first test has failed, whatever it counted.
	if (code !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
}

/** A folder in memory, null where there is little room: hundreds of small databases would wait for the disk. */
function folderInMemory() {
	try {
		const { bavail, bsize } = statfsSync('/dev/shm');
		return bavail * bsize > 2 ** 30 ? mkdtempSync('/dev/shm/variorum-tests-') : null;
	} catch {
		// Not every system has it, and some let nobody write there.
		return null;
	}
}

function runVitest(part, report) {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const args = ['node_modules/vitest/vitest.mjs', 'run', ...part.args, ...reporters];
	return execute(args, part.memory && memory ? { TMPDIR: memory } : {});
}

function runPlaywright(part, report) {
	return execute(
		['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', ...part.args],
		{
			PLAYWRIGHT_JSON_OUTPUT_NAME: report
		}
	);
}

function readReport(kind, path) {
	try {
		const report = JSON.parse(readFileSync(path, 'utf8'));
		if (kind === 'playwright') {
			const { expected, unexpected, flaky, skipped } = report.stats;
			return { passed: expected + flaky, failed: unexpected, skipped, names: unexpectedIn(report.suites) };
		}
		const tests = report.testResults.flatMap((file) => file.assertionResults);
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			skipped: report.numPendingTests + report.numTodoTests,
			names: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
		};
	} catch {
		console.error('The runner left no report: counted as one failure.');
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

/** The titles of the tests that a report of Playwright calls unexpected, at whatever depth. */
function unexpectedIn(suites) {
	return suites.flatMap((suite) => [
		...(suite.specs ?? []).filter(({ ok }) => !ok).map(({ title }) => title),
		...unexpectedIn(suite.suites ?? [])
	]);
}
