import { seriesOf, weekOf, type Series } from '$lib/core/check/series';
import { readDates } from '$lib/core/date/read';
import { usualRenderings } from '$lib/core/glossary/learn/usual';
import { language, TARGET_LANGS } from '$lib/core/language/registry';
import type { App } from '../app';
import { habitOf, listedTitles, titleTexts, writeHabit, type Habit } from '../db/habits';
import { textsMark } from '../db/lessons';
import { allProjects } from '../db/projects';
import type { ProjectTable } from '../db/schema';

/** Learns what the posts of each project have in common, where texts or terms changed since it was last learnt: the rhythm of
 * the series, and usual renderings. It takes a while where a project is large, and nobody waits for it.
 * @returns how many projects have other habits now */
export async function learnHabits(app: App): Promise<number> {
	let changed = 0;
	for (const project of await allProjects(app.database.db)) if (await learn(app, project)) changed++;
	return changed;
}

async function learn(app: App, { id, termbase_version: termbase }: ProjectTable): Promise<boolean> {
	const { db } = app.database;
	const marks: string[] = [];
	for (const lang of TARGET_LANGS) marks.push(await textsMark(db, id, lang));
	const mark = `${termbase} ${marks.join(' ')}`;
	const known = await habitOf(db, id);
	if (known?.mark === mark) return false;
	const habit: Habit = { mark, series: await seriesIn(app, id), usual: [] };
	for (const lang of TARGET_LANGS) {
		const { value, old } = await app.lessons.drift(id, lang);
		// What changed meanwhile is learnt the next time.
		if (value === null || old) return false;
		habit.usual = [...habit.usual, ...usualRenderings(value, lang)];
	}
	return writeHabit(db, id, known, habit);
}

/** Learns the rhythm of a project at once, where none is known: the next post is checked by it when it comes, not an hour later. */
export async function learnSeries(app: App, project: string): Promise<void> {
	const { db } = app.database;
	const known = await habitOf(db, project);
	if (known?.series) return;
	const series = await seriesIn(app, project);
	// The mark stays what it was, so that all else is learnt in its turn.
	if (series) await writeHabit(db, project, known, { mark: known?.mark ?? '', series, usual: known?.usual ?? [] });
}

/** The rhythm that the posts of a project keep, in whatever language their titles give it. */
async function seriesIn(app: App, project: string): Promise<Series | null> {
	const weeks = new Map<string, { first: number; last: number }>();
	for (const { document, lang, text } of await titleTexts(app.database.db, project)) {
		const week = weekOf(readDates(text, language(lang)));
		if (week && !weeks.has(document)) weeks.set(document, week);
	}
	// Of a post that just came the rows are not read yet.
	for (const { document, lang, text } of await listedTitles(app.database.db, project)) {
		const week = weeks.has(document) ? null : weekOf(readDates(text, language(lang)));
		if (week) weeks.set(document, week);
	}
	return seriesOf([...weeks.values()]);
}
