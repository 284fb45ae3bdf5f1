import { can, type Actor } from '$lib/core/access/access';
import { precision, type Offer } from '$lib/core/glossary/learn/offer';
import { TARGET_LANGS } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { lessonAnswers, rowLabels } from '../db/lessons';
import { need, projectFor } from './actor';

/** Places of an offer that are shown; their number is shown besides. */
const SHOWN = 20;
/** How long somebody waits for what has to be worked out, in milliseconds. */
export const PATIENCE = 4000;

/** A row, as links need it. */
export interface RowPlace {
	segment: string;
	slug: string;
	/** Title of the document in this language. */
	title: string;
	label: string;
}

/** An offer as pages and the API show it. */
export interface OfferView extends Omit<Offer, 'places' | 'key' | 'compound'> {
	lang: TargetLang;
	/** Names it when it is answered. */
	lesson: string;
	/** In how many rows the correction was made, and some of them. */
	rows: number;
	places: RowPlace[];
	/** Which share of the decided hits people agreed with, from 0 to 1. */
	precision: number;
}

/** Something learnt that a maintainer answered to. */
export interface AnsweredLesson {
	lang: TargetLang;
	lesson: string;
	from: string;
	to: string;
	answer: 'accepted' | 'dismissed';
}

export interface LessonsView {
	project: { slug: string; name: string };
	offers: OfferView[];
	answered: AnsweredLesson[];
	/** Is what is shown of older texts, or nothing yet, since it is being worked out? */
	old: boolean;
	can: { curate: boolean };
}

/** What corrections taught: each that was made at least twice as a rule, the surest first.
 * @param lang one language; all without
 * @throws Refusal `access.*` */
export async function openLessons(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: TargetLang | null = null
): Promise<LessonsView> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const { db } = app.database;
	const offers: OfferView[] = [];
	const answered: AnsweredLesson[] = [];
	let old = false;
	for (const code of lang === null ? TARGET_LANGS : [lang]) {
		const found = await app.lessons.offers(project.id, code, PATIENCE);
		const answers = (await lessonAnswers(db, project.id, code)).filter(({ answer }) => answer !== 'offered');
		const done = new Set(answers.map(({ lesson }) => lesson));
		const open = (found.value ?? []).filter(({ key }) => !done.has(key));
		offers.push(...(await viewsOf(app, code, open)));
		answered.push(...answers.map((one) => answeredView(code, one)));
		old ||= found.old;
	}
	offers.sort((a, b) => b.precision - a.precision || b.rows - a.rows || b.hits - a.hits);
	const curate = can(actor, 'term.curate', { project: project.id });
	return { project: { slug: project.slug, name: project.name }, offers, answered, old, can: { curate } };
}

const answeredView = (
	lang: TargetLang,
	{ lesson, from_text, to_text, answer }: Awaited<ReturnType<typeof lessonAnswers>>[number]
): AnsweredLesson => ({
	...{ lang, lesson, from: from_text, to: to_text },
	answer: answer as AnsweredLesson['answer']
});

async function viewsOf(app: App, lang: TargetLang, offers: readonly Offer[]): Promise<OfferView[]> {
	const shown = offers.flatMap(({ places }) => places.slice(0, SHOWN).map(({ segment }) => segment));
	const labels = await rowLabels(app.database.db, shown, lang);
	return offers.map(({ key, compound: _compound, places, ...offer }) => ({
		...{ ...offer, lang, lesson: key, rows: places.length, precision: precision(offer) },
		places: places.slice(0, SHOWN).flatMap(({ segment }) => labels.get(segment) ?? [])
	}));
}
