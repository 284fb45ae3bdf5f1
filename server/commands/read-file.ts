import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isRefusal } from '$lib/core/problem';
import type { ParsedPost } from '$lib/core/format/format';
import type { TargetLang } from '$lib/core/segment/segment';
import { readConfig } from '../config';
import { isAddress } from '../format/origin';
import { Outgoing } from '../targets/outgoing';
import { readAddress } from '../usecases/fetch-post';
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
	/** File name without folder, or the address. */
	doc: string;
	bytes: Uint8Array;
	/** As asked for or as the address says it; null to detect it. */
	format: string | null;
	post: ParsedPost;
}

/** Reads a post from disk, or from its public address.
 * @param english is it English alone, still to be translated?
 * @throws UsageError naming file, line and reason */
export async function readPostFile(
	path: string,
	lang?: TargetLang,
	format?: string,
	english = false
): Promise<ReadFile> {
	try {
		const file = isAddress(path) ? await fetched(path) : await onDisk(path);
		const wanted = format === undefined || format === 'auto' ? file.format : format;
		const post = readUpload({ ...file, format: wanted, lang: lang ?? null, english });
		return { doc: file.name, bytes: file.bytes, format: wanted, post };
	} catch (error) {
		if (isRefusal(error)) throw new UsageError(`${path}: ${error.message}`);
		throw error;
	}
}

type Given = Pick<ReadFile, 'bytes' | 'format'> & { name: string };

const onDisk = async (path: string): Promise<Given> => ({
	...{ name: basename(path), bytes: await readBytes(path), format: null }
});

async function fetched(url: string): Promise<Given> {
	const outgoing = new Outgoing(readConfig(process.env).allowHosts);
	try {
		return await readAddress(outgoing, url);
	} finally {
		await outgoing.close();
	}
}
