import type { Grant } from '$lib/core/access/access';
import type { App } from '../app';
import { projectById } from '../db/projects';
import { userById } from '../db/people';
import { openInvite } from './accounts';

/** What an invitation offers, for whoever holds the link. */
export interface InviteView {
	kind: 'admin' | 'member' | 'reset';
	/** Name of the project it leads to. */
	project: string | null;
	role: Grant['role'] | null;
	langs: Grant['langs'];
	/** Name of the person whose password is set anew. */
	person: string | null;
}

/** @throws Refusal `link.used` */
export async function describeInvite(app: App, secret: string): Promise<InviteView> {
	const { db } = app.database;
	const row = await openInvite(app, secret);
	const project = row.project_id === null ? null : await projectById(db, row.project_id);
	const person = row.user_id === null ? null : await userById(db, row.user_id);
	return {
		kind: row.kind as InviteView['kind'],
		project: project?.name ?? null,
		role: row.role as InviteView['role'],
		langs: JSON.parse(row.langs ?? '"*"') as Grant['langs'],
		person: person?.name ?? null
	};
}
