import { error } from '@sveltejs/kit';
import { PROBLEM_CODES, problemStatus } from '$lib/core/problem';
import { answeringWith } from '$server/api/operation-views';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const code = PROBLEM_CODES.find((known) => known === params.code);
	if (!code) error(404, { message: params.code, code: 'access.not-found' });
	return { code, status: problemStatus(code), operations: answeringWith(code) };
};
