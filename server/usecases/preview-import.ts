import type { Actor } from '$lib/core/access/access';
import { samePost } from '$lib/core/align/join';
import type { PrefillCounts } from '$lib/core/memory/prefill';
import type { SeriesView } from '$lib/core/series/expect';
import { sameCopy } from '$lib/core/update/same-copy';
import type { ParsedPost } from '$lib/core/format/format';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentRows } from '../db/desk';
import { projectDocuments } from '../db/projects';
import type { ProjectTable } from '../db/schema';
import type { Upload } from '../format/read-upload';
import type { Watch } from '../format/reader';
import { incomingRow, prefillPreview } from '../memory/prefill';
import { incomingOutline, seriesOf } from '../rules/series';
import { need, projectFor } from './actor';
import { importLangs } from './list-projects';

export { decodeText, readUpload, type Upload } from '../format/read-upload';

export interface Proposal {
	id: string;
	slug: string;
	title: string;
	/** Likelihood that the upload is the same post, 0 to 1. */
	score: number;
	/** Does the document have this language already, so that the upload is a newer copy? Else it is another language of it. */
	update: boolean;
	/** Languages of the document to which a newer copy would be brought; the English alone to all that the person may import. */
	langs: TargetLang[];
}

export interface Preview {
	post: ParsedPost;
	/** Documents that may be the same post, best first. */
	proposals: Proposal[];
	/** What the memory would give the rows as they were read, as a post of its own. */
	prefilled: PrefillCounts;
	/** The series that it would belong to. */
	series: SeriesView | null;
}

/** Shows what an import would store, and which document it may belong to.
 * @throws Refusal `access.*`, `import.unreadable` */
export async function previewImport(
	app: App,
	actor: Actor | null,
	projectSlug: string,
	upload: Upload,
	watch: Watch = {}
): Promise<Preview> {
	const project = await projectFor(app, actor, projectSlug);
	// Nothing is read, and no title told, for somebody who may import in no language.
	const lang = upload.lang ?? importLangs(actor, project.id)[0];
	need(actor, 'document.import', { project: project.id, lang });
	const post = await app.reader.read(upload, watch);
	const langs = upload.english ? importLangs(actor, project.id) : [post.lang];
	const prefilled = await prefillPreview(app, { project, langs }, post.segments.map(incomingRow));
	const proposals = await proposalsFor(app, project, post, upload.english ? langs : null);
	// Without a translation it is in no series.
	if (upload.english) return { post, prefilled, proposals, series: null };
	const { title, lang: read, segments } = post;
	const outline = { title: title ?? '', heading: null, rows: incomingOutline(segments) };
	const found = await seriesOf(app.database.db, { project: project.id, lang: read }, outline);
	return { post, prefilled, series: found?.view ?? null, proposals };
}

/** @param may languages that the person may bring the English alone to, which is another language of nothing; null for a post */
async function proposalsFor(
	{ database: { db } }: App,
	project: ProjectTable,
	post: ParsedPost,
	may: readonly TargetLang[] | null
): Promise<Proposal[]> {
	const proposals: Proposal[] = [];
	for (const { id, slug, title, langs: has } of (await projectDocuments(db, project.id)).slice(0, 50)) {
		const langs = (may ?? [post.lang]).filter((lang) => has.some((l) => l.lang === lang));
		const update = langs.length > 0;
		const seen = update || may ? langs[0] : has[0]?.lang;
		if (!seen) continue;
		const rows = (await documentRows(db, id, seen)).map((row) => ({ ...row, target: row.machine }));
		const score = (update ? sameCopy : samePost)(rows, post.segments);
		if (score >= 0.3) proposals.push({ id, slug, title, score, update, langs });
	}
	return proposals.sort((a, b) => b.score - a.score);
}
