import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Topic {
	id: number;
	post: number;
	title: string;
	raw: string;
	version: number;
	externalId: string | null;
	category: number | null;
	tags: string[];
	deleted: boolean;
}

interface Answer {
	status: number;
	body: unknown;
	headers?: Record<string, string>;
}

export const FORUM_KEY = 'a0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5';

/** A small forum that behaves as Discourse does where its API makes and changes topics: it normalises white space, knows
 * external ids of at most 50 letters, digits and hyphens (taken also by deleted topics), redirects from an external id to
 * the topic, limits titles, keeps versions, and answers errors in Discourse's shapes. */
export class Forum {
	readonly topics: Topic[] = [];
	/** Method and path of every request, in order. */
	readonly asked: string[] = [];
	/** Requests that change something and came through all doors. */
	changes = 0;
	/** What happens to the next requests that change something, in order. */
	readonly faults: ('lose-answer' | 'hold' | 'edited-meanwhile' | Answer)[] = [];
	readonly #server: Server;

	private constructor() {
		this.#server = createServer((request, response) => void this.#handle(request, response));
	}

	static async start(): Promise<Forum> {
		const forum = new Forum();
		await new Promise<void>((done) => forum.#server.listen(0, '127.0.0.1', done));
		return forum;
	}

	get host(): string {
		return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	get url(): string {
		return `http://${this.host}`;
	}

	get topic(): Topic {
		return this.topics[0]!;
	}

	/** What a moderator does in the forum itself. */
	edit(text: (raw: string) => string): void {
		this.topic.raw = text(this.topic.raw);
		this.topic.version += 1;
	}

	stop(): Promise<void> {
		this.#server.closeAllConnections();
		return new Promise((done) => this.#server.close(() => done()));
	}

	async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		let text = '';
		for await (const chunk of request) text += String(chunk);
		this.asked.push(`${request.method} ${request.url}`);
		const fault = request.method === 'GET' ? undefined : this.faults.shift();
		if (typeof fault === 'object') return send(response, fault);
		// Somebody saves in the forum while the request is on its way.
		if (fault === 'edited-meanwhile') this.edit((raw) => `${raw}\n\n방금 고쳤습니다.`);
		const { 'api-key': key, 'api-username': name } = request.headers;
		const known = key === FORUM_KEY && name === 'weekly-bot';
		const answer = known ? this.#answer(request, text ? (JSON.parse(text) as Fields) : {}, fault) : denied();
		if (fault === 'lose-answer') return void request.socket.destroy();
		send(response, answer);
	}

	#answer({ method, url = '' }: IncomingMessage, fields: Fields, fault: unknown): Answer {
		const [path] = url.split('?') as [string];
		const number = Number(/(\d+)\.json$/.exec(path)?.[1]);
		if (method === 'GET' && path === '/session/current.json') return ok({ current_user: { username: 'weekly-bot' } });
		if (method === 'GET' && path.startsWith('/c/'))
			return path === '/c/7/show.json' ? ok({ category: { id: 7, name: 'Papers' } }) : missing();
		if (method === 'POST' && path === '/posts.json') return this.#create(fields, fault === 'hold');
		if (method === 'GET' && path.startsWith('/t/external_id/')) {
			const topic = this.#live((t) => `/t/external_id/${t.externalId}.json` === path);
			return topic ? { status: 301, body: '', headers: { location: `/t/weekly/${topic.id}.json` } } : missing();
		}
		const topic = this.#live((t) => (path.startsWith('/posts/') ? t.post : t.id) === number);
		if (!topic) return missing();
		if (method === 'GET') return ok(path.startsWith('/posts/') ? postOf(topic, true) : topicOf(topic));
		this.changes += 1;
		return path.startsWith('/posts/') ? change(topic, fields.post ?? {}) : rename(topic, fields.title ?? '');
	}

	#live(is: (topic: Topic) => boolean): Topic | undefined {
		return this.topics.find((topic) => !topic.deleted && is(topic));
	}

	#create({ title = '', raw = '', external_id: externalId = null, category = null, tags = [] }: Fields, hold: boolean) {
		const errors = titleErrors(title);
		if (raw.trim().length < 20) errors.push('Body is too short (minimum is 20 characters)');
		if (externalId !== null && !/^[\w-]{1,50}$/.test(externalId)) errors.push('External is invalid');
		if (this.topics.some((t) => externalId !== null && t.externalId === externalId))
			errors.push('External has already been taken');
		if (errors.length > 0) return { status: 422, body: { action: 'create_post', errors } };
		if (hold) return ok({ action: 'enqueued', success: true, pending_count: 1 });
		const id = this.topics.length + 1;
		const topic = {
			id,
			post: id + 100,
			title,
			raw: stored(raw),
			version: 1,
			externalId,
			category,
			tags,
			deleted: false
		};
		this.topics.push(topic);
		this.changes += 1;
		return ok(postOf(topic, false));
	}
}

interface Fields {
	title?: string;
	raw?: string;
	external_id?: string | null;
	category?: number | null;
	tags?: string[];
	post?: { raw?: string; original_text?: string; edit_reason?: string };
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const denied = (): Answer => ({
	status: 403,
	body: { errors: ['You are not permitted to view the requested resource.'], error_type: 'invalid_access' }
});
const missing = (): Answer => ({
	status: 404,
	body: { errors: ['The requested URL or resource could not be found.'], error_type: 'not_found' }
});

/** How a forum asks for patience. */
export const slowDown = (seconds: number): Answer => ({
	status: 429,
	headers: { 'retry-after': String(seconds) },
	body: {
		errors: ['You’ve performed this action too many times, please try again later.'],
		error_type: 'rate_limit',
		extras: { wait_seconds: seconds, time_left: `${seconds} seconds` }
	}
});

const titleErrors = (title: string): string[] => [
	...(title.length < 15 ? ['Title is too short (minimum is 15 characters)'] : []),
	...(title.length > 255 ? ['Title is too long (maximum is 255 characters)'] : [])
];

const stored = (raw: string): string => raw.replace(/[\u00a0\u3000]/g, ' ').replace(/\s+$/, '');

const postOf = (topic: Topic, withRaw: boolean) => ({
	id: topic.post,
	topic_id: topic.id,
	topic_slug: 'weekly',
	post_number: 1,
	version: topic.version,
	...(withRaw ? { raw: topic.raw } : {})
});

const topicOf = (topic: Topic) => ({
	id: topic.id,
	title: topic.title,
	post_stream: { posts: [{ id: topic.post, post_number: 1 }] }
});

function change(topic: Topic, { raw = '', original_text: original }: NonNullable<Fields['post']>): Answer {
	if (original !== undefined && original !== topic.raw)
		return {
			status: 409,
			body: { errors: ['That post was edited by another user and your changes can no longer be saved.'] }
		};
	topic.raw = stored(raw);
	topic.version += 1;
	return ok({ post: postOf(topic, true) });
}

function rename(topic: Topic, title: string): Answer {
	const errors = titleErrors(title);
	if (errors.length > 0) return { status: 422, body: { errors } };
	topic.title = title;
	return ok({ basic_topic: { id: topic.id, title } });
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(JSON.stringify(body));
}
