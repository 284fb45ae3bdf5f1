import type { Manifest } from '$lib/core/release/manifest';
import { Refusal } from '$lib/core/problem';
import { hashOf } from '../id';
import type { Db } from './client';
import type { ReleaseTable } from './schema';

export type Release = Omit<ReleaseTable, 'manifest'> & { manifest: Manifest };

const read = (row: ReleaseTable): Release => ({ ...row, manifest: JSON.parse(row.manifest) as Manifest });

/** Is what is stored what was published? */
export const isSound = ({ manifest, hash }: Pick<ReleaseTable, 'manifest' | 'hash'>): boolean =>
	hashOf(manifest) === hash;

/** A release as it leaves: to readers, into files, to other sites.
 * @throws Refusal `release.damaged` where it is not what was published */
export function soundRelease(row: ReleaseTable): Release {
	if (!isSound(row)) throw new Refusal('release.damaged', `edition ${row.number} (${row.lang}) of “${row.title}”`);
	return read(row);
}

const ofDocument = (db: Db, document: string, lang: string) =>
	db.selectFrom('release').selectAll().where('document_id', '=', document).where('lang', '=', lang);

/** Releases of a document in one language, newest first. */
export async function releasesOf(db: Db, document: string, lang: string): Promise<Release[]> {
	const rows = await ofDocument(db, document, lang).orderBy('number', 'desc').execute();
	return rows.map(read);
}

/** The same as they are stored, whether or not they are sound. */
export const storedReleases = (db: Db, document: string, lang: string): Promise<ReleaseTable[]> =>
	ofDocument(db, document, lang).orderBy('number', 'desc').execute();

export async function lastRelease(db: Db, document: string, lang: string): Promise<Release | undefined> {
	const row = await newestStored(db, document, lang);
	return row && read(row);
}

/** A release by its number.
 * @throws Refusal `release.damaged` */
export async function releaseNumbered(
	db: Db,
	document: string,
	lang: string,
	number: number
): Promise<Release | undefined> {
	const row = await ofDocument(db, document, lang).where('number', '=', number).executeTakeFirst();
	return row && soundRelease(row);
}

/** The newest release as it is stored, whether or not it is sound. */
export const newestStored = (db: Db, document: string, lang: string): Promise<ReleaseTable | undefined> =>
	ofDocument(db, document, lang).orderBy('number', 'desc').limit(1).executeTakeFirst();

/** Number of the newest release, 0 before the first. */
export async function lastNumber(db: Db, document: string, lang: string): Promise<number> {
	const row = await db
		.selectFrom('release')
		.select((eb) => eb.fn.max('number').as('number'))
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.executeTakeFirst();
	return row?.number ?? 0;
}

/** Stores a release unless its number is taken.
 * @returns whether it was stored */
export async function insertRelease(db: Db, release: ReleaseTable): Promise<boolean> {
	const done = await db
		.insertInto('release')
		.values(release)
		.onConflict((c) => c.columns(['document_id', 'lang', 'number']).doNothing())
		.executeTakeFirst();
	return done.numInsertedOrUpdatedRows === 1n;
}

/** The releases of a document in one language for readers. */
export interface PublishedReleases {
	/** Those that are what was published, newest first. */
	sound: Release[];
	/** Numbers of those that are not, newest first. */
	damaged: number[];
}

/** Everything released of a document in one language, by the document's slug.
 * @throws Refusal `release.damaged` where none is sound */
export async function publishedReleases(db: Db, slug: string, lang: string): Promise<PublishedReleases> {
	const rows = await bySlug(db, slug, lang).orderBy('release.number', 'desc').execute();
	const found: PublishedReleases = { sound: [], damaged: [] };
	for (const row of rows)
		if (isSound(row)) found.sound.push(read(row));
		else found.damaged.push(row.number);
	if (found.sound.length === 0 && rows[0]) soundRelease(rows[0]);
	return found;
}

const bySlug = (db: Db, slug: string, lang: string) =>
	db
		.selectFrom('release')
		.innerJoin('document', 'document.id', 'release.document_id')
		.selectAll('release')
		.where('document.slug', '=', slug)
		.where('release.lang', '=', lang);

/** The newest release of a document in one language for copies, by the document's slug.
 * @throws Refusal `release.damaged` */
export async function currentRelease(db: Db, slug: string, lang: string): Promise<Release | undefined> {
	const row = await bySlug(db, slug, lang).orderBy('release.number', 'desc').limit(1).executeTakeFirst();
	return row && soundRelease(row);
}

/** What readers see of a document in one language: the newest release that is sound.
 * @returns undefined where none is */
export async function shownRelease(db: Db, slug: string, lang: string): Promise<Release | undefined> {
	const newestFirst = bySlug(db, slug, lang).orderBy('release.number', 'desc');
	const newest = await newestFirst.limit(1).executeTakeFirst();
	const row = !newest || isSound(newest) ? newest : (await newestFirst.execute()).find(isSound);
	return row && read(row);
}

/** Something published, as lists show it. */
export interface Listed {
	/** Id of its first release. */
	id: string;
	slug: string;
	lang: string;
	title: string;
	summary: string;
	number: number;
	/** Time of its first release, and of the newest, in milliseconds since the epoch. */
	first: number;
	at: number;
}

/** Everything that is published, what was released last first.
 * @param lang that language alone */
export async function publishedList(db: Db, limit = 100, lang?: string): Promise<Listed[]> {
	return db
		.selectFrom('release')
		.innerJoin('document', 'document.id', 'release.document_id')
		.innerJoin('release as first', (join) =>
			join
				.onRef('first.document_id', '=', 'release.document_id')
				.onRef('first.lang', '=', 'release.lang')
				.on('first.number', '=', 1)
		)
		.select(['first.id', 'document.slug', 'release.lang', 'release.title', 'release.summary', 'release.number'])
		.select(['first.created_at as first', 'release.created_at as at'])
		.where('release.number', '=', (eb) =>
			eb
				.selectFrom('release as r')
				.select((s) => s.fn.max('r.number').as('n'))
				.whereRef('r.document_id', '=', 'release.document_id')
				.whereRef('r.lang', '=', 'release.lang')
		)
		.$if(lang !== undefined, (q) => q.where('release.lang', '=', lang!))
		.orderBy('release.created_at', 'desc')
		.orderBy('release.id', 'desc')
		.limit(limit)
		.execute();
}

/** Slugs of the documents that were released again last, in one language. */
export async function releasedAgain(db: Db, lang: string, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom('release')
		.innerJoin('document', 'document.id', 'release.document_id')
		.select(['document.slug', (eb) => eb.fn.max('release.created_at').as('at')])
		.where('release.lang', '=', lang)
		.where('release.number', '>', 1)
		.groupBy('document.slug')
		.orderBy('at', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ slug }) => slug);
}
