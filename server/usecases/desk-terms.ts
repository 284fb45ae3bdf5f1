import type { Actor } from '$lib/core/access/access';
import { saysIn } from '$lib/core/check/project';
import type { DeskTerms } from '$lib/core/workflow/desk-view';
import type { App } from '../app';
import { documentRows } from '../db/desk';
import { documentLangs } from '../db/projects';
import { roomOf } from '../desk/desk';
import { documentFor, need } from './actor';

/** The part of the termbase that can matter for a document as it stands now, and what its project says to the checks.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function deskTerms(app: App, actor: Actor | null, slug: string, lang: string): Promise<DeskTerms> {
	const place = await documentFor(app, actor, slug, lang);
	need(actor, 'term.read', { project: place.project.id });
	const { db } = app.database;
	const epoch = (await documentLangs(db, place.document.id)).find((l) => l.lang === place.lang)?.epoch ?? 1;
	const room = roomOf(place.document.id, place.lang, epoch);
	const { version, says, termbase, rules } = await app.ruleBooks.of(place.project.id);
	const texts = await app.rooms.texts(room);
	const stored = await documentRows(db, place.document.id, place.lang);
	const rows = stored.map(({ id, source, machine }) => ({ id, source, target: texts.get(id) ?? machine ?? '' }));
	const terms = await app.relevantTerms.of(room, rows, rules.terms, place.lang);
	return { termbase, terms, rules: version, says: saysIn(says, place.lang) };
}
