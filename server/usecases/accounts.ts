import { ROLES, type Actor, type Grant } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { hashPassword, passwordMatches } from '../auth/password';
import { record, recordAll } from '../db/audit';
import { findUser, grantRole, insertUser, nameKey, removeRoles, userById, type User } from '../db/people';
import type { InviteTable } from '../db/schema';
import { revokeTokens } from '../db/tokens';
import { hashOf, newSecret } from '../id';
import { need } from './actor';

const DAY = 24 * 60 * 60 * 1000;
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]/u;

/** @throws Refusal `input.invalid` for a name that is empty, too long or holds control characters */
export function checkName(name: string): string {
	const graphemes = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name.trim())].length;
	if (graphemes < 1 || graphemes > 40 || BIDI.test(name))
		throw new Refusal('input.invalid', 'a name has 1 to 40 characters and no control characters');
	return name.trim();
}

/** Makes a person.
 * @throws Refusal `input.invalid`, `name.taken` */
export async function createUser(app: App, name: string, password: string | null, admin: boolean): Promise<User> {
	const { db } = app.database;
	const clean = checkName(name);
	if (await findUser(db, clean)) throw new Refusal('name.taken', clean);
	const user = await insertUser(db, clean, password === null ? null : await hashPassword(password), admin);
	await record(db, { user: null, action: 'user.create', subject: user.id, detail: { name: clean, admin } });
	return user;
}

/** Signs in by name and password. The answer for unknown names is the same, and takes as long.
 * @returns the secret for the session cookie
 * @throws Refusal `sign-in.failed`, `sign-in.slow-down` */
export async function signIn(
	app: App,
	name: string,
	password: string,
	from: { address: string; agent: string }
): Promise<string> {
	await app.limits.spend(nameKey(name), from.address);
	const user = await findUser(app.database.db, name);
	if (!(await passwordMatches(user?.password, password)) || !user || user.disabled) throw new Refusal('sign-in.failed');
	await app.limits.forgive(nameKey(name), from.address);
	return app.sessions.create(user.id, from.agent);
}

/** Changes one's password; every other session of the person ends.
 * @param tokens `end` takes their tokens back as well; programs that use them go on otherwise
 * @returns the secret of a new session
 * @throws Refusal `sign-in.failed`, `input.invalid` */
export async function changePassword(
	app: App,
	actor: Actor | null,
	{ now, next, tokens }: { now: string; next: string; tokens?: 'end' | undefined },
	agent: string
): Promise<string> {
	if (!actor) throw new Refusal('access.sign-in');
	const user = await userById(app.database.db, actor.id);
	if (!user || !(await passwordMatches(user.password, now))) throw new Refusal('sign-in.failed');
	const password = await hashPassword(next);
	let ended: string[] = [];
	await app.sessions.endAll(user.id, async (trx) => {
		await trx.updateTable('user').set({ password }).where('id', '=', user.id).execute();
		if (tokens === 'end') ended = await revokeTokens(trx, user.id, Date.now());
	});
	const by = { user: user.id };
	await recordAll(app.database.db, [
		{ ...by, action: 'user.password', subject: user.id },
		...ended.map((id) => ({ ...by, action: 'token.revoke', subject: id }))
	]);
	return app.sessions.create(user.id, agent);
}

interface Invitation {
	kind: 'admin' | 'member' | 'reset';
	grant?: Grant;
	user?: string;
}

/** Makes a link that works once.
 * @returns its secret, known to nobody else */
export async function createInvite(app: App, by: string | null, invitation: Invitation, days = 7): Promise<string> {
	const secret = newSecret();
	const { grant } = invitation;
	await app.database.db
		.insertInto('invite')
		.values({
			id_hash: hashOf(secret),
			kind: invitation.kind,
			user_id: invitation.user ?? null,
			project_id: grant?.project ?? null,
			role: grant?.role ?? null,
			langs: grant ? JSON.stringify(grant.langs) : null,
			created_by: by,
			created_at: Date.now(),
			expires_at: Date.now() + days * DAY,
			used_at: null
		})
		.execute();
	if (invitation.user) await record(app.database.db, { user: by, action: 'user.reset-link', subject: invitation.user });
	return secret;
}

