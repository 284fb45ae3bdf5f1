import type { BrowserContext } from '@playwright/test';
import { WebSocket as Socket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ACK, NEWS } from '../../src/lib/collab/protocol';
import { textOf } from '../../src/lib/collab/shared-text';

/** A socket class that comes from a page of the server, with the cookies of a browser. */
const socketOf = (origin: string, cookie: string) =>
	class extends Socket {
		constructor(url: string) {
			super(url, { origin, headers: { cookie } });
		}
	} as unknown as typeof WebSocket;

/** Somebody who works on a machine of their own: what comes from them is what a browser would send, and it costs this one
 * nothing but that. */
export class Colleague {
	readonly doc = new Y.Doc();
	readonly #provider: WebsocketProvider;

	private constructor(
		room: URL,
		cookie: string,
		readonly segment: string
	) {
		const path = room.pathname.split('/');
		const name = path.pop()!;
		this.#provider = new WebsocketProvider(room.origin + path.join('/'), name, this.doc, {
			disableBc: true,
			WebSocketPolyfill: socketOf(room.origin.replace('ws', 'http'), cookie)
		});
	}

	/** Comes with the session of a browser, and stands on a segment once the text is here.
	 * @param room address of the room's socket */
	static async join(context: BrowserContext, room: string, segment: string): Promise<Colleague> {
		const cookies = await context.cookies(room.replace('ws', 'http'));
		const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
		const made = new Colleague(new URL(room), cookie, segment);
		// What the server says beside the text is for a page.
		for (const kind of [ACK, NEWS]) made.#provider.messageHandlers[kind] = () => undefined;
		await new Promise<void>((resolve) => made.#provider.once('sync', () => resolve()));
		made.#provider.awareness.setLocalStateField('segment', segment);
		return made;
	}

	/** Writes at the end of the segment, and tells where the caret is. */
	write(words: string): void {
		const text = textOf(this.doc, this.segment)!;
		text.insert(text.length, words);
		const at = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, text.length));
		this.#provider.awareness.setLocalStateField('cursor', { segment: this.segment, anchor: at, head: at });
	}

	leave(): void {
		this.#provider.destroy();
	}
}
