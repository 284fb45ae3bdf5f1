import type { Actor, Grant, Role } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';
import { newId } from '../id';
import { record } from './audit';
import type { Db } from './client';
import { inOneCommit, revoke } from './revocations';
import type { UserTable } from './schema';

export type User = UserTable;

/** How names are compared: width, case and outer space do not make another person. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

export const findUser = (db: Db, name: string): Promise<User | undefined> =>
	db.selectFrom('user').selectAll().where('name_key', '=', nameKey(name)).executeTakeFirst();

export const userById = (db: Db, id: string): Promise<User | undefined> =>
	db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst();

export async function insertUser(db: Db, name: string, password: string | null, admin: boolean): Promise<User> {
	const user: User = {
		id: newId(),
		name: name.trim(),
		name_key: nameKey(name),
		password,
		admin: admin ? 1 : 0,
		disabled: 0,
		// Credit is by consent: nobody is named on a page before they ask for it.
		credit: 'none',
		created_at: Date.now()
	};
	await db.insertInto('user').values(user).execute();
	return user;
}

const readLangs = (json: string): Grant['langs'] => JSON.parse(json) as TargetLang[] | '*';

/** The person with everything the access table asks about.
 * @returns null for unknown or disabled people */
export async function actorById(db: Db, id: string): Promise<Actor | null> {
	const user = await userById(db, id);
	if (!user || user.disabled) return null;
	const rows = await db.selectFrom('membership').selectAll().where('user_id', '=', id).execute();
	const grants = rows.map((r) => ({ project: r.project_id, role: r.role as Role, langs: readLangs(r.langs) }));
	return { id: user.id, name: user.name, admin: user.admin === 1, grants };
}

/** Gives a role, or replaces the languages of one that the person holds already. Either changes what their open sockets
 * may do.
 * @param by who gives it, null for the command line and the installation itself */
export async function grantRole(db: Db, user: string, grant: Grant, by: string | null = null): Promise<void> {
	const langs = JSON.stringify(grant.langs);
	await inOneCommit(db, async (trx) => {
		await trx
			.insertInto('membership')
			.values({
				id: newId(),
				user_id: user,
				project_id: grant.project,
				role: grant.role,
				langs,
				created_at: Date.now()
			})
			.onConflict((c) => c.columns(['user_id', 'project_id', 'role']).doUpdateSet({ langs }))
			.execute();
		await revoke(trx, { kind: 'grant', user, project: grant.project });
		const { project, role } = grant;
		await record(trx, { user: by, project, action: 'grant.give', subject: user, detail: { role, langs: grant.langs } });
	});
}

/** Takes every role in a project away.
 * @param by who takes them */
export async function removeRoles(db: Db, user: string, project: string, by: string): Promise<void> {
	await inOneCommit(db, async (trx) => {
		const roles = await trx
			.deleteFrom('membership')
			.where('project_id', '=', project)
			.where('user_id', '=', user)
			.returning(['role', 'langs'])
			.execute();
		await revoke(trx, { kind: 'removed', user, project });
		await record(trx, { user: by, project, action: 'people.remove', subject: user, detail: { roles } });
	});
}

export interface Member {
	id: string;
	user: string;
	name: string;
	role: Role;
	langs: Grant['langs'];
	disabled: boolean;
}

/** Everybody with a role in a project, by name. */
export async function projectMembers(db: Db, project: string): Promise<Member[]> {
	const rows = await db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.user_id')
		.select([
			'membership.id',
			'membership.user_id',
			'user.name',
			'membership.role',
			'membership.langs',
			'user.disabled'
		])
		.where('membership.project_id', '=', project)
		.orderBy('user.name_key')
		.execute();
	return rows.map((r) => ({
		id: r.id,
		user: r.user_id,
		name: r.name,
		role: r.role as Role,
		langs: readLangs(r.langs),
		disabled: r.disabled === 1
	}));
}

/** Names by id, for showing who did what. */
export async function userNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('user')
		.select(['id', 'name'])
		.where('id', 'in', [...new Set(ids)])
		.execute();
	return new Map(rows.map((r) => [r.id, r.name]));
}
