import { error } from '@sveltejs/kit';
import { CHECKS } from '$lib/core/check/registry';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	if (!CHECKS.some(({ id }) => id === params.id)) error(404, { message: params.id, code: 'access.not-found' });
	return { id: params.id };
};
