import { body, endpoint, parse } from '$server/api/endpoint';
import { LangQuery, LessonAnswer } from '$server/api/lesson-schemas';
import { theApp } from '$server/app';
import { acceptLesson, dismissLesson, offerLessonAgain } from '$server/usecases/answer-lesson';
import { openLessons } from '$server/usecases/open-lessons';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const { lang } = parse(LangQuery, Object.fromEntries(url.searchParams));
	const { offers, old } = await openLessons(theApp(), locals.actor, params.project, lang ?? null);
	return { offers, old };
});

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { step, ...asked } = await body(request, LessonAnswer);
	const { project } = params;
	if ('english' in asked) return { concept: await acceptLesson(theApp(), locals.actor, project, asked) };
	if (step === 'dismiss') await dismissLesson(theApp(), locals.actor, project, asked);
	else await offerLessonAgain(theApp(), locals.actor, project, asked);
	return { concept: null };
});
