import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isRefusal } from '$lib/core/problem';
import type { ParsedPost } from '$lib/core/format/format';
import type { TargetLang } from '$lib/core/segment/segment';
import { readUpload } from '../usecases/preview-import';
import { UsageError } from './usage';

/** @throws UsageError naming the file */
export async function readBytes(path: string): Promise<Uint8Array> {
	try {
		return await readFile(path);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
		throw new UsageError(`${path}: ${reason}.`);
	}
}

export interface ReadFile {
	/** File name without folder. */
	doc: string;
	bytes: Uint8Array;
	post: ParsedPost;
}

/** Reads a post from disk.
 * @throws UsageError naming file, line and reason */
export async function readPostFile(path: string, lang?: TargetLang, format?: string): Promise<ReadFile> {
	const bytes = await readBytes(path);
	try {
		const name = basename(path);
		const wanted = format === undefined || format === 'auto' ? null : format;
		return { doc: name, bytes, post: readUpload({ name, bytes, format: wanted, lang: lang ?? null }) };
	} catch (error) {
		if (isRefusal(error)) throw new UsageError(`${path}: ${error.message}`);
		throw error;
	}
}
