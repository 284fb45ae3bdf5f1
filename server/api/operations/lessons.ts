import * as v from 'valibot';
import { LessonAnswer } from '../lesson-schemas';
import { code, count, id, lang } from './answers';
import type { Operation } from './operation';

const text = v.string();
const places = v.array(v.object({ segment: id, slug: text, title: text, label: text }));

const Lessons = v.object({
	offers: v.array(
		v.object({
			...{ lang, lesson: text, from: text, to: text, english: v.nullable(text), concept: v.nullable(id) },
			...{ rows: count, documents: count, hits: count, decided: count, right: count, precision: v.number(), places }
		})
	),
	old: v.boolean()
});

const Drifts = v.object({
	drifts: v.array(
		v.object({
			...{ lang, english: text, kind: code, total: count, concept: v.nullable(id) },
			renderings: v.array(v.object({ text, count, places }))
		})
	),
	old: v.boolean()
});

const AT = '/api/v1/projects/{project}/terms';
const lesson = { lang: 'ko', lesson: '등불관리인 → 등대지기' } as const;
const ONE_LANGUAGE = { lang: { about: 'Language; all without it.' } };
const OLD = '`old`: it is being worked out, and what stands here is of older texts or nothing yet.';

/** What texts teach about terms. */
export const LESSON_OPERATIONS: readonly Operation[] = [
	{
		id: 'listLessons',
		method: 'GET',
		path: `${AT}/lessons`,
		summary: `Corrections that were approved in at least two rows, as rules, the surest first. ${OLD}`,
		asks: [{ need: 'term.read' }],
		query: ONE_LANGUAGE,
		status: 200,
		answer: Lessons
	},
	{
		id: 'answerLesson',
		method: 'POST',
		path: `${AT}/lessons`,
		summary: 'Makes a rule of a correction in one step, sets it aside, or has it offered again.',
		asks: [
			{
				need: 'term.curate',
				body: { step: 'accept', ...lesson, english: 'lantern keeper', rendering: true, forbid: true }
			},
			{ need: 'term.curate', body: { step: 'dismiss', ...lesson } }
		],
		body: LessonAnswer,
		status: 200,
		answer: v.object({ concept: v.nullable(id) }),
		problems: ['lesson.gone']
	},
	{
		id: 'listDrift',
		method: 'GET',
		path: `${AT}/drift`,
		summary: `English phrases that are rendered in several ways, those with the most rows to change first. ${OLD}`,
		asks: [{ need: 'term.read' }],
		query: ONE_LANGUAGE,
		status: 200,
		answer: Drifts
	}
];
