import type { Db } from './client';

/** Ids of the rows of a document in reading order, behind one of them.
 * @param after id of that row; null to begin at the first
 * @returns null where there is no such row */
export async function rowsAfter(
	db: Db,
	document: string,
	after: string | null,
	limit: number
): Promise<string[] | null> {
	const from =
		after === null
			? null
			: await db
					.selectFrom('segment')
					.select(['position', 'id'])
					.where('document_id', '=', document)
					.where('id', '=', after)
					.executeTakeFirst();
	if (from === undefined) return null;
	const rows = await db
		.selectFrom('segment')
		.select('id')
		.where('document_id', '=', document)
		.$if(from !== null, (q) =>
			q.where((eb) =>
				eb.or([
					eb('position', '>', from!.position),
					eb.and([eb('position', '=', from!.position), eb('id', '>', from!.id)])
				])
			)
		)
		.orderBy('position')
		.orderBy('id')
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}
