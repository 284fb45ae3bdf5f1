import type { OutlineRow } from '$lib/core/series/expect';
import type { Kind, TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import { titleTexts } from './habits';

/** A post of a project in one language, as its title tells of it. */
export interface TitledPost {
	id: string;
	slug: string;
	/** As it stands in its list of languages, and as people left it in the row, where that was read. */
	title: string;
	heading: string | null;
	/** When the language came, in milliseconds since the epoch. */
	at: number;
}

/** Posts that are looked at for a series, the newest first. */
const MOST = 500;

export async function titledPosts(db: Db, project: string, lang: TargetLang): Promise<TitledPost[]> {
	const posts = await db
		.selectFrom('document_lang as l')
		.innerJoin('document as d', 'd.id', 'l.document_id')
		.select(['d.id', 'd.slug', 'l.title', 'l.added_at as at'])
		.where('d.project_id', '=', project)
		.where('l.lang', '=', lang)
		.orderBy('l.added_at', 'desc')
		.orderBy('d.id', 'desc')
		.limit(MOST)
		.execute();
	const headings = new Map<string, string>();
	for (const { document, lang: of, text } of await titleTexts(db, project))
		if (of === lang && !headings.has(document)) headings.set(document, text);
	return posts.map((post) => ({ ...post, heading: headings.get(post.id) ?? null }));
}

/** The rows of a document in one language, as far as its outline goes. */
export async function outlineOf(db: Db, document: string, lang: TargetLang): Promise<OutlineRow[]> {
	const rows = await db
		.selectFrom('segment as g')
		.innerJoin('candidate as c', 'c.segment_id', 'g.id')
		.leftJoin('source as s', (join) => join.onRef('s.segment_id', '=', 'g.id').on('s.canonical', '=', 1))
		.select(['g.kind', 'g.paper', 'c.text', 's.text as source'])
		.where('g.document_id', '=', document)
		.where('c.lang', '=', lang)
		.where('c.current', '=', 1)
		.orderBy('g.position')
		.execute();
	return rows.map(({ kind, paper, text, source }) => ({ kind: kind as Kind, paper, text: source ?? text }));
}
