import { Migrator, type Migration } from 'kysely';
import type { DatabaseHandle } from './client';
import { initial } from './migrations/0001-initial';
import { nodes } from './migrations/0002-nodes';
import { revisions } from './migrations/0003-revisions';
import { disputes } from './migrations/0004-disputes';

const MIGRATIONS = {
	'0001-initial': initial,
	'0002-nodes': nodes,
	'0003-revisions': revisions,
	'0004-disputes': disputes
} as const;

export type MigrationName = keyof typeof MIGRATIONS;

/** Brings the schema up to date; each migration is one transaction, so a failure leaves the old schema working.
 * @param upto the last one to apply; all without it
 * @returns names of the migrations applied
 * @throws the error of the migration that failed */
export async function migrate({ db, dialect }: DatabaseHandle, upto?: MigrationName): Promise<string[]> {
	const migrations = Object.fromEntries(
		Object.entries(MIGRATIONS).map(([name, make]): [string, Migration] => [name, make(dialect)])
	);
	const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
	const { error, results } = await (upto ? migrator.migrateTo(upto) : migrator.migrateToLatest());
	if (error) throw error;
	return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
}
