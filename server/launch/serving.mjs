// Who serves from a checkout: new packages or a new build would take away what a running process has not read yet.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';

/** The folder of marks: an empty file for each process, named by its id.
 * @param {string} root */
const marksOf = (root) => join(root, 'build', '.serving');

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** The id of a process that serves from the checkout; undefined for none. A mark from before the machine started is of none.
 * @param {string} root */
export function servingProcess(root) {
	const marks = marksOf(root);
	if (!existsSync(marks)) return undefined;
	const started = Date.now() - uptime() * 1000;
	const madeAt = (/** @type {string} */ name) => statSync(join(marks, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
	return readdirSync(marks)
		.filter((name) => madeAt(name) > started)
		.map(Number)
		.find(isAlive);
}

/** Marks this process as one that serves, for as long as it lives.
 * @param {string} root */
export function markServing(root) {
	mkdirSync(marksOf(root), { recursive: true });
	const mark = join(marksOf(root), String(process.pid));
	writeFileSync(mark, '');
	process.on('exit', () => rmSync(mark, { force: true }));
}
