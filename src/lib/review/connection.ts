import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ACK, CLOSE, framesOf, NEWS, readNews, wantsAck } from '$lib/collab/protocol';
import { segmentsOf } from '$lib/collab/shared-text';
import { onceDrawn } from './between-strokes';
import { LocalCopy } from './local-copy';
import { stateAfter, staysAway, type SaveState } from './saving';

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
	/** Called once when the copy of this browser has the text, and the server does not answer. */
	onCopy?(): void;
	/** Called when decisions on these segments changed; without any, on the document. */
	onNews?(segments: string[]): void;
	/** Keep a copy in this browser, for work without a connection. */
	keepCopy?: boolean;
	WebSocket?: typeof WebSocket;
}

/** `WebSocket.OPEN`; the class is not there outside a browser. */
const OPEN = 1;
/** How long the copy of this browser has to come in before the server is asked, in milliseconds. With it the server sends only
 * what it lacks, and gets only what is new. */
const COPY_PATIENCE = 1000;
/** How long the server has to answer before the copy of this browser takes its place, in milliseconds. */
const PATIENCE = 2000;

/** One page's line to one room: the shared text, who else is here, and how safe the text is. */
export class RoomConnection {
	readonly doc = new Y.Doc();
	readonly awareness: Awareness;
	state: SaveState = 'connecting';
	/** Has the text of the server come in? */
	synced = false;
	readonly #options: ConnectOptions;
	readonly #provider: WebsocketProvider;
	/** Frames of this socket that the server has not stored yet. */
	#unstored = 0;
	#refused: number | null = null;
	#lost = false;
	/** Has the server not answered in time? */
	#late = false;
	#stoodIn = false;
	readonly #patience: ReturnType<typeof setTimeout>;
	readonly #copy: LocalCopy | null;
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
		const name = `variorum/${options.user}/${options.room}`;
		this.#copy = options.keepCopy ? new LocalCopy(name, this.doc, () => this.#update()) : null;
		this.#patience = setTimeout(() => {
			this.#late = true;
			this.#update();
		}, PATIENCE);
		void this.#connect();
	}

	async #connect(): Promise<void> {
		if (this.#copy)
			await Promise.race([this.#copy.opened, new Promise((resolve) => setTimeout(resolve, COPY_PATIENCE))]);
		if (!this.#destroyed) this.#provider.connect();
	}

	async destroy(): Promise<void> {
		this.#destroyed = true;
		clearTimeout(this.#patience);
		this.#provider.destroy();
		await this.#copy?.close();
		this.doc.destroy();
	}

	#listen(): void {
		const provider = this.#provider;
		provider.messageHandlers[ACK] = (_, decoder) => this.#count(-decoding.readVarUint(decoder));
		provider.messageHandlers[NEWS] = (_, decoder) => this.#options.onNews?.(readNews(decoder));
		provider.on('status', ({ status }) => {
			if (status === 'connecting') this.#unstored = 0;
			if (status === 'connected') this.#lost = false;
			if (status === 'disconnected') this.#lost = true;
			this.#update();
		});
		provider.on('sync', (synced: boolean) => {
			this.synced ||= synced;
			if (synced) this.#lost = false;
			this.#update();
			if (synced) this.#options.onSynced?.();
		});
		provider.on('connection-close', (event) => {
			if (event && staysAway(event.code)) return this.#refuse(event.code);
			this.#lost = true;
			this.#update();
		});
		this.doc.on('update', this.#noticeUnsent);
	}

	/** The provider sends on an open socket alone, and learns of a closing one only when it has closed: what is written in
	 * between stays here until the line is back. Runs after the provider's own listener. Before there is a text to write in,
	 * what comes in is the copy. */
	readonly #noticeUnsent = (_: Uint8Array, origin: unknown): void => {
		if (!this.synced && !this.#stoodIn) return;
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
		if (code === CLOSE.refused) void this.#copy?.drop();
		this.#update();
	}

	#update(): void {
		if (this.#destroyed) return;
		this.#standIn();
		const state = this.#now();
		if (state === this.state) return;
		this.state = state;
		this.#options.onState(state, this.#refused);
	}

	/** Lets people write in the copy of this browser while the server does not answer. */
	#standIn(): void {
		if (this.synced || this.#stoodIn || this.#refused !== null || !this.#copy?.kept) return;
		if (!(this.#lost || this.#late) || segmentsOf(this.doc).size === 0) return;
		this.#stoodIn = this.#lost = true;
		this.#options.onCopy?.();
	}

	#now(): SaveState {
		const kept = this.#copy?.kept ?? false;
		if (this.#refused !== null) return stateAfter(this.#refused, kept);
		if (this.#lost) return kept ? 'offline' : 'offline-unkept';
		if (!this.synced) return 'connecting';
		return this.#provider.synced && this.#unstored === 0 ? 'saved' : 'saving';
	}
}

type Frame = Parameters<WebSocket['send']>[0];

/** A socket class that sends no frame larger than the server takes, keeps none before the letter that it tells of on its way to
 * the screen, and tells of each that the server will acknowledge. */
function counting(Base: typeof WebSocket, sent: () => void): typeof WebSocket {
	return class extends Base {
		readonly #unsent: Frame[] = [];

		override send(data: Frame): void {
			const frames = data instanceof Uint8Array ? (framesOf(data) as Frame[]) : [data];
			this.#unsent.push(...frames);
			// Not safe from now on, not only once it has left.
			for (const frame of frames) if (frame instanceof Uint8Array && wantsAck(frame)) sent();
			onceDrawn(() => this.#flush());
		}

		override close(code?: number, reason?: string): void {
			this.#flush();
			super.close(code, reason);
		}

		#flush(): void {
			const frames = this.#unsent.splice(0);
			// What a closing socket did not take is sent when the line is back, as all that the server lacks.
			if (this.readyState === OPEN) for (const frame of frames) super.send(frame);
		}
	};
}
