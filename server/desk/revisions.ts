import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from '../db/client';
import { hashOf, newId } from '../id';

/** An edit of a segment as the room reports it after its commit. */
export interface Edit {
	room: string;
	segment: string;
	lang: TargetLang;
	user: string | null;
	/** Full text after the edit. */
	text: string;
	/** Milliseconds since the epoch. */
	at: number;
}

/** How long a person rests before what they wrote becomes a revision, in milliseconds. */
const REST_MS = 3000;

/** Turns the stream of edits into revisions that people can read: one for each stretch of writing by one person. */
export class Revisions {
	readonly #pending = new Map<string, Edit & { timer: NodeJS.Timeout }>();
	/** Writes queue up, so that revisions of one row keep their order. */
	#queue: Promise<void> = Promise.resolve();

	constructor(
		private readonly db: Db,
		private readonly report: (error: unknown) => void
	) {}

	/** Notes an edit; another person's unrecorded stretch on the same row is recorded first. */
	note(edit: Edit): void {
		const key = `${edit.room} ${edit.segment}`;
		const before = this.#pending.get(key);
		if (before) clearTimeout(before.timer);
		if (before && before.user !== edit.user) this.#enqueue(before);
		const timer = setTimeout(() => {
			this.#pending.delete(key);
			this.#enqueue(edit);
		}, REST_MS);
		timer.unref();
		this.#pending.set(key, { ...edit, timer });
	}

	/** Records everything noted so far, of one room or of all. */
	async flush(room?: string): Promise<void> {
		for (const [key, edit] of this.#pending) {
			if (room !== undefined && edit.room !== room) continue;
			clearTimeout(edit.timer);
			this.#pending.delete(key);
			this.#enqueue(edit);
		}
		await this.#queue;
	}

	#enqueue(edit: Edit): void {
		this.#queue = this.#queue.then(() => this.#write(edit)).catch(this.report);
	}

	async #write({ segment, lang, user, text, at }: Edit): Promise<void> {
		await this.db
			.insertInto('revision')
			.values({ id: newId(), segment_id: segment, lang, text, hash: hashOf(text), author_id: user, created_at: at })
			.execute();
	}
}
