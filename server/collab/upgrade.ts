import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { CLOSE, MAX_FRAME, type CloseCode } from '$lib/collab/protocol';
import { parseRoomName } from '$lib/collab/shared-text';
import { isRefusal } from '$lib/core/problem';
import { Connection, LIMITS, type Limits } from './connection';
import type { Room } from './room';
import type { Rooms } from './rooms';
import type { Visitor } from './visitor';

export interface AttachOptions {
	/** Begins and ends with a slash; upgrades elsewhere are left alone. */
	path: string;
	/** The one origin that pages come from, as browsers send it. */
	origin: string;
	/** Who sits behind a request, and may they enter this room? Null when nobody is signed in.
	 * @throws Refusal with status 401 for "sign in", with any other status for "not allowed" */
	authorize(request: IncomingMessage, room: string): Promise<Visitor | null>;
	rooms: Rooms;
	/** Hears of faults of ours, and of a store that does not answer. */
	onError(error: unknown): void;
	limits?: Partial<Limits>;
}

/** Lets browsers into the rooms. Only a foreign or absent Origin is refused at the door; everyone else gets a socket that
 * is closed with the reason, because a browser tells its page nothing about a refused upgrade.
 * @returns stops letting anyone in; the rooms end their own connections */
export function attachRooms(server: Server, options: AttachOptions): () => void {
	const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME, perMessageDeflate: false });
	const upgrade = (request: IncomingMessage, line: Duplex, head: Buffer) => {
		if (!request.url?.startsWith(options.path)) return;
		if (request.headers.origin !== options.origin) return turnAway(line);
		sockets.handleUpgrade(request, line, head, (socket) => {
			// Nothing is read before it is known who speaks.
			socket.pause();
			void admit(socket, request, roomOf(request, options.path), options);
		});
	};
	server.on('upgrade', upgrade);
	return () => void server.off('upgrade', upgrade);
}

function turnAway(line: Duplex): void {
	line.on('error', () => line.destroy());
	line.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

/** Room names need no escapes, so the address is taken as it is. */
const roomOf = ({ url = '' }: IncomingMessage, path: string): string => url.slice(path.length).split('?', 1)[0]!;

/** Asks who comes in, opens the room, puts the connection where a revocation finds it, and asks again: so a revocation
 * that falls between the first answer and the entry is not missed. */
async function admit(socket: WebSocket, request: IncomingMessage, name: string, options: AttachOptions): Promise<void> {
	const first = parseRoomName(name) ? await ask(request, name, options) : CLOSE.refused;
	if (typeof first === 'number') return turnOut(socket, first, options.limits);
	const room = await options.rooms.open(name).catch(options.onError);
	if (!room) return turnOut(socket, CLOSE.tryAgain, options.limits);
	const connection = enter(socket, first, room, options);
	const visitor = await ask(request, name, options);
	if (typeof visitor === 'number') return connection.close(visitor, reason(visitor));
	// What this person got from another process is in the log: nothing they build on it is a gap, or taken for theirs.
	const fresh = await options.rooms.openFresh(name).catch(options.onError);
	if (fresh !== room) return connection.close(CLOSE.tryAgain, reason(CLOSE.tryAgain));
	connection.start(visitor, (bytes) => receive(room, connection, bytes, options));
	room.welcome(connection);
}

function enter(socket: WebSocket, visitor: Visitor, room: Room, { rooms, limits }: AttachOptions): Connection {
	const left = () => rooms.leave(room, connection);
	const connection: Connection = new Connection(socket, visitor, { ...LIMITS, ...limits }, left);
	rooms.join(room, connection);
	return connection;
}

/** A fault of ours on the bytes of one person must not end the work of the others, nor be hidden. */
function receive(room: Room, connection: Connection, bytes: Uint8Array, { onError }: AttachOptions): void {
	try {
		room.receive(connection, bytes);
	} catch (error) {
		onError(error);
		connection.close(CLOSE.fault, 'fault of the server');
	}
}

async function ask(request: IncomingMessage, room: string, options: AttachOptions): Promise<Visitor | CloseCode> {
	try {
		return (await options.authorize(request, room)) ?? CLOSE.signedOut;
	} catch (error) {
		if (isRefusal(error)) return error.status === 401 ? CLOSE.signedOut : CLOSE.refused;
		options.onError(error);
		return CLOSE.tryAgain;
	}
}

const REASONS: Partial<Record<CloseCode, string>> = {
	[CLOSE.signedOut]: 'sign in first',
	[CLOSE.refused]: 'not allowed',
	[CLOSE.tryAgain]: 'the store is not available'
};
const reason = (code: CloseCode): string => REASONS[code] ?? '';

function turnOut(socket: WebSocket, code: CloseCode, limits: Partial<Limits> = {}): void {
	socket.on('error', () => undefined);
	socket.resume();
	socket.close(code, reason(code));
	setTimeout(() => socket.terminate(), limits.closing ?? LIMITS.closing).unref();
}
