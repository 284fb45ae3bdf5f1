import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { openApp, setApp, type App } from './app';
import { attachRooms } from './collab/upgrade';
import { visitorOf } from './auth/visitor';
import { oneClick } from './api/one-click';
import { readConfig, type Config } from './config';
import { alone } from './db/client';
import { startClock } from './jobs/clock';
import { makeSample } from './sample/make-sample';
import { firstAdministratorLink } from './usecases/first-administrator';

export interface Running {
	app: App;
	/** Address it listens on. */
	url: string;
	close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The pages, as SvelteKit built them. Limits and origin are read by the handler when it is imported. */
async function pages(config: Config): Promise<Handler> {
	process.env.ORIGIN = config.origin;
	// Room for the largest file of terms; the hooks hold everything else to less.
	process.env.BODY_SIZE_LIMIT = '66M';
	const url = new URL('./handler.js', import.meta.url).href;
	const { handler } = (await import(/* @vite-ignore */ url)) as { handler: Handler };
	return handler;
}

/** Opens the application, with the sample in a new installation, and lets people into its rooms. */
async function openRooms(server: Server, config: Config): Promise<{ app: App; close(): Promise<void> }> {
	const app = await openApp(config, (error) => console.error(error), { serves: true });
	setApp(app);
	await alone(app.database, 'sample', () => makeSample(app));
	await app.nodes.start();
	app.jobs.start();
	await app.rowIndex.start();
	const stopClock = startClock(app, (error) => console.error(error));
	const detach = attachRooms(server, {
		path: '/collab/',
		origin: config.origin,
		rooms: app.rooms,
		authorize: (request, room) => visitorOf(app, request, room),
		onError: (error) => console.error(error)
	});
	return {
		app,
		async close() {
			detach();
			stopClock();
			await app.close();
			setApp(undefined);
		}
	};
}

/** Serves pages, API and rooms on one port until it is closed. */
export async function serve(config: Config): Promise<Running> {
	const server = createServer();
	const { app, close } = await openRooms(server, config);
	const handler = await pages(config);
	server.on('request', (request: IncomingMessage, response: ServerResponse) => {
		if (request.url === '/healthz') return plain(response, 200, 'ok');
		if (request.url === '/readyz') return void ready(app, response);
		if (!oneClick(app, request, response)) handler(request, response);
	});
	await listen(server, config);
	await announceStart(app, config);
	return {
		app,
		url: config.origin,
		async close() {
			// Sockets are connections too: the server is closed only when the rooms have ended theirs.
			const closed = closeServer(server);
			await app.rooms.close();
			await closed;
			await close();
		}
	};
}

/** The rooms and the application for Vite's development server, which serves the pages itself.
 * @returns closes them */
export async function serveBeside(server: Server, env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
	const config = readConfig(env);
	const { app, close } = await openRooms(server, config);
	await announceStart(app, config);
	return close;
}

function plain(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
	response.end(text);
}

/** Least free disk that the server calls ready, in bytes. */
const MIN_DISK = 64 * 1024 * 1024;

async function ready(app: App, response: ServerResponse): Promise<void> {
	try {
		await sql`select 1`.execute(app.database.db);
		const disk = app.database.dialect === 'sqlite' ? await statfs(app.config.data) : null;
		if (disk && disk.bavail * disk.bsize < MIN_DISK) return plain(response, 503, 'the disk is full');
		plain(response, 200, 'ready');
	} catch {
		plain(response, 503, 'the database does not answer');
	}
}

const listen = (server: Server, { port, host }: Config): Promise<void> =>
	new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${port} on ${host} is taken. Stop the other program or set VARIORUM_PORT.`)
					: error
			)
		);
		server.listen(port, host, resolve);
	});

async function announceStart(app: App, config: Config): Promise<void> {
	console.error(`Variorum serves ${config.origin}`);
	const link = await firstAdministratorLink(app);
	if (link) console.error(`There is no administrator yet. This link makes the first one, once:\n  ${link}`);
}

function closeServer(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 3000).unref();
	});
}
