import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES, type Actor, type Grant, type Role } from '$lib/core/access/access';
import { SCOPES, type Scope } from '$lib/core/access/scope';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import type { TargetLang } from '$lib/core/segment/segment';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { actorById, grantRole, insertUser } from '$server/db/people';
import { putRule } from '$server/db/own-rules';
import { insertReport } from '$server/db/reports';
import type { ProjectTable } from '$server/db/schema';
import { readDesk } from '$server/desk/desk';
import { newId } from '$server/id';
import { disableUser } from '$server/usecases/accounts';
import { commentOnRow } from '$server/usecases/comment-on-row';
import { insertProject } from '$server/usecases/create-project';
import { raiseDispute } from '$server/usecases/dispute';
import { proposeTerm } from '$server/usecases/propose-term';
import { dropToken, makeToken, openTokens } from '$server/usecases/own-tokens';
import { rule as ownRule } from '../core/check/own/rule';
import { BuiltServer } from '../server/built-server';
import { store } from '../server/usecases/stage';

export type Place = 'own ko' | 'own ja' | 'foreign ko';
export const PLACES: readonly Place[] = ['own ko', 'own ja', 'foreign ko'];

/** A document in one language, with what its addresses and bodies name. */
export interface Scene {
	project: string;
	projectId: string;
	slug: string;
	lang: TargetLang;
	segment: string;
	concept: string;
	dispute: string;
	closure: string;
	thread: string;
	report: string;
	term: string;
	proposal: string;
	rule: string;
}

/** Somebody who knocks at every door. */
export interface Caller {
	name: string;
	headers: Record<string, string>;
	/** Who they are by their grants; null for those whom no door knows. */
	actor: Actor | null;
	/** Scopes of the token, and the one project it is for. */
	scopes?: readonly Scope[];
	only?: string;
}

export interface ApiStage {
	server: BuiltServer;
	/** Its data folder. */
	data: string;
	scenes: Record<Place, Scene>;
	callers: Caller[];
	/** Whom disputes are left to: nobody of the callers. */
	decider: string;
	/** A post on another site, which the server may ask. */
	page: string;
	drop(): Promise<void>;
}

interface Making {
	app: App;
	cookie: string;
	own: ProjectTable;
	foreign: ProjectTable;
}

/** Two projects with people of every kind and a server on them: made once, straight in the database. */
export async function apiStage(): Promise<ApiStage> {
	const data = mkdtempSync(join(tmpdir(), 'variorum-api-'));
	const app = await openApp(readConfig({ VARIORUM_DATA: data }), (error) => console.error(error));
	const own = await insertProject(app, { slug: 'own', name: 'Own', peopleNeeded: 2 }, null);
	const foreign = await insertProject(app, { slug: 'foreign', name: 'Foreign', peopleNeeded: 2 }, null);
	const making = { app, own, foreign, cookie: app.sessions.cookie };
	const decider = await person(making, 'Decider', [
		{ project: own.id, role: 'editor', langs: '*' },
		{ project: foreign.id, role: 'editor', langs: '*' }
	]);
	const [ko, ja, far] = [
		await scene(making, own, 'ko', decider),
		await scene(making, own, 'ja', decider),
		await scene(making, foreign, 'ko', decider)
	];
	const callers = [...(await byCookie(making)), ...(await byToken(making))];
	await app.close();
	const site = await pageSite();
	const server = await BuiltServer.start({ VARIORUM_DATA: data, VARIORUM_ALLOW_HOSTS: new URL(site.url).host });
	const drop = async (): Promise<void> => {
		await server.drop();
		site.close();
		rmSync(data, { recursive: true, force: true });
	};
	return {
		server,
		data,
		scenes: { 'own ko': ko, 'own ja': ja, 'foreign ko': far },
		callers,
		decider: decider.id,
		page: site.url,
		drop
	};
}

async function pageSite(): Promise<{ url: string; close(): void }> {
	const site = createServer((_, response) =>
		response.writeHead(200, { 'content-type': 'text/html' }).end('<p>느린 길의 지도를 봅니다.</p>')
	);
	await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
	return { url: `http://127.0.0.1:${(site.address() as AddressInfo).port}/post`, close: () => void site.close() };
}

async function person({ app }: Making, name: string, grants: readonly Grant[], admin = false): Promise<Actor> {
	const user = await insertUser(app.database.db, name, null, admin);
	for (const grant of grants) await grantRole(app.database.db, user.id, grant);
	return (await actorById(app.database.db, user.id))!;
}

/** A post of its own with an open dispute and a finding set aside on each row that has one. */
async function scene({ app }: Making, project: ProjectTable, lang: TargetLang, by: Actor): Promise<Scene> {
	const document = await store(app, project, `tiny.${lang}.txt`, lang);
	const desk = await readDesk(app, project, document, lang);
	const at = { document: document.slug, lang };
	const row = desk.rows.find(({ kind }) => kind === 'summary')!;
	const request = { segment: row.id, seen: row.facts.text, proposed: 'x', reason: 'x', decider: by.id, dueAt: 1 };
	return {
		...{ project: project.slug, projectId: project.id, slug: document.slug, lang, segment: row.id },
		concept: (await app.termbases.of(project.id)).concepts[0]!.id,
		dispute: await raiseDispute(app, by, at, request),
		closure: await closure(app, project, row.id, lang, by),
		thread: await commentOnRow(app, by, at, {
			...{ segment: row.id, seen: row.facts.text, start: 0, end: 2 },
			...{ body: 'x', suggestion: null, blocking: false }
		}),
		report: await report(app, project, document.id, row.id, lang),
		term: (await app.termbases.of(project.id)).concepts[0]!.id,
		rule: await rule(app, project, lang, by),
		proposal: await proposeTerm(app, by, project.slug, {
			...{ english: `${lang} road`, lang, rendering: 'x', status: 'preferred', note: '', place: null }
		})
	};
}

