import { referencesIn } from '$lib/core/format/markdown';
import { placeInHtml } from '$lib/core/format/place-html';
import { placeInMarkdown } from '$lib/core/format/place-markdown';
import { withAddresses, type References } from '$lib/core/format/references';
import { spansOf, writeBack, type Replacement } from '$lib/core/format/write-back';
import { language } from '$lib/core/language/registry';
import { Refusal } from '$lib/core/problem';
import type { Manifest } from '$lib/core/release/manifest';
import type { ByteRange, Span, TargetLang } from '$lib/core/segment/segment';
import { normaliseLines } from '$lib/collab/shared-text';
import type { App } from '../app';
import { importedFile, placedTexts, type PlacedText } from '../db/files';
import { decodeEntity } from '../format/entity';
import { isAddress } from '../format/origin';
import type { FileTable } from '../db/schema';
import type { DocumentPlace } from './actor';
import type { Exported } from './export-document';
import { decodeText, readUpload } from './preview-import';

const MEDIA: Record<string, string> = { markdown: 'text/markdown; charset=utf-8', html: 'text/html; charset=utf-8' };
const MARK = [0xef, 0xbb, 0xbf];

/** A text that changed, with where the old one stands. */
interface Edit extends PlacedText {
	after: string;
}

/** Was this language imported from the file that its page is made of? */
export async function isFromSource(app: App, { document, lang }: DocumentPlace): Promise<boolean> {
	return (await importedFile(app.database.db, document.id, lang))?.origin === 'source';
}

/** The imported file with the texts of a release in the places of the old ones; every byte of what did not change stays.
 * @throws Refusal `export.rendered` for a copy of a page, `export.place` that names the rows without a safe place */
export async function exportSource(
	app: App,
	{ document, lang }: DocumentPlace,
	manifest: Manifest,
	draft: boolean
): Promise<Exported> {
	const { db } = app.database;
	const file = await importedFile(db, document.id, lang);
	if (file?.origin !== 'source') throw new Refusal('export.rendered');
	const now = new Map(manifest.rows.map(({ id, target }) => [id, target]));
	const edits = (await placedTexts(db, file.id)).flatMap((placed): Edit[] => {
		const after = now.get(placed.segment);
		return after === undefined || after === placed.text ? [] : [{ ...placed, after }];
	});
	const bytes = edits.length > 0 ? written(file, lang, edits) : new Uint8Array(file.bytes);
	const name = isAddress(file.name) ? (new URL(file.name).pathname.split('/').pop() ?? '') : file.name;
	return { name: draft ? `draft-${name}` : name, mediaType: MEDIA[file.format] ?? 'text/plain', bytes };
}

function written(file: FileTable, lang: TargetLang, edits: readonly Edit[]): Uint8Array {
	const source = new Uint8Array(file.bytes);
	const marked = MARK.every((byte, i) => source[i] === byte);
	const text = decodeText(source);
	const ranges = edits.map(({ bytes }): ByteRange => bytes ?? [-1, -1]);
	const spans = spansOf(text, ranges, marked ? MARK.length : 0);
	const references: References = file.format === 'markdown' ? referencesIn(text) : new Map();
	const place = placing(file.format, text, lang, references);
	const placed = edits.map((edit, i) => ({ edit, list: spans[i] && place(spans[i], edit) }));
	const lost = placed.filter(({ list }) => !list).map(({ edit }) => edit);
	if (lost.length > 0) throw noPlace(lost);
	const encode = (lists: readonly (readonly Replacement[])[]): Uint8Array | null => {
		const whole = writeBack(text, lists.flat());
		return whole === null ? null : new TextEncoder().encode((marked ? '\ufeff' : '') + whole);
	};
	const result = encode(placed.map(({ list }) => list!));
	// Rows of an earlier reading hold links by reference as the file has them.
	const read = (edit: Edit): Edit => ({
		...edit,
		text: withAddresses(edit.text, references),
		after: withAddresses(edit.after, references)
	});
	if (result && readsAs(file, lang, source, result, edits.map(read))) return result;
	const wrong = placed.filter(({ edit, list }) => {
		const alone = encode([list!]);
		return !alone || !readsAs(file, lang, source, alone, [read(edit)]);
	});
	throw noPlace(wrong.length > 0 ? wrong.map(({ edit }) => edit) : edits);
}

const placing =
	(format: string, file: string, lang: TargetLang, references: References) =>
	(span: Span, { text: before, after }: Edit): Replacement[] | null =>
		format === 'html'
			? placeInHtml(file, span, before, after, language(lang), decodeEntity)
			: placeInMarkdown(file, span, before, after, references);

const noPlace = (edits: readonly Edit[]): Refusal =>
	new Refusal(
		'export.place',
		edits.map(({ label }) => label).join(', '),
		edits.map(({ segment, label, after }) => ({ row: segment, label, text: after.slice(0, 120) }))
	);

/** Is the written file read again as the old one with these texts in the places of theirs, and no other line changed? */
function readsAs(
	file: FileTable,
	lang: TargetLang,
	before: Uint8Array,
	after: Uint8Array,
	edits: readonly Edit[]
): boolean {
	const read = (bytes: Uint8Array): string[] =>
		readUpload({ name: file.name, bytes, format: file.format, lang }).segments.flatMap(({ source, target }) =>
			[source, target].filter((text) => text !== null).map(normaliseLines)
		);
	const lines = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split('\n'));
	const wanted = new Map<string, number>();
	const count = (list: readonly string[], by: number): void =>
		list.forEach((line) => wanted.set(line, (wanted.get(line) ?? 0) + by));
	const [old, texts] = [read(before), read(after)];
	count(lines(old), 1);
	for (const edit of edits) {
		count(lines([edit.text]), -1);
		count(lines([edit.after]), 1);
	}
	count(lines(texts), -1);
	const [were, are] = [new Set(old), new Set(texts)];
	// A row that a person joined of several is found line by line; any other must come back as one.
	return [...wanted.values()].every((n) => n === 0) && edits.every((e) => are.has(e.after) || !were.has(e.text));
}
