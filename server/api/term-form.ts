import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Concept } from '$lib/core/glossary/concept';
import { conceptDifference, type ConceptDifference } from '$lib/core/glossary/difference';
import { TERM_FORMATS, type RefusedRow, type TermFormat } from '$lib/core/glossary/exchange/exchange';
import type { TermConflict } from '$lib/core/glossary/lint';
import { Refusal } from '$lib/core/problem';
import { MAX_TERM_FILE, type TermUpload } from '../terms/term-file';
import { importedOrigin, type TermPlan } from '../usecases/import-terms';
import { parse } from './endpoint';
import { text } from './form';

const Format = v.picklist([...TERM_FORMATS, 'auto'] as const);

const formatOf = (data: FormData): TermFormat | null => {
	const format = parse(Format, text(data, 'format'));
	return format === 'auto' ? null : format;
};

/** The file of a form.
 * @throws Refusal `import.unreadable` where none was chosen, or too large a one */
export async function fileOf(data: FormData): Promise<{ name: string; bytes: Uint8Array }> {
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0) throw new Refusal('import.unreadable', 'no file was chosen');
	if (file.size > MAX_TERM_FILE) throw new Refusal('import.unreadable', 'the file is larger than 64 MB');
	return { name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A file of terms, and how it is to be read.
 * @throws Refusal `import.unreadable`, `input.invalid` */
export const termUploadOf = async (data: FormData): Promise<TermUpload> => ({
	...(await fileOf(data)),
	format: formatOf(data)
});

/** A file as a hidden field carries it from what it would do to doing it. */
export const packed = (bytes: Uint8Array): string => gzipSync(bytes, { level: 6 }).toString('base64');

/** The file that a page carries.
 * @throws Refusal `input.invalid` where it is damaged */
export function carriedUpload(data: FormData): TermUpload {
	const packedBytes = Buffer.from(text(data, 'content'), 'base64');
	try {
		const bytes = new Uint8Array(gunzipSync(packedBytes, { maxOutputLength: MAX_TERM_FILE }));
		return { name: text(data, 'name'), bytes, format: formatOf(data) };
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && /^(?:Z_|ERR_BUFFER_TOO_LARGE)/.test(String(error.code))))
			throw error;
		throw new Refusal('input.invalid', 'content is damaged');
	}
}

/** How many lines of each list a page shows. */
const SHOWN = 50;

/** What an import would do, as a page shows it: the beginnings of its lists, and how long they are. */
export interface TermPlanShown {
	format: TermFormat;
	counts: { adds: number; changes: number; same: number; refused: number; conflicts: number };
	adds: Concept[];
	changes: { id: string; term: string; difference: ConceptDifference }[];
	refused: RefusedRow[];
	conflicts: TermConflict[];
}

export const shownPlan = ({ format, adds, changes, same, refused, conflicts }: TermPlan): TermPlanShown => ({
	format,
	counts: {
		...{ adds: adds.length, changes: changes.length, same },
		...{ refused: refused.length, conflicts: conflicts.length }
	},
	adds: adds.slice(0, SHOWN),
	changes: changes.slice(0, SHOWN).map(({ before, after }) => ({
		...{ id: before.id, term: before.english[0] ?? '' },
		difference: conceptDifference(before, { ...after, origin: importedOrigin(before) })
	})),
	refused: refused.slice(0, SHOWN),
	conflicts: conflicts.slice(0, SHOWN)
});
