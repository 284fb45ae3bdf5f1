import { can, type Actor } from '$lib/core/access/access';
import { TARGET_LANGS } from '$lib/core/language/registry';
import type { CountedPost, LearnedPost } from '$lib/core/series/learned';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { machineMark } from '../db/learned';
import { documentById } from '../db/projects';
import type { ProjectTable } from '../db/schema';
import type { TitledPost } from '../db/series';
import { flaggedIn, learntIn, type Learnt } from '../desk/learned';
import { readDesk } from '../desk/desk';
import type { Counts } from '../desk/learned-counts';
import { newestOfSeries } from '../rules/series';
import { need, projectFor } from './actor';

/** Series that are looked at in each language; those with the newest posts. */
const MOST = 3;

interface Found {
	shown: LearnedPost;
	document: string;
	learnt: Learnt;
}

/** The newest post of each series of a project before which something was learned; none for who may not read its documents.
 * It reads titles and changes, no rows.
 * @throws Refusal `access.*` */
export async function learnedPosts(app: App, actor: Actor | null, slug: string): Promise<LearnedPost[]> {
	const project = await projectFor(app, actor, slug);
	if (!can(actor!, 'document.read', { project: project.id })) return [];
	return (await newestPosts(app, project)).map(({ shown }) => shown);
}

/** The same posts with what was found in the texts that they came with, and how much of it is due to what was learned. Each is
 * checked twice for it, and what was counted is kept a while.
 * @throws Refusal `access.*` */
export async function countedPosts(app: App, actor: Actor | null, slug: string): Promise<{ posts: CountedPost[] }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	const posts: CountedPost[] = [];
	for (const found of await newestPosts(app, project)) {
		const counts = await countsOf(app, project, found);
		if (counts) posts.push({ ...found.shown, ...counts });
	}
	return { posts };
}

/** @returns null where the post is gone meanwhile */
async function countsOf(
	app: App,
	project: ProjectTable,
	{ shown, document: id, learnt }: Found
): Promise<Counts | null> {
	const { db } = app.database;
	const { lang, since, until, terms } = shown;
	const document = await documentById(db, id);
	if (!document) return null;
	const { rules } = await app.ruleBooks.of(project.id);
	const mark = [since, until, terms, ...learnt.rules, await machineMark(db, id, lang)].join();
	return app.learnedCounts.of(`${id} ${lang}`, { rules, mark }, async () =>
		flaggedIn(app, await readDesk(app, project, document, lang), learnt)
	);
}

async function newestPosts(app: App, { id: project }: ProjectTable): Promise<Found[]> {
	const found: Found[] = [];
	for (const lang of TARGET_LANGS)
		for (const { post, last } of await newestOfSeries(app.database.db, { project, lang }, MOST)) {
			const stretch = { since: last.at, until: post.at };
			const { learnt, counts } = await learntIn(app, project, stretch);
			if (counts.terms + counts.rules === 0) continue;
			found.push({ shown: { ...placeOf(post, lang), ...stretch, ...counts }, document: post.id, learnt });
		}
	return found;
}

const placeOf = (
	{ slug, title, heading }: TitledPost,
	lang: TargetLang
): Pick<LearnedPost, 'slug' | 'lang' | 'title'> => ({
	...{ slug, lang },
	title: heading ?? title
});
