import { newSecret } from '../id';
import type { Db } from './client';

/** A secret of the instance, made when it is first asked for; the same for every process on the database. */
export async function secretOf(db: Db, name: string): Promise<string> {
	const known = await db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst();
	if (known) return known.value;
	await db
		.insertInto('secret')
		.values({ name, value: newSecret(), created_at: Date.now() })
		.onConflict((c) => c.doNothing())
		.execute();
	return (await db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirstOrThrow()).value;
}

/** Throws secrets away whose names begin so and that are older. */
export async function forgetSecrets(db: Db, prefix: string, before: number): Promise<void> {
	await db.deleteFrom('secret').where('name', 'like', `${prefix}%`).where('created_at', '<', before).execute();
}
