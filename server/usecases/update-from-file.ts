import type { Actor } from '$lib/core/access/access';
import type { ParsedSegment, TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentFor, need } from './actor';
import { previewUpdate, type UpdatePreview } from './preview-update';
import type { TranslatedFrom } from './translated-from';
import { updateDocument, type Updated } from './update-document';

interface Place {
	document: string;
	lang: string;
}

/** A newer copy of a post as it is sent. */
export interface NewerCopy extends TranslatedFrom {
	name: string;
	bytes: Uint8Array;
	/** Id of the format, or null to detect it. */
	format: string | null;
	/** Its rows as read and mended by a person; null has the server read the file. */
	rows: readonly ParsedSegment[] | null;
	/** Engine that made the machine text, as far as known. */
	engine: string;
	/** Is it English alone, without a translation? */
	english?: boolean;
}

/** Nothing is read for somebody who may not import. */
async function rowsOf(app: App, actor: Actor | null, at: Place, copy: NewerCopy): Promise<readonly ParsedSegment[]> {
	const { project, lang } = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'document.import', { project: project.id, lang });
	return copy.rows ?? (await app.reader.read({ ...copy, lang: lang as TargetLang })).segments;
}

/** Says what a newer copy of a post would do to it; nothing is stored.
 * @throws Refusal `access.*`, `import.unreadable`, `input.invalid` */
export const previewFromFile = async (
	app: App,
	actor: Actor | null,
	at: Place,
	copy: NewerCopy
): Promise<UpdatePreview> => previewUpdate(app, actor, at, await rowsOf(app, actor, at, copy));

/** Takes in a newer copy of a post.
 * @throws Refusal `access.*`, `import.unreadable`, `input.invalid` */
export async function updateFromFile(app: App, actor: Actor | null, at: Place, copy: NewerCopy): Promise<Updated> {
	const rows = await rowsOf(app, actor, at, copy);
	const file = { name: copy.name, format: copy.format ?? 'auto', bytes: copy.bytes };
	return updateDocument(app, actor, at, { file, rows, engine: copy.engine, from: copy.from });
}
