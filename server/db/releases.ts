import type { Manifest } from '$lib/core/release/manifest';
import type { Db } from './client';
import type { ReleaseTable } from './schema';

export type Release = Omit<ReleaseTable, 'manifest'> & { manifest: Manifest };

const read = (row: ReleaseTable): Release => ({ ...row, manifest: JSON.parse(row.manifest) as Manifest });

/** Releases of a document in one language, newest first. */
export async function releasesOf(db: Db, document: string, lang: string): Promise<Release[]> {
	const rows = await db
		.selectFrom('release')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.orderBy('number', 'desc')
		.execute();
	return rows.map(read);
}

/** The newest release of a document in one language, by the document's slug. */
export async function currentRelease(db: Db, slug: string, lang: string): Promise<Release | undefined> {
	const row = await db
		.selectFrom('release')
		.innerJoin('document', 'document.id', 'release.document_id')
		.selectAll('release')
		.where('document.slug', '=', slug)
		.where('release.lang', '=', lang)
		.orderBy('release.number', 'desc')
		.executeTakeFirst();
	return row && read(row);
}

/** Slug, language and title of everything that is published, newest first. */
export async function publishedList(
	db: Db,
	limit = 100
): Promise<{ slug: string; lang: string; title: string; at: number }[]> {
	const rows = await db
		.selectFrom('release')
		.innerJoin('document', 'document.id', 'release.document_id')
		.innerJoin('document_lang', (join) =>
			join.onRef('document_lang.document_id', '=', 'document.id').onRef('document_lang.lang', '=', 'release.lang')
		)
		.select(['document.slug', 'release.lang', 'document_lang.title', 'release.created_at'])
		.where('release.number', '=', (eb) =>
			eb
				.selectFrom('release as r')
				.select((s) => s.fn.max('r.number').as('n'))
				.whereRef('r.document_id', '=', 'release.document_id')
				.whereRef('r.lang', '=', 'release.lang')
		)
		.orderBy('release.created_at', 'desc')
		.limit(limit)
		.execute();
	return rows.map((r) => ({ slug: r.slug, lang: r.lang, title: r.title, at: r.created_at }));
}
