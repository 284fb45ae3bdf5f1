import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ACK, CLOSE, NEWS, wantsAck } from '$lib/collab/protocol';

/** How safe the text of this page is: on the server's disk, on its way there, only here, or no longer wanted there. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'refused';

export interface ConnectOptions {
	/** Address of the rooms, `wss://host/collab`. The session's cookie says who comes. */
	url: string;
	room: string;
	/** Id of the person: each has a local copy of their own. */
	user: string;
	/** @param code of the close after which the server is left alone, else null */
	onState(state: SaveState, code: number | null): void;
	/** Called when the text of the server has come in, again after each time offline. */
	onSynced?(): void;
	/** Called when decisions on the document changed. */
	onNews?(): void;
	/** Keep a copy in this browser, for work without a connection. */
	keepCopy?: boolean;
	WebSocket?: typeof WebSocket;
}

/** `WebSocket.OPEN`; the class is not there outside a browser. */
const OPEN = 1;
/** The code that browsers give for a frame larger than the server takes. Sending it again would not help. */
const FRAME_TOO_LARGE = 1009;
const staysAway = (code: number): boolean => code === FRAME_TOO_LARGE || (code >= 4400 && code < 4500);

/** One page's line to one room: the shared text, who else is here, and how safe the text is. */
export class RoomConnection {
	readonly doc = new Y.Doc();
	readonly awareness: Awareness;
	state: SaveState = 'saving';
	/** Has the text of the server come in? */
	synced = false;
	readonly #options: ConnectOptions;
	readonly #provider: WebsocketProvider;
	/** Frames of this socket that the server has not stored yet. */
	#unstored = 0;
	#refused: number | null = null;
	#lost = false;
	#copy: IndexeddbPersistence | null = null;
	#copying: Promise<void> = Promise.resolve();
	#destroyed = false;

	constructor(options: ConnectOptions) {
		this.#options = options;
		this.#provider = new WebsocketProvider(options.url, options.room, this.doc, {
			connect: false,
			// Other tabs are reached through the server alone: what it refused must not come back by a side door.
			disableBc: true,
			shouldReconnect: ({ code }) => !staysAway(code),
			WebSocketPolyfill: counting(options.WebSocket ?? WebSocket, () => this.#count(1))
		});
		this.awareness = this.#provider.awareness;
		this.#listen();
		if (options.keepCopy) this.#copying = this.#keepCopy();
		this.#provider.connect();
	}

	async destroy(): Promise<void> {
		this.#destroyed = true;
		this.#provider.destroy();
		await this.#copying;
		await this.#copy?.destroy();
		this.doc.destroy();
	}

	#listen(): void {
		const provider = this.#provider;
		provider.messageHandlers[ACK] = (_, decoder) => this.#count(-decoding.readVarUint(decoder));
		provider.messageHandlers[NEWS] = () => this.#options.onNews?.();
		provider.on('status', ({ status }) => {
			if (status === 'connecting') this.#unstored = 0;
			if (status === 'connected') this.#lost = false;
			if (status === 'disconnected') this.#lost = true;
			this.#update();
		});
		provider.on('sync', (synced: boolean) => {
			this.synced ||= synced;
			this.#update();
			if (synced) this.#options.onSynced?.();
		});
		provider.on('connection-close', () => {
			this.#lost = true;
			this.#update();
		});
		provider.on('closed', ({ code }) => this.#refuse(code));
		this.doc.on('update', this.#noticeUnsent);
	}

	/** The provider sends on an open socket alone, and learns of a closing one only when it has closed: what is written in
	 * between stays here until the line is back. Runs after the provider's own listener. */
	readonly #noticeUnsent = (_: Uint8Array, origin: unknown): void => {
		if (origin === this.#provider || this.#provider.ws?.readyState === OPEN) return;
		this.#lost = true;
		this.#update();
	};

	#count(by: number): void {
		this.#unstored = Math.max(0, this.#unstored + by);
		this.#update();
	}

	#refuse(code: number): void {
		this.#refused = code;
		this.#update();
		if (code === CLOSE.refused) this.#copying = this.#copying.then(() => this.#dropCopy());
	}

	#update(): void {
		const state = this.#now();
		if (state === this.state || this.#destroyed) return;
		this.state = state;
		this.#options.onState(state, this.#refused);
	}

	#now(): SaveState {
		if (this.#refused !== null) return 'refused';
		if (this.#lost) return 'offline';
		return this.#provider.synced && this.#unstored === 0 ? 'saved' : 'saving';
	}

	get #copyName(): string {
		return `variorum/${this.#options.user}/${this.#options.room}`;
	}

	/** Some browsers refuse storage in private windows; then there is no copy. */
	async #keepCopy(): Promise<void> {
		if (!(await canStore())) return;
		if (this.#destroyed || this.#refused === CLOSE.refused) return;
		this.#copy = new IndexeddbPersistence(this.#copyName, this.doc);
		await this.#copy.whenSynced;
	}

	async #dropCopy(): Promise<void> {
		await this.#copy?.destroy();
		this.#copy = null;
		if (typeof indexedDB !== 'undefined') await clearDocument(this.#copyName);
	}
}

/** A socket class that tells of each frame sent that the server will acknowledge. */
function counting(Base: typeof WebSocket, sent: () => void): typeof WebSocket {
	return class extends Base {
		override send(data: Parameters<WebSocket['send']>[0]): void {
			super.send(data);
			if (data instanceof Uint8Array && wantsAck(data)) sent();
		}
	};
}

const canStore = (): Promise<boolean> =>
	new Promise((resolve) => {
		if (typeof indexedDB === 'undefined') return resolve(false);
		const request = indexedDB.open('variorum');
		request.onerror = () => resolve(false);
		request.onsuccess = () => {
			request.result.close();
			resolve(true);
		};
	});
