import type { Scope } from '$lib/core/access/scope';
import type { Db } from './client';
import type { ApiTokenTable } from './schema';

export type Token = Omit<ApiTokenTable, 'scopes'> & { scopes: Scope[] };

const read = (row: ApiTokenTable): Token => ({ ...row, scopes: JSON.parse(row.scopes) as Scope[] });

export async function insertToken(db: Db, token: Token): Promise<void> {
	const values = { ...token, scopes: JSON.stringify(token.scopes) };
	await db.insertInto('api_token').values(values).execute();
}

/** The token of a secret while it is neither expired nor revoked.
 * @param hash SHA-256 of the secret, hex */
export async function liveToken(db: Db, hash: string, now: number): Promise<Token | undefined> {
	const row = await db
		.selectFrom('api_token')
		.selectAll()
		.where('hash', '=', hash)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return row && read(row);
}

/** Tokens of a person that are not revoked, newest first; with the name of the project that each is for. */
export async function tokensOf(db: Db, user: string): Promise<(Token & { project: string | null })[]> {
	const rows = await db
		.selectFrom('api_token')
		.leftJoin('project', 'project.id', 'api_token.project_id')
		.selectAll('api_token')
		.select('project.name as project')
		.where('api_token.user_id', '=', user)
		.where('revoked_at', 'is', null)
		.orderBy('api_token.id', 'desc')
		.execute();
	return rows.map((row) => ({ ...read(row), project: row.project }));
}

/** Takes a token back. @returns false where the person has no such token */
export async function revokeToken(db: Db, user: string, id: string, now: number): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('api_token')
		.set({ revoked_at: now })
		.where('id', '=', id)
		.where('user_id', '=', user)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Takes back every token of a person that still works.
 * @returns their ids */
export async function revokeTokens(db: Db, user: string, now: number): Promise<string[]> {
	const rows = await db
		.updateTable('api_token')
		.set({ revoked_at: now })
		.where('user_id', '=', user)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', now)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

export async function markUsed(db: Db, id: string, now: number): Promise<void> {
	await db.updateTable('api_token').set({ used_at: now }).where('id', '=', id).execute();
}
