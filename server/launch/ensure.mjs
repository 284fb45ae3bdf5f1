// Brings a checkout into a state that runs: packages as the lockfile says, bundles as new as the sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servingProcess } from './serving.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Sources that the bundles are made of. */
const SOURCES = ['src', 'server', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];

/** @param {string} sentence */
const say = (sentence) => console.error(sentence);

/** @param {string} command @param {string[]} args @param {string} sentence */
function run(command, args, sentence) {
	say(sentence);
	const started = Date.now();
	// Output of the tools goes to stderr: stdout belongs to the data of commands.
	const done = spawnSync(command, args, {
		cwd: root,
		stdio: ['ignore', 2, 2],
		env: { ...process.env, NODE_ENV: undefined },
		shell: process.platform === 'win32'
	});
	if (done.status !== 0) {
		say(`"${command} ${args.join(' ')}" failed; see above. Nothing was started.`);
		process.exit(2);
	}
	say(`  done in ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

/** @param {string} path */
const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Says that a process stands in the way. Returns where what is there will do; ends the command otherwise.
 * @param {string} what @param {number} pid @param {boolean} useOld */
function standBack(what, pid, useOld) {
	say(
		`${what} changed since process ${pid} began to serve. ${useOld ? 'Going on with what it has' : 'Stop it first'}.`
	);
	if (!useOld) process.exit(2);
}

/** Installs packages if they are missing or the lockfile changed since.
 * @param useOld take those that are there, though the lockfile changed, where a process serves with them */
export function ensureInstalled(useOld = false) {
	const stamp = join(root, 'node_modules', '.variorum-lock');
	const lock = digest(join(root, 'package-lock.json'));
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	const pid = servingProcess(root);
	if (pid !== undefined) return standBack('The lockfile', pid, useOld);
	run(
		'npm',
		['ci', '--include=dev', '--no-audit', '--no-fund'],
		'Installing packages (a minute or two the first time) ...'
	);
	writeFileSync(stamp, lock);
}

/** @param {string} path @returns {Generator<[path: string, info: import('node:fs').Stats]>} */
function* files(path) {
	const info = statSync(path);
	if (!info.isDirectory()) {
		yield [path, info];
		return;
	}
	for (const name of readdirSync(path).sort()) {
		// What the build itself writes among the sources.
		if (name === 'paraglide' || (path.endsWith('project.inlang') && name !== 'settings.json')) continue;
		yield* files(join(path, name));
	}
}

/** Fingerprint of the sources by path, size and time of change: cheap enough for every start. What the build writes again as
 * it was counts by its content. */
function fingerprint() {
	const hash = createHash('sha256');
	for (const source of SOURCES)
		for (const [path, info] of files(join(root, source)))
			hash.update(`${path} ${info.size} ${path.endsWith('settings.json') ? digest(path) : info.mtimeMs}\n`);
	return hash.digest('hex');
}

const stamp = join(root, 'build', '.variorum-sources');

/** Did a source change since the last build, or was there none? */
export const isStale = () => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint();

/** Builds the pages and the process if a source changed since the last build.
 * @param useOld take the last build, though sources changed, where a process serves from it */
export function ensureBuilt(useOld = false) {
	if (!isStale()) return;
	const pid = servingProcess(root);
	if (pid !== undefined) return standBack('Sources', pid, useOld && existsSync(stamp));
	const now = fingerprint();
	rmSync(stamp, { force: true });
	const vite = join('node_modules', 'vite', 'bin', 'vite.js');
	run(process.execPath, [vite, 'build', '--logLevel', 'warn'], 'Building the workbench ...');
	run(
		process.execPath,
		[vite, 'build', '--config', 'server/vite.server.config.ts', '--logLevel', 'warn'],
		'Building the server ...'
	);
	mkdirSync(join(root, 'build'), { recursive: true });
	// Taken before the build: a source changed meanwhile makes the next start build again.
	writeFileSync(stamp, now);
}
