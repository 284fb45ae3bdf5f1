import { parse } from '$server/api/endpoint';
import { form, texts } from '$server/api/form';
import { LessonForm, LessonRequest } from '$server/api/lesson-schemas';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { acceptLesson, dismissLesson, offerLessonAgain } from '$server/usecases/answer-lesson';
import { openLessons } from '$server/usecases/open-lessons';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, () => openLessons(theApp(), locals.actor, params.project));

/** The names of a lesson, whatever else the form holds. */
const lessonOf = async (request: Request) => {
	const data = await request.formData();
	return parse(LessonRequest, { lang: texts(data, 'lang')[0], lesson: texts(data, 'lesson')[0] });
};

export const actions: Actions = {
	accept: ({ params, locals, request }) =>
		submit(async () => {
			const { rule, ...asked } = await form(request, LessonForm);
			const how = { rendering: rule !== 'forbid', forbid: rule !== 'rendering' };
			const concept = await acceptLesson(theApp(), locals.actor, params.project, { ...asked, ...how });
			return { accepted: { concept, lesson: asked.lesson } };
		}),
	dismiss: ({ params, locals, request }) =>
		submit(async () => {
			const at = await lessonOf(request);
			await dismissLesson(theApp(), locals.actor, params.project, at);
			return { dismissed: at };
		}),
	again: ({ params, locals, request }) =>
		submit(async () => {
			await offerLessonAgain(theApp(), locals.actor, params.project, await lessonOf(request));
			return { again: true };
		})
};
