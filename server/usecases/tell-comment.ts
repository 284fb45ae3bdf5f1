import { mentions } from '$lib/core/comment/mention';
import type { Comment, Thread } from '$lib/core/comment/thread';
import type { App } from '../app';
import { projectMembers } from '../db/people';
import type { DocumentPlace } from './actor';
import { notify } from './notify';

/** Whom a comment concerns beside those it calls by name, the nearest first. */
interface Concerned {
	/** Those who wrote in the thread before. */
	reply: readonly string[];
	/** Who wrote the words that it is about. */
	comment: readonly string[];
}

/** Tells people of a comment, each once: those it calls by name, those of its thread, the writer of the row. Whoever left the
 * project is told nothing.
 * @param before the body before it was edited: who was called in it already is not told again */
export async function tellOf(
	app: App,
	{ project, document, lang }: DocumentPlace,
	thread: Pick<Thread, 'id' | 'segment'>,
	{ by, body }: Pick<Comment, 'by' | 'body'>,
	concerned: Concerned,
	before = ''
): Promise<void> {
	const members = (await projectMembers(app.database.db, project.id)).filter(({ disabled }) => !disabled);
	const people = members.map(({ user, name }) => ({ id: user, name }));
	const called = (text: string): string[] => mentions(text, people).map(({ person }) => person);
	const told = new Set(called(before));
	const news = { by, project: project.id, document: document.id, lang, segment: thread.segment };
	const kinds: [kind: string, ids: readonly string[]][] = [['mention', called(body)], ...Object.entries(concerned)];
	for (const [kind, ids] of kinds) {
		const to = new Set(ids.filter((id) => !told.has(id) && people.some((person) => person.id === id)));
		for (const id of to) told.add(id);
		await notify(app.database.db, to, { kind, ...news, detail: { thread: thread.id } });
	}
}
