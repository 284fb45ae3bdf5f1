import type { Actor } from '$lib/core/access/access';
import { conceptOf, settle } from '$lib/core/glossary/learn/accept';
import { lessonsOf, type Lesson } from '$lib/core/glossary/learn/lesson';
import { Refusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { changeConcept, conceptById, type StoredConcept } from '../db/concepts';
import { answerLesson, lessonAnswers, repeatedCorrections, type Answer } from '../db/lessons';
import type { ProjectTable } from '../db/schema';
import { need, projectFor } from './actor';

/** Names a lesson. */
export interface LessonAt {
	lang: TargetLang;
	lesson: string;
}

/** What becomes of a lesson in the termbase. */
export interface Acceptance extends LessonAt {
	/** The English that it is about. */
	english: string;
	/** Make the new words a rendering? */
	rendering: boolean;
	/** Forbid the old ones? */
	forbid: boolean;
}

/** Makes a rule of what was corrected more than once: one change of the concept that has the English, or a concept of its
 * own, with the correction as its reason.
 * @returns id of the concept
 * @throws Refusal `access.*`, `lesson.gone` where it was not made twice any more, `input.invalid` */
export async function acceptLesson(app: App, actor: Actor | null, slug: string, asked: Acceptance): Promise<string> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	if (!asked.rendering && !asked.forbid) throw new Refusal('input.invalid', 'rendering or forbid');
	const lesson = await lessonAt(app, project, asked);
	const { concept, before } = await conceptFor(app, project, asked.english);
	const after = settle(concept, {
		...{ lang: asked.lang, compound: lesson.compound },
		wanted: asked.rendering ? lesson.to : null,
		unwanted: asked.forbid ? [lesson.from] : []
	});
	const reason = `${lesson.from} → ${lesson.to}`;
	return app.database.db.transaction().execute(async (trx) => {
		const id = await changeConcept(trx, project.id, before, { ...after, id: before?.id ?? '' }, actor.id, 'own', {
			reason
		});
		await answerLesson(trx, answerRow(project, asked.lang, lesson, 'accepted', actor));
		await record(trx, {
			...{ user: actor.id, project: project.id, action: before ? 'term.change' : 'term.add', subject: id },
			detail: { term: after.english[0], lang: asked.lang, reason }
		});
		return id;
	});
}

/** Says that a correction is no rule: it is not offered again.
 * @throws Refusal `access.*`, `lesson.gone` */
export async function dismissLesson(app: App, actor: Actor | null, slug: string, at: LessonAt): Promise<void> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const lesson = await lessonAt(app, project, at);
	const answer = answerRow(project, at.lang, lesson, 'dismissed', actor);
	await write(app, answer, (trx) => record(trx, { ...entryOf(actor, answer), action: 'term.dismiss' }));
}

/** Offers a lesson again that somebody answered to. What it changed in the termbase stays.
 * @throws Refusal `access.*`, `lesson.gone` where nobody answered */
export async function offerLessonAgain(app: App, actor: Actor | null, slug: string, at: LessonAt): Promise<void> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const answers = await lessonAnswers(app.database.db, project.id, at.lang);
	const known = answers.find(({ lesson, answer }) => lesson === at.lesson && answer !== 'offered');
	if (!known) throw new Refusal('lesson.gone');
	const again = { ...known, answer: 'offered', user_id: actor.id, answered_at: Date.now() };
	await write(app, again, (trx) => record(trx, { ...entryOf(actor, again), action: 'term.offer-again' }));
}

type AnswerRow = Parameters<typeof answerLesson>[1];

function answerRow(project: ProjectTable, lang: TargetLang, lesson: Lesson, answer: Answer, actor: Actor): AnswerRow {
	const { key, from, to } = lesson;
	return {
		...{ project_id: project.id, lang, lesson: key, from_text: from, to_text: to },
		...{ answer, user_id: actor.id, answered_at: Date.now() }
	};
}

const entryOf = (actor: Actor, { project_id: project, lang, lesson, from_text: from, to_text: to }: AnswerRow) => ({
	...{ user: actor.id, project, subject: lesson },
	detail: { from, to, lang }
});

const write = (app: App, answer: AnswerRow, note: (trx: Db) => Promise<void>): Promise<void> =>
	app.database.db.transaction().execute(async (trx) => {
		await answerLesson(trx, answer);
		await note(trx);
	});

/** @throws Refusal `lesson.gone` */
async function lessonAt(app: App, project: ProjectTable, { lang, lesson }: LessonAt): Promise<Lesson> {
	const [known] = lessonsOf(await repeatedCorrections(app.database.db, project.id, lang, [lesson]));
	if (!known) throw new Refusal('lesson.gone');
	return known;
}

/** The concept that has an English term, as it stands, and what it is to become: an empty one where there is none. */
export async function conceptFor(
	app: App,
	project: ProjectTable,
	english: string
): Promise<{ concept: Omit<StoredConcept, 'id' | 'origin' | 'updatedAt'>; before: StoredConcept | null }> {
	const term = english.trim();
	if (term === '') throw new Refusal('input.invalid', 'english');
	const { index } = await app.termbases.of(project.id);
	const match = index.inSource(term).find(({ start, end }) => start === 0 && end === term.length);
	const before = match ? ((await conceptById(app.database.db, project.id, match.concept.id)) ?? null) : null;
	if (!before) return { concept: conceptOf(term), before };
	const { id: _id, origin: _origin, updatedAt: _updatedAt, ...concept } = before;
	return { concept, before };
}
