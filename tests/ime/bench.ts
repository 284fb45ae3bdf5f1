import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { expect } from 'vitest';
import { roomName } from '$lib/collab/shared-text';
import { Rooms } from '../../server/collab/rooms';
import { SqlUpdateLog } from '../../server/collab/update-log';
import { attachRooms } from '../../server/collab/upgrade';
import type { Visitor } from '../../server/collab/visitor';
import { newStore, openStore } from '../server/collab/room-server';
import type { Handles } from './page';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/** The browser to test with, null where there is none. */
export const chromiumPath = (): string | null =>
	[process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()].find(
		(path) => path && existsSync(path)
	) ?? null;

/** Bundles the page as the application would. */
async function bundle(folder: string): Promise<void> {
	await build({
		configFile: false,
		root: import.meta.dirname,
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		resolve: { alias: { $lib: resolve(import.meta.dirname, '../../src/lib') } },
		build: {
			outDir: folder,
			emptyOutDir: true,
			rolldownOptions: { input: join(import.meta.dirname, 'page.ts'), output: { entryFileNames: 'page.js' } }
		}
	});
}

/** The policy of the application: no style without the nonce, but style attributes. */
function answer(request: IncomingMessage, response: ServerResponse, script: string): void {
	if (request.url === '/page.js') return void response.setHeader('content-type', 'text/javascript').end(script);
	const nonce = randomBytes(16).toString('base64');
	const policy = `default-src 'self'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; style-src-attr 'unsafe-inline'`;
	response.setHeader('content-security-policy', policy).setHeader('content-type', 'text/html; charset=utf-8');
	response.end(
		`<!doctype html><title>t</title><main></main><script type="module" nonce="${nonce}" src="/page.js"></script>`
	);
}

function authorize({ headers }: IncomingMessage): Promise<Visitor | null> {
	const user = /(?:^|; )as=(\w+)/.exec(headers.cookie ?? '')?.[1];
	if (!user) return Promise.resolve(null);
	const visitor = {
		user,
		name: user,
		color: '#336699',
		session: user,
		canWrite: true,
		expiresAt: Date.now() + 3_600_000
	};
	return Promise.resolve(visitor);
}

/** A real room server, a real browser, and pages of people in it. */
export class Bench {
	errors: unknown[] = [];
	#rooms = 0;

	private constructor(
		readonly origin: string,
		readonly rooms: Rooms,
		readonly browser: Browser,
		readonly seeds: Map<string, string>,
		readonly close: () => Promise<void>
	) {}

	static async start(executablePath: string): Promise<Bench> {
		const [folder, store] = [mkdtempSync(join(tmpdir(), 'variorum-page-')), await newStore()];
		await bundle(folder);
		const script = readFileSync(join(folder, 'page.js'), 'utf8');
		const { db } = openStore(store.path);
		const seeds = new Map<string, string>();
		const errors: unknown[] = [];
		const onError = (error: unknown) => void errors.push(error);
		const seed = (room: string) => Promise.resolve([{ segment: 's1', text: seeds.get(room) ?? '' }]);
		const rooms = new Rooms({ log: new SqlUpdateLog(db), seed, onError });
		const http = createServer((request, response) => answer(request, response, script));
		await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
		const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
		attachRooms(http, { path: '/collab/', origin, authorize, rooms, onError });
		const browser = await chromium.launch({ executablePath, args: FLAGS });
		const close = async () => {
			await browser.close();
			await rooms.close();
			http.closeAllConnections();
			http.close();
			await db.destroy();
			store.remove();
			rmSync(folder, { recursive: true });
		};
		const bench = new Bench(origin, rooms, browser, seeds, close);
		bench.errors = errors;
		return bench;
	}

	/** A room of its own that begins with the text given. */
	newRoom(text: string): string {
		const room = roomName(`post-${++this.#rooms}`, 'ko', 0, 0);
		this.seeds.set(room, text);
		return room;
	}

	/** A person with the segment open before them. */
	async person(name: string, room: string, options: Record<string, string> = {}): Promise<Person> {
		const context = await this.browser.newContext();
		await context.addCookies([{ name: 'as', value: name, url: this.origin }]);
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await page.goto(`${this.origin}/?${new URLSearchParams({ ...options, as: name, room }).toString()}`);
		const person = new Person(page, await context.newCDPSession(page), errors);
		await person.until((page) => page?.ready());
		await person.do(({ open }) => open());
		return person;
	}
}

/** Somebody at a keyboard. */
export class Person {
	constructor(
		readonly page: Page,
		readonly devtools: CDPSession,
		readonly errors: string[]
	) {}

	/** Shows a composition in the state given, as an input method does with each key. */
	async compose(text: string): Promise<void> {
		const end = text.length;
		await this.devtools.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
	}

	/** Ends the composition with a text. */
	async commit(text: string): Promise<void> {
		await this.devtools.send('Input.insertText', { text });
	}

	do<T>(act: (page: Handles) => T): Promise<T>;
	do<T, A>(act: (page: Handles, argument: A) => T, argument: A): Promise<T>;
	do<T, A>(act: (page: Handles, argument: A) => T, argument?: A): Promise<T> {
		// Sent as its source, so it can use nothing but its arguments.
		return this.page.evaluate<T>(`(${act.toString()})(window.page, ${JSON.stringify(argument)})`);
	}

	/** @throws Error when it does not hold within the time */
	async until(holds: (page: Handles) => boolean, ms = 5000): Promise<void> {
		await expect.poll(() => this.do(holds), { timeout: ms }).toBe(true);
	}

	leave(): Promise<void> {
		return this.page.context().close();
	}
}
