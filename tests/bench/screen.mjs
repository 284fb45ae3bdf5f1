// What a reviewer waits for on the screen of work, in a real browser: `npm run bench:screen`. The goals stand beside what was
// measured; the last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../server/launch/ensure.mjs';

ensureInstalled();
ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'variorum-screen-'));
const file = join(folder, 'figures.json');
/** Time asked of all cores since the system started, and what other machines on the same hardware took of it. Zero where it is not told. */
function stolen() {
	if (!existsSync('/proc/stat')) return { all: 0, stolen: 0 };
	const times = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/ +/).slice(1, 9).map(Number);
	return { all: times.reduce((sum, time) => sum + time, 0) - times[3] - times[4], stolen: times[7] };
}
const before = stolen();
const run = spawnSync(
	process.execPath,
	['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts'],
	{ cwd: root, env: { ...process.env, BENCH: 'screen', SCREEN_BENCH: file }, stdio: ['ignore', 2, 2] }
);
if (run.status !== 0) process.exit(run.status ?? 2);
const figures = JSON.parse(readFileSync(file, 'utf8'));
rmSync(folder, { recursive: true });

const quantile = (values, q) =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const ours = {
	open_100_ms: quantile(figures.openings['100'], 0.5),
	open_100_worst_ms: Math.max(...figures.openings['100']),
	open_1000_ms: quantile(figures.openings['1000'], 0.5),
	open_1000_worst_ms: Math.max(...figures.openings['1000']),
	key_p50_ms: quantile(figures.strokes, 0.5),
	key_p95_ms: quantile(figures.strokes, 0.95),
	script_kb: figures.script / 1000,
	workers_kb: figures.workers / 1000,
	ahead_kb: figures.ahead / 1000
};
/** A bare text field in the same browser and run: what a key costs where nothing is done with it. */
const field = { key_p50_ms: quantile(figures.field, 0.5), key_p95_ms: quantile(figures.field, 0.95) };
const goals = {
	open_100_worst_ms: 1000,
	open_1000_worst_ms: 1500,
	key_p95_ms: 16,
	script_kb: 300
};
for (const [name, value] of Object.entries(ours)) {
	const beside = [
		goals[name] === undefined ? '' : `goal ${goals[name]}`,
		field[name] === undefined ? '' : `bare text field ${field[name].toFixed(1)}`
	];
	console.log(`${name.padEnd(20)} ${value.toFixed(1).padStart(8)}  ${beside.filter(Boolean).join(', ')}`);
}
const after = stolen();
const share = (100 * (after.stolen - before.stolen)) / Math.max(1, after.all - before.all);
console.log(`${figures.strokes.length} keys, ${figures.openings['100'].length} openings each, ${cpus().length} cores`);
console.log(`${share.toFixed(1)} % of the time that was asked for went to other machines on the same hardware`);
const ratio = Object.fromEntries(
	Object.entries(goals).map(([name, goal]) => [name, Number((goal / ours[name]).toFixed(2))])
);
console.log(JSON.stringify({ name: 'screen', ours, peers: { 'bare text field': field }, ratio }));
