import { Migrator, type Migration } from 'kysely';
import type { DatabaseHandle } from './client';
import { initial } from './migrations/0001-initial';

const MIGRATIONS = { '0001-initial': initial } as const;

/** Brings the schema up to date; each migration is one transaction, so a failure leaves the old schema working.
 * @returns names of the migrations applied
 * @throws the error of the migration that failed */
export async function migrate({ db, dialect }: DatabaseHandle): Promise<string[]> {
	const migrations = Object.fromEntries(
		Object.entries(MIGRATIONS).map(([name, make]): [string, Migration] => [name, make(dialect)])
	);
	const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
	const { error, results } = await migrator.migrateToLatest();
	if (error) throw error;
	return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
}
