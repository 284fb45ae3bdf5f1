import type { Actor } from '$lib/core/access/access';
import type { Learned, PostSeries } from '$lib/core/series/learned';
import type { App } from '../app';
import { lessonsTaken, type Stretch } from '../db/learned';
import { outlineOf, titledPosts } from '../db/series';
import { learnedOutcomes, learntIn } from '../desk/learned';
import { readDesk } from '../desk/desk';
import { seriesOf } from '../rules/series';
import { documentFor, type DocumentPlace } from './actor';

/** The series that a post belongs to, how it keeps its rhythm, and what was learned between the last post and this one.
 * @throws Refusal `access.*` */
export async function openSeries(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string }
): Promise<PostSeries> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const { db } = app.database;
	const { project, document, lang } = place;
	const post = (await titledPosts(db, project.id, lang)).find(({ id }) => id === document.id);
	if (!post) return { series: null, learned: null };
	const rows = await outlineOf(db, document.id, lang);
	const found = await seriesOf(db, { project: project.id, lang }, { ...post, rows }, post);
	if (!found) return { series: null, learned: null };
	const [last] = found.earlier;
	return { series: found.view, learned: last ? await learnedIn(app, place, { since: last.at, until: post.at }) : null };
}

async function learnedIn(app: App, { project, document, lang }: DocumentPlace, stretch: Stretch): Promise<Learned> {
	const { learnt, counts } = await learntIn(app, project.id, stretch);
	const corrections = await lessonsTaken(app.database.db, project.id, lang, stretch);
	const desk = await readDesk(app, project, document, lang);
	return { ...stretch, ...counts, corrections, ...(await learnedOutcomes(app, desk, learnt)) };
}
