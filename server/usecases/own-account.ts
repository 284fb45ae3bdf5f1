import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import { userById } from '../db/people';
import { tokensOf } from '../db/tokens';
import type { SessionView } from '../auth/sessions';

/** How published pages name a person. */
export const CREDITS = ['name', 'none'] as const;
export type Credit = (typeof CREDITS)[number];

export interface AccountView {
	name: string;
	credit: string;
	sessions: SessionView[];
	/** How many tokens of the person still work. */
	tokens: number;
}

/** What a person may see and set about themselves.
 * @throws Refusal `access.sign-in` */
export async function openAccount(app: App, actor: Actor | null): Promise<AccountView> {
	if (!actor) throw new Refusal('access.sign-in');
	const user = await userById(app.database.db, actor.id);
	const tokens = await tokensOf(app.database.db, actor.id);
	return {
		name: actor.name,
		credit: user?.credit ?? 'name',
		sessions: await app.sessions.list(actor.id),
		tokens: tokens.filter(({ expires_at }) => expires_at > Date.now()).length
	};
}

/** Sets how pages published from now on name the person.
 * @throws Refusal `access.sign-in` */
export async function setCredit(app: App, actor: Actor | null, credit: Credit): Promise<void> {
	if (!actor) throw new Refusal('access.sign-in');
	await app.database.db.updateTable('user').set({ credit }).where('id', '=', actor.id).execute();
	await record(app.database.db, { user: actor.id, action: 'user.credit', subject: actor.id, detail: { credit } });
}

/** Ends one of the person's own sessions; its sockets close.
 * @throws Refusal `access.sign-in`, `access.not-found` for a session that is not theirs */
export async function endSession(app: App, actor: Actor | null, hash: string): Promise<void> {
	if (!actor) throw new Refusal('access.sign-in');
	if (!(await app.sessions.endByHash(actor.id, hash))) throw new Refusal('access.not-found');
	await record(app.database.db, { user: actor.id, action: 'user.session-end', subject: actor.id });
}
