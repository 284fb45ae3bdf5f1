import { can, type Actor } from '$lib/core/access/access';
import { SCOPES, type Scope } from '$lib/core/access/scope';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { newToken } from '../auth/tokens';
import { record } from '../db/audit';
import { allProjects } from '../db/projects';
import { insertToken, revokeToken, tokensOf, type Token } from '../db/tokens';
import { hashOf, newId } from '../id';
import { projectFor } from './actor';

const DAY = 24 * 60 * 60 * 1000;
/** Longest life of a token, in days. */
export const MAX_DAYS = 366;
/** Most tokens that a person may have at once. */
const MAX_TOKENS = 100;

/** The person in front of the screen: nobody makes or takes back a token by a token.
 * @throws Refusal `access.sign-in`, `access.refused` */
function inPerson(actor: Actor | null): asserts actor is Actor {
	if (!actor) throw new Refusal('access.sign-in');
	if (actor.scopes) throw new Refusal('access.refused');
}

export interface TokensView {
	tokens: (Pick<Token, 'id' | 'name' | 'scopes'> & {
		/** Name of the one project it is for. */
		project: string | null;
		createdAt: number;
		expiresAt: number;
		usedAt: number | null;
		expired: boolean;
	})[];
	/** Projects that a token can be made for. */
	projects: { slug: string; name: string }[];
}

/** The tokens of a person, without their secrets.
 * @throws Refusal `access.sign-in`, `access.refused` */
export async function openTokens(app: App, actor: Actor | null): Promise<TokensView> {
	inPerson(actor);
	const { db } = app.database;
	const now = Date.now();
	const projects = (await allProjects(db)).filter(({ id }) => can(actor, 'project.read', { project: id }));
	return {
		tokens: (await tokensOf(db, actor.id)).map((token) => ({
			...{ id: token.id, name: token.name, scopes: token.scopes, project: token.project },
			...{ createdAt: token.created_at, expiresAt: token.expires_at, usedAt: token.used_at },
			expired: token.expires_at <= now
		})),
		projects: projects.map(({ slug, name }) => ({ slug, name }))
	};
}

export interface NewToken {
	name: string;
	scopes: readonly Scope[];
	/** Slug of the one project it is for; null for all of the person's. */
	project: string | null;
	days: number;
}

/** Makes a token that acts as the person.
 * @returns its secret, which is nowhere else
 * @throws Refusal `access.*`, `input.invalid` */
export async function makeToken(app: App, actor: Actor | null, wanted: NewToken): Promise<string> {
	inPerson(actor);
	const { db } = app.database;
	const name = wanted.name.trim();
	if (name === '') throw new Refusal('input.invalid', 'a token needs a name');
	if (!Number.isInteger(wanted.days) || wanted.days < 1 || wanted.days > MAX_DAYS)
		throw new Refusal('input.invalid', `a token lives for 1 to ${MAX_DAYS} days`);
	if ((await tokensOf(db, actor.id)).length >= MAX_TOKENS)
		throw new Refusal('input.invalid', `a person has at most ${MAX_TOKENS} tokens; revoke one first`);
	const project = wanted.project === null ? null : await projectFor(app, actor, wanted.project);
	const secret = newToken();
	const now = Date.now();
	const scopes = SCOPES.filter((scope) => scope === 'read' || wanted.scopes.includes(scope));
	const token: Token = {
		...{ id: newId(), hash: hashOf(secret), user_id: actor.id, name, project_id: project?.id ?? null, scopes },
		...{ created_at: now, expires_at: now + wanted.days * DAY, used_at: null, revoked_at: null }
	};
	await insertToken(db, token);
	const detail = { name, scopes, expires: token.expires_at };
	await record(db, { user: actor.id, project: project?.id, action: 'token.create', subject: token.id, detail });
	return secret;
}

/** Takes one of the person's own tokens back: its next request is refused.
 * @throws Refusal `access.*` */
export async function dropToken(app: App, actor: Actor | null, id: string): Promise<void> {
	inPerson(actor);
	if (!(await revokeToken(app.database.db, actor.id, id, Date.now()))) throw new Refusal('access.not-found');
	await record(app.database.db, { user: actor.id, action: 'token.revoke', subject: id });
}
