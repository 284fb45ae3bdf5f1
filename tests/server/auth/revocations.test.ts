import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket as Socket } from 'ws';
import type { TargetLang } from '$lib/core/segment/segment';
import { openApp, type App } from '$server/app';
import { visitorOf } from '$server/auth/visitor';
import { attachRooms } from '$server/collab/upgrade';
import { actorById, grantRole } from '$server/db/people';
import { roomOf } from '$server/desk/desk';
import { acceptInvite, createInvite, disableUser, removeMember } from '$server/usecases/accounts';
import { endSession } from '$server/usecases/own-account';
import { closeCode, until } from '../collab/room-server';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from '../usecases/stage';

const ORIGIN = 'http://variorum.test';
const fail = (error: unknown): never => {
	throw error;
};

/** Every way in which somebody loses something, done by another process than the one that holds their socket. */
const DOORS: [string, number, (app: App, on: Stage, secret: string) => Promise<unknown>][] = [
	['signing out', 4401, (app, _, secret) => app.sessions.end(secret)],
	[
		'ending the session from another device',
		4401,
		async (app, { editor }) => endSession(app, editor, (await app.sessions.list(editor.id))[0]!.hash)
	],
	['a new password by a link', 4401, (app, { editor }) => resetPassword(app, editor.id)],
	['disabling the person', 4401, (app, { editor }) => disableUser(app, null, editor.id)],
	['leaving the project', 4403, removeEditor],
	[
		'a role that is changed, by which one comes back and is asked anew',
		1012,
		(app, { editor, project }) =>
			grantRole(app.database.db, editor.id, { project: project.id, role: 'editor', langs: ['ja'] })
	],
	['an invitation that narrows the languages', 1012, narrowByInvitation]
];

async function resetPassword(app: App, user: string): Promise<unknown> {
	const secret = await createInvite(app, null, { kind: 'reset', user });
	return acceptInvite(app, secret, { name: '', password: 'another long password' });
}

async function removeEditor(app: App, { editor, project }: Stage): Promise<unknown> {
	const head = await person(app, 'Maya', project.id, 'maintainer', ['ko']);
	return removeMember(app, head, project.id, editor.id);
}

async function narrowByInvitation(app: App, { editor, project }: Stage): Promise<unknown> {
	const grant = { project: project.id, role: 'editor' as const, langs: ['ja'] as TargetLang[] };
	const secret = await createInvite(app, null, { kind: 'member', grant });
	return acceptInvite(app, secret, { actor: (await actorById(app.database.db, editor.id))! });
}

onBothDatabases('what is taken away by another process', (open) => {
	let test: TestApp;
	let serving: App;
	let http: Server;
	let on: Stage;
	const room = () => roomOf(on.document.id, 'ko', 1);
	const enter = (secret: string) => {
		const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/collab/${room()}`;
		return new Socket(url, { origin: ORIGIN, headers: { cookie: `${serving.sessions.cookie}=${secret}` } });
	};
	const connections = () => serving.rooms.counts().connections;

	beforeEach(async () => {
		test = await open();
		on = await stage(test.app);
		serving = await openApp(test.app.config, fail, { serves: true });
		await serving.nodes.start();
		http = createServer();

		attachRooms(http, {
			path: '/collab/',
			origin: ORIGIN,
			rooms: serving.rooms,
			authorize: (request, name) => visitorOf(serving, request, name),
			onError: fail
		});
		await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
	});
	afterEach(async () => {
		await serving.close();
		http.closeAllConnections();
		http.close();
		await test.drop();
	});

	it.each(DOORS)('%s closes the sockets with %i within a second, and no one else’s', async (_, expected, door) => {
		const secret = await test.app.sessions.create(on.editor.id, 'test');
		const socket = enter(secret);
		const other = enter(await test.app.sessions.create(on.reviewer.id, 'test'));
		const code = closeCode(socket);
		await until(() => connections() === 2, 'both in');
		await door(test.app, on, secret);
		const started = Date.now();
		expect(await code).toBe(expected);
		expect(Date.now() - started).toBeLessThan(1000);
		expect([connections(), other.readyState]).toEqual([1, Socket.OPEN]);
		other.terminate();
	});

	it('is written in the same commit, or nothing is taken', async () => {
		const { db } = test.app.database;
		const secret = await test.app.sessions.create(on.editor.id, 'test');
		await db.schema.alterTable('revocation').renameTo('elsewhere').execute();
		await expect(test.app.sessions.end(secret)).rejects.toThrow();
		await expect(disableUser(test.app, null, on.editor.id)).rejects.toThrow();
		await db.schema.alterTable('elsewhere').renameTo('revocation').execute();
		expect(await test.app.sessions.validate(secret)).toMatchObject({ user: on.editor.id });
		expect(await actorById(db, on.editor.id)).not.toBeNull();
	});
});
