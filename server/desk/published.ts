import type { Manifest } from '$lib/core/release/manifest';
import type { Db } from '../db/client';

/** Documents and languages whose newest release is kept. */
const KEPT = 32;

type Texts = ReadonlyMap<string, string>;
const NOTHING: Texts = new Map();

/** Texts of the rows in the newest releases. A release never changes, so that one that was read is kept by its id. */
export class PublishedTexts {
	readonly #kept = new Map<string, Texts>();

	/** Texts by row of the newest release of a document in one language, where people stand behind it: a machine draft and
	 * a document that was never published have none. */
	async of(db: Db, document: string, lang: string): Promise<Texts> {
		const newest = db
			.selectFrom('release')
			.where('document_id', '=', document)
			.where('lang', '=', lang)
			.orderBy('number', 'desc')
			.limit(1);
		const id = (await newest.select('id').executeTakeFirst())?.id;
		if (id === undefined) return NOTHING;
		const known = this.#kept.get(id) ?? textsOf((await newest.select('manifest').executeTakeFirstOrThrow()).manifest);
		this.#kept.delete(id);
		this.#kept.set(id, known);
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return known;
	}
}

function textsOf(json: string): Texts {
	const { draft, rows } = JSON.parse(json) as Manifest;
	return draft ? NOTHING : new Map(rows.map(({ id, target }) => [id, target]));
}
