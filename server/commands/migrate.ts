import { Command } from 'commander';
import { openDatabase } from '../db/client';
import { migrate } from '../db/migrate';
import { configured } from './local';
import { refuseUnknownNames } from './serve';

/** `migrate`: brings the database up to date without serving. */
export const migrateCommand = (): Command =>
	new Command('migrate').description('bring the database up to date').action(async () => {
		refuseUnknownNames();
		const database = openDatabase(configured());
		try {
			const applied = await migrate(database);
			console.error(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
		} finally {
			await database.close();
		}
	});
