import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

interface Old {
	release: { id: string; manifest: string; title: string; summary: string };
}

interface Manifest {
	title: string;
	rows: { kind: string; target: string }[];
}

/** As `summaryOf` was when this was written. */
const summary = ({ rows }: Manifest): string =>
	[...(rows.find(({ kind }) => ['paragraph', 'summary', 'abstract'].includes(kind))?.target ?? '')]
		.slice(0, 280)
		.join('');

/** What lists and feeds show of a release without reading all of it; and from now on no release can be changed or deleted. */
export const releases = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		for (const name of ['title', 'summary'])
			await db.schema
				.alterTable('release')
				.addColumn(name, 'text', (c) => c.notNull().defaultTo(''))
				.execute();
		const old = db as Kysely<Old>;
		for (const { id, manifest } of await old.selectFrom('release').select(['id', 'manifest']).execute()) {
			const read = JSON.parse(manifest) as Manifest;
			await old
				.updateTable('release')
				.set({ title: read.title, summary: summary(read) })
				.where('id', '=', id)
				.execute();
		}
		await db.schema.createIndex('release_created').on('release').columns(['lang', 'created_at']).execute();
		for (const statement of REFUSING[dialect]) await sql.raw(statement).execute(db);
	}
});

const REFUSING: Record<DialectName, string[]> = {
	sqlite: ['update', 'delete'].map(
		(act) => `create trigger release_no_${act} before ${act} on release
			begin select raise(abort, 'a release is never changed or deleted'); end`
	),
	postgres: [
		`create function release_is_immutable() returns trigger language plpgsql as
			$$ begin raise exception 'a release is never changed or deleted'; end $$`,
		`create trigger release_no_change before update or delete on release
			for each row execute function release_is_immutable()`,
		`create trigger release_no_truncate before truncate on release
			for each statement execute function release_is_immutable()`
	]
};