/** A rule that is switched off. */
async function rule(app: App, project: ProjectTable, lang: TargetLang, by: Actor): Promise<string> {
	const id = `scene-${lang}`;
	const own = ownRule({ id, name: 'Scene', lang, pattern: 'x', on: false });
	await putRule(app.database.db, project.id, own, { user: by.id, at: 1 });
	return id;
}

/** A report of a reader that nobody has read. */
async function report(
	app: App,
	project: ProjectTable,
	document: string,
	row: string,
	lang: TargetLang
): Promise<string> {
	const id = newId();
	await insertReport(app.database.db, {
		...{ id, project: project.id, document, segment: row, lang, release: 1, quote: 'x', stretch: '' },
		...{ kind: 'meaning', words: 'x', suggestion: '', name: '', origin: 'reader', state: 'new', answer: '', by: null },
		...{ joined: null, comment: null, form: null, reporter: null, voices: 0, fixedIn: null, at: 1 }
	});
	return id;
}

/** A finding that was set aside: rows of a post need not have one. */
async function closure(app: App, project: ProjectTable, row: string, lang: TargetLang, by: Actor): Promise<string> {
	const id = newId();
	const key = JSON.stringify(['x', null, null, {}]);
	await app.database.db
		.insertInto('finding_state')
		.values({
			...{ id, project_id: project.id, segment_id: row, lang, check_id: 'x', key, action: 'waiver', scope: 'row' },
			...{ reason: 'x', user_id: by.id, created_at: 1, second_id: null, second_at: null, withdrawn_at: null },
			...{ rules: RULES_VERSION, renews: null }
		})
		.execute();
	return id;
}

async function byCookie(making: Making): Promise<Caller[]> {
	const { app, own, foreign, cookie } = making;
	const callers: Caller[] = [{ name: 'nobody', headers: {}, actor: null }];
	const add = async (actor: Actor, known = true): Promise<void> => {
		const headers = { cookie: `${cookie}=${await app.sessions.create(actor.id, '')}` };
		callers.push({ name: actor.name, headers, actor: known ? actor : null });
	};
	await add(await person(making, 'admin without a role', [], true));
	await add(await person(making, 'person without a role', []));
	for (const [project, langs] of [
		[own, ['ko']],
		[own, ['ja']],
		[foreign, '*']
	] as const)
		for (const role of ROLES)
			await add(await person(making, `${role} of ${project.slug} ${String(langs)}`, [grant(project, role, langs)]));
	const gone = await person(making, 'disabled editor', [grant(own, 'editor', '*')]);
	await add(gone, false);
	// Straight in the table: the session outlives what ends it by the way of the house.
	await app.database.db.updateTable('user').set({ disabled: 1 }).where('id', '=', gone.id).execute();
	return callers;
}

const grant = (project: ProjectTable, role: Role, langs: Grant['langs']): Grant => ({
	project: project.id,
	role,
	langs
});

/** Tokens of somebody who holds every role: what they may not do is the token's doing. */
async function byToken(making: Making): Promise<Caller[]> {
	const { app, own, foreign, cookie } = making;
	const { db } = app.database;
	const every = ROLES.map((role) => grant(own, role, '*'));
	const owner = await person(making, 'owner of tokens', every);
	const token = (scopes: readonly Scope[], project: string | null = null, by = owner): Promise<string> =>
		makeToken(app, by, { name: 'x', scopes, project, days: 30 });
	const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });
	const callers: Caller[] = [];
	for (const scope of SCOPES)
		callers.push({ name: `token to ${scope}`, headers: bearer(await token([scope])), actor: owner, scopes: [scope] });
	callers.push({
		...{ name: 'token for one project', headers: bearer(await token(SCOPES, 'own')), actor: owner },
		...{ scopes: SCOPES, only: own.id }
	});
	const both = await person(making, 'owner in both projects', [...every, grant(foreign, 'editor', '*')]);
	callers.push({
		...{ name: 'token for the other of two projects', headers: bearer(await token(SCOPES, 'foreign', both)) },
		...{ actor: both, scopes: SCOPES, only: foreign.id }
	});
	const second = { name: 'token of a second person', headers: bearer(await token(SCOPES, null, both)) };
	callers.push({ ...second, actor: both, scopes: SCOPES });
	const session = `${cookie}=${await app.sessions.create(owner.id, '')}`;
	callers.push({
		...{ name: 'token to read, beside the cookie of a person who may more', actor: owner, scopes: ['read'] },
		headers: { ...bearer(await token([])), cookie: session }
	});
	const dead = async (name: string, secret: string): Promise<void> =>
		void callers.push({ name, headers: { ...bearer(secret), cookie: session }, actor: null });
	const expired = await token(SCOPES);
	await db
		.updateTable('api_token')
		.set({ expires_at: 1 })
		.where('id', '=', await lastToken(app, owner))
		.execute();
	await dead('expired token, beside a living cookie', expired);
	const revoked = await token(SCOPES);
	await dropToken(app, owner, await lastToken(app, owner));
	await dead('revoked token, beside a living cookie', revoked);
	const gone = await person(making, 'disabled owner', every);
	await dead('token of a disabled person', await token(SCOPES, null, gone));
	await disableUser(app, null, gone.id);
	await dead('no token at all', '');
	return callers;
}

const lastToken = async (app: App, owner: Actor): Promise<string> => (await openTokens(app, owner)).tokens[0]!.id;
