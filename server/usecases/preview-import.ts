import type { Actor } from '$lib/core/access/access';
import { samePost } from '$lib/core/align/join';
import { FORMATS, readPost } from '$lib/core/format/registry';
import type { ParsedPost } from '$lib/core/format/format';
import { Refusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentRows } from '../db/desk';
import { projectDocuments } from '../db/projects';
import { html } from '../format/html';
import { need, projectFor } from './actor';
import { importLangs } from './list-projects';

export interface Upload {
	name: string;
	bytes: Uint8Array;
	/** Id of the format, or null to detect it. */
	format: string | null;
	lang: TargetLang | null;
}

export interface Proposal {
	id: string;
	title: string;
	/** Likelihood that the upload is the same post in another language, 0 to 1. */
	score: number;
}

export interface Preview {
	post: ParsedPost;
	/** Documents without this language that may be the same post, best first. */
	proposals: Proposal[];
}

/** Bytes as text: strict UTF-8, without the byte order mark.
 * @throws Refusal `import.unreadable` */
export function decodeText(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal('import.unreadable', 'it is not UTF-8 text; save it as UTF-8 and try again');
	}
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Reads an upload into rows; nothing is stored.
 * @throws Refusal `import.unreadable` */
export function readUpload({ name, bytes, format, lang }: Upload): ParsedPost {
	const offset = MARK.equals(bytes.subarray(0, MARK.length)) ? MARK.length : 0;
	const options = { lang: lang ?? undefined, format: format ?? 'auto', offset };
	return readPost(name, decodeText(bytes), options, [...FORMATS, html]);
}

/** Shows what an import would store, and which document it may belong to.
 * @throws Refusal `access.*`, `import.unreadable` */
export async function previewImport(
	app: App,
	actor: Actor | null,
	projectSlug: string,
	upload: Upload
): Promise<Preview> {
	const project = await projectFor(app, actor, projectSlug);
	// Nothing is read, and no title told, for somebody who may import in no language.
	const lang = upload.lang ?? importLangs(actor, project.id)[0];
	need(actor, 'document.import', { project: project.id, lang });
	const post = readUpload(upload);
	const proposals: Proposal[] = [];
	for (const document of (await projectDocuments(app.database.db, project.id)).slice(0, 50)) {
		const first = document.langs[0];
		if (!first || document.langs.some((l) => l.lang === post.lang)) continue;
		const rows = await documentRows(app.database.db, document.id, first.lang);
		const score = samePost(
			rows.map((row) => ({ ...row, target: row.machine })),
			post.segments
		);
		if (score >= 0.3) proposals.push({ id: document.id, title: document.title, score });
	}
	return { post, proposals: proposals.sort((a, b) => b.score - a.score) };
}
