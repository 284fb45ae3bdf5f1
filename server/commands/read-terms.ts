import { basename } from 'node:path';
import type { TermFormat } from '$lib/core/glossary/exchange/exchange';
import { isRefusal } from '$lib/core/problem';
import { readTermFile, type ReadFile, type TermUpload } from '../terms/term-file';
import { readBytes } from './read-file';
import { UsageError } from './usage';

/** @throws UsageError naming the file and what is wrong with it */
export async function uploadOf(file: string, format?: TermFormat): Promise<TermUpload> {
	return { name: basename(file), bytes: await readBytes(file), format: format ?? null };
}

/** Reads a file of terms.
 * @throws UsageError naming file, line and reason */
export async function readTerms(file: string, format?: TermFormat): Promise<ReadFile> {
	const upload = await uploadOf(file, format);
	try {
		return await readTermFile(upload);
	} catch (error) {
		if (isRefusal(error)) throw new UsageError(`${file}: ${error.message}`);
		throw error;
	}
}