/** Invites a person to a project, in the name of someone who may.
 * @throws Refusal `access.*` */
export async function invite(app: App, actor: Actor | null, grant: Grant): Promise<string> {
	need(actor, 'people.manage', { project: grant.project });
	if (!ROLES.includes(grant.role)) throw new Refusal('input.invalid', `role ${grant.role}`);
	const secret = await createInvite(app, actor.id, { kind: 'member', grant });
	await record(app.database.db, {
		user: actor.id,
		project: grant.project,
		action: 'people.invite',
		subject: grant.role,
		detail: grant
	});
	return secret;
}

/** An invitation that still works.
 * @throws Refusal `link.used` */
export async function openInvite(app: App, secret: string): Promise<InviteTable> {
	const row = await app.database.db
		.selectFrom('invite')
		.selectAll()
		.where('id_hash', '=', hashOf(secret))
		.executeTakeFirst();
	if (!row || row.used_at !== null || row.expires_at < Date.now()) throw new Refusal('link.used');
	return row;
}

/** Takes an invitation up: makes the person (or gives the one who is signed in the role) and uses up the link.
 * @returns the person's id
 * @throws Refusal `link.used`, `name.taken`, `input.invalid` */
export async function acceptInvite(
	app: App,
	secret: string,
	who: { actor: Actor } | { name: string; password: string }
): Promise<string> {
	const invitation = await openInvite(app, secret);
	const { db } = app.database;
	const id = await personFor(app, invitation, who);
	const used = await db
		.updateTable('invite')
		.set({ used_at: Date.now() })
		.where('id_hash', '=', invitation.id_hash)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	if (used.numUpdatedRows === 0n) throw new Refusal('link.used');
	if (invitation.project_id && invitation.role)
		await grantRole(
			db,
			id,
			{
				project: invitation.project_id,
				role: invitation.role as Grant['role'],
				langs: JSON.parse(invitation.langs ?? '"*"') as Grant['langs']
			},
			invitation.created_by
		);
	if (invitation.kind === 'admin') await app.welcomeAdministrator(id);
	await app.revoked();
	await record(db, { user: id, project: invitation.project_id, action: 'invite.accept', subject: invitation.kind });
	return id;
}

async function personFor(
	app: App,
	invitation: InviteTable,
	who: { actor: Actor } | { name: string; password: string }
): Promise<string> {
	if (invitation.kind === 'reset' && invitation.user_id) {
		if ('actor' in who) throw new Refusal('link.used');
		const password = await hashPassword(who.password);
		const user = invitation.user_id;
		await app.sessions.endAll(user, (trx) =>
			trx.updateTable('user').set({ password }).where('id', '=', user).execute()
		);
		return user;
	}
	if ('actor' in who) {
		if (invitation.kind === 'admin')
			await app.database.db.updateTable('user').set({ admin: 1 }).where('id', '=', who.actor.id).execute();
		return who.actor.id;
	}
	return (await createUser(app, who.name, who.password, invitation.kind === 'admin')).id;
}

/** Takes every role of a person in a project away and closes their sockets there.
 * @throws Refusal `access.*` */
export async function removeMember(app: App, actor: Actor | null, project: string, user: string): Promise<void> {
	need(actor, 'people.manage', { project });
	await removeRoles(app.database.db, user, project, actor.id);
	await app.revoked();
}

/** Disables a person: sessions end, sockets close, the name stays in what was done. */
export async function disableUser(app: App, by: string | null, user: string): Promise<void> {
	await app.sessions.endAll(user, (trx) =>
		trx.updateTable('user').set({ disabled: 1 }).where('id', '=', user).execute()
	);
	await record(app.database.db, { user: by, action: 'user.disable', subject: user });
}
