import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineCopy } from '../usecases/copy-for-engine';
import { UsageError } from './usage';

/** Writes a copy into a folder, one file a chunk, numbered so that they sort, and prints their names. Where chunks of an earlier
 * copy lie there nothing is copied: marks of two copies do not go together.
 * @param name that all the files begin with
 * @throws UsageError */
export async function writeChunks(folder: string, name: string, copy: () => Promise<EngineCopy>): Promise<EngineCopy> {
	const there = await within(folder, async () => {
		await mkdir(folder, { recursive: true });
		return (await readdir(folder)).find((file) => file.startsWith(`${name}.`) && /\.\d+\.txt$/.test(file));
	});
	if (there !== undefined)
		throw new UsageError(`${join(folder, there)} is there already. Remove the earlier chunks, or name another folder.`);
	const copied = await copy();
	const digits = Math.max(2, String(copied.chunks.length).length);
	for (const [n, chunk] of copied.chunks.entries()) {
		const path = join(folder, `${name}.${String(n + 1).padStart(digits, '0')}.txt`);
		await within(path, () => writeFile(path, chunk, { flag: 'wx' }));
		process.stdout.write(`${path}\n`);
	}
	return copied;
}

/** @throws UsageError that names what cannot be written */
async function within<T>(path: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		throw new UsageError(`${path} cannot be written (${code}).`);
	}
}
