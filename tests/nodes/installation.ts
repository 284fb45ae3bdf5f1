import { WebSocket as Socket } from 'ws';
import { RoomConnection } from '$lib/review/connection';
import { isLeft } from '$lib/review/saving';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { grantRole, insertUser } from '$server/db/people';
import { roomOf } from '$server/desk/desk';
import { BuiltServer } from '../server/built-server';
import { until } from '../server/collab/room-server';
import { Line } from '../server/line';
import { Postgres, RedisServer } from './services';

/** One process that serves, with its own line to Redis. */
interface Node {
	server: BuiltServer;
	line: Line;
}

/** Two nodes of the built server on one PostgreSQL and one Redis, all in processes of their own. */
export class Installation {
	private constructor(
		readonly postgres: Postgres,
		readonly redis: RedisServer,
		readonly nodes: [Node, Node],
		/** The same database, as a command sees it. */
		readonly app: App,
		readonly room: string
	) {}

	static async start(): Promise<Installation> {
		const [postgres, redis] = await Promise.all([Postgres.start(), RedisServer.start()]);
		const start = async (): Promise<Node> => {
			const line = await Line.to(() => redis.port);
			const settings = { VARIORUM_DATABASE_URL: postgres.url, VARIORUM_REDIS_URL: `redis://127.0.0.1:${line.port}` };
			return { line, server: await BuiltServer.start(settings) };
		};
		// At once, so that both find an empty database.
		const nodes = await Promise.all([start(), start()]);
		const app = await openApp(readConfig({ VARIORUM_DATABASE_URL: postgres.url }), () => undefined);
		const documents = await app.database.db.selectFrom('document').selectAll().execute();
		if (documents.length !== 1) throw new Error(`${documents.length} sample documents instead of one`);
		return new Installation(postgres, redis, nodes, app, roomOf(documents[0]!.id, 'ko', 1));
	}

	/** Somebody who may write, signed in, who comes in by one of the nodes. */
	async person(name: string, node: number): Promise<Person> {
		const { db } = this.app.database;
		const user = await insertUser(db, name, null, false);
		const project = await db.selectFrom('project').select('id').executeTakeFirstOrThrow();
		await grantRole(db, user.id, { project: project.id, role: 'editor', langs: '*' });
		const secret = await this.app.sessions.create(user.id, 'test');
		return new Person(this, user.id, secret, node);
	}

	/** The text as the log has it, read anew. */
	async stored(segment: string): Promise<string> {
		return (await this.app.rooms.texts(this.room)).get(segment) ?? '';
	}

	async end(): Promise<void> {
		await this.app.close();
		await Promise.all(this.nodes.map(({ server }) => server.drop()));
		await Promise.all(this.nodes.map(({ line }) => line.end()));
		await Promise.all([this.postgres.end(), this.redis.end()]);
	}
}

/** A client of the page, outside a browser, that can be told which node to go to. */
export class Person {
	readonly connection: RoomConnection;
	/** The last close that keeps the client away. */
	refusal: number | null = null;
	#node: number;
	#socket: Socket | null = null;

	constructor(
		installation: Installation,
		readonly user: string,
		readonly secret: string,
		node: number
	) {
		this.#node = node;
		const cookie = `${installation.app.sessions.cookie}=${secret}`;
		const address = () => installation.nodes[this.#node]!.server.url;
		const opened = (socket: Socket) => (this.#socket = socket);
		const WebSocket = class extends Socket {
			constructor(url: string) {
				super(url.replace('ws://node', address().replace('http', 'ws')), { origin: address(), headers: { cookie } });
				opened(this);
			}
		} as unknown as typeof globalThis.WebSocket;
		this.connection = new RoomConnection({
			url: 'ws://node/collab',
			room: installation.room,
			user,
			WebSocket,
			onState: (state, code) => {
				if (isLeft(state)) this.refusal = code ?? 0;
			}
		});
	}

	/** From now on comes in by this node. */
	goTo(node: number): void {
		this.#node = node;
		this.#socket?.terminate();
	}

	saved = (ms = 30_000) => until(() => this.connection.synced && this.connection.state === 'saved', 'saved', ms);
}
