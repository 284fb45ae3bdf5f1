import type { Kysely, Migration } from 'kysely';

/** Files say whether they are what a page is made of or a copy of the page. Of those imported before, Markdown files alone kept
 * the place of every row. */
export const fileOrigin = (): Migration => ({
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable('file')
			.addColumn('origin', 'text', (c) => c.notNull().defaultTo('rendered'))
			.execute();
		const files = db as Kysely<{ file: { origin: string; format: string; name: string } }>;
		await files
			.updateTable('file')
			.set({ origin: 'source', format: 'markdown' })
			.where((eb) =>
				eb.and([
					eb('format', 'in', ['post', 'markdown']),
					eb.or([eb('name', 'like', '%.md'), eb('name', 'like', '%.markdown')])
				])
			)
			.execute();
	}
});
