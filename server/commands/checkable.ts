import { text } from 'node:stream/consumers';
import { postLanguage } from '$lib/core/align/tongue';
import type { CheckedRow } from '$lib/core/check/check';
import { isTargetLang } from '$lib/core/language/registry';
import { KINDS, type Kind, type TargetLang } from '$lib/core/segment/segment';
import { decodeText } from '../format/read-upload';
import { readBytes, readPostFile } from './read-file';
import { UsageError } from './usage';

/** A row with where it came from. */
export interface CheckableRow {
	doc: string;
	/** Id of the row as given, or the label of the import. */
	id: string;
	file: string;
	line: number;
	row: CheckedRow;
}

/** Rows of anything that `check` takes.
 * @throws UsageError naming file, line and reason */
export async function readCheckable(file: string, lang?: TargetLang): Promise<CheckableRow[]> {
	if (file === '-') return jsonRows('-', await text(process.stdin), lang);
	if (/\.jsonl$/i.test(file)) return jsonRows(file, decodeText(await readBytes(file)), lang);
	const { doc, post } = await readPostFile(file, lang);
	return post.segments.flatMap((s, i) => {
		if (s.target === null) return [];
		const id = `s${String(i + 1).padStart(4, '0')}`;
		const { kind, paper, sourceLang, source, target } = s;
		return [{ doc, id, file, line: s.line, row: { id, kind, paper, lang: post.lang, sourceLang, source, target } }];
	});
}

function jsonRows(file: string, content: string, lang?: TargetLang): CheckableRow[] {
	const rows: CheckableRow[] = [];
	for (const [i, line] of content.split('\n').entries())
		if (line.trim() !== '') rows.push(jsonRow(file, line, i + 1, lang));
	return rows;
}

function jsonRow(file: string, line: string, number: number, lang?: TargetLang): CheckableRow {
	const fail = (reason: string): never => {
		throw new UsageError(`${file}: line ${number}: ${reason}.`);
	};
	const value = parsed(line) ?? fail('it is not a JSON object');
	const { id, source = null, target, kind, doc } = value;
	if (typeof id !== 'string' && typeof id !== 'number') return fail('"id" is missing');
	if (typeof target !== 'string') return fail('"target" is not a string');
	if (source !== null && typeof source !== 'string') return fail('"source" is neither a string nor null');
	const given = lang ?? value.lang;
	const target_lang = isTargetLang(given)
		? given
		: (postLanguage([target]) ?? fail('its language is unknown; give --lang'));
	return {
		doc: typeof doc === 'string' ? doc : file,
		id: String(id),
		file,
		line: number,
		row: {
			id: String(id),
			kind: KINDS.includes(kind as Kind) ? (kind as Kind) : 'paragraph',
			paper: typeof value.paper === 'string' ? value.paper : null,
			lang: target_lang,
			sourceLang: source === null ? null : 'en',
			source,
			target
		}
	};
}

function parsed(line: string): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: null;
	} catch {
		return null;
	}
}
