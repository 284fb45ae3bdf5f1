import type { Actor } from '$lib/core/access/access';
import { openApp, type App } from '../app';
import { readConfig } from '../config';
import { actorById, findUser } from '../db/people';
import { UsageError } from './usage';

/** Runs a command on the local data folder. */
export async function withApp<T>(run: (app: App) => Promise<T>): Promise<T> {
	const app = await openApp(configured(), (error) => console.error(error));
	try {
		return await run(app);
	} finally {
		await app.close();
	}
}

/** The configuration of the environment. @throws UsageError with what is wrong with it */
export function configured(): ReturnType<typeof readConfig> {
	try {
		return readConfig(process.env);
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

/** The person a command acts as. @throws UsageError for unknown or disabled people */
export async function actorNamed(app: App, name: string): Promise<Actor> {
	const user = await findUser(app.database.db, name);
	const actor = user && (await actorById(app.database.db, user.id));
	if (!actor) throw new UsageError(`There is nobody named "${name}" who may act.`);
	return actor;
}
