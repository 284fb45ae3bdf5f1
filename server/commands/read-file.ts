import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { isRefusal } from '$lib/core/problem';
import type { ParsedPost } from '$lib/core/format/format';
import type { TargetLang } from '$lib/core/segment/segment';
import { isAddress } from '../format/origin';
import { decodeText, readUpload } from '../format/read-upload';
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

/** Text of a file, or of standard input for `-`. @throws UsageError naming the file */
export async function readText(path: string): Promise<string> {
	if (path === '-') return text(process.stdin);
	const bytes = await readBytes(path);
	return named(path, () => decodeText(bytes));
}

/** @throws UsageError with the file's name in front of what was refused */
async function named<T>(path: string, read: () => T | Promise<T>): Promise<T> {
	try {
		return await read();
	} catch (error) {
		if (isRefusal(error)) throw new UsageError(`${path}: ${error.message}`);
		throw error;
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
export const readPostFile = (path: string, lang?: TargetLang, format?: string, english = false): Promise<ReadFile> =>
	named(path, async () => {
		const file = isAddress(path) ? await fetched(path) : await onDisk(path);
		const wanted = format === undefined || format === 'auto' ? file.format : format;
		const post = readUpload({ ...file, format: wanted, lang: lang ?? null, english });
		return { doc: file.name, bytes: file.bytes, format: wanted, post };
	});

type Given = Pick<ReadFile, 'bytes' | 'format'> & { name: string };

const onDisk = async (path: string): Promise<Given> => ({
	...{ name: basename(path), bytes: await readBytes(path), format: null }
});

/** What fetches is loaded when something is fetched. */
async function fetched(url: string): Promise<Given> {
	const [{ readConfig }, { Outgoing }, { readAddress }] = await Promise.all([
		import('../config'),
		import('../targets/outgoing'),
		import('../usecases/fetch-post')
	]);
	const outgoing = new Outgoing(readConfig(process.env).allowHosts);
	try {
		return await readAddress(outgoing, url);
	} finally {
		await outgoing.close();
	}
}
