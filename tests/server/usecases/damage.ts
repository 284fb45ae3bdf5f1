import { sql } from 'kysely';
import type { DatabaseHandle } from '$server/db/client';

/** Changes what is stored as a release, as only somebody with the database in hand can.
 * @param number of the release */
export async function damage({ db, dialect }: DatabaseHandle, number: number): Promise<void> {
	if (dialect === 'sqlite') await sql`drop trigger if exists release_no_update`.execute(db);
	else await sql`drop trigger if exists release_no_change on release`.execute(db);
	await sql`update release set manifest = replace(manifest, '토큰', '토근') where number = ${number}`.execute(db);
}
