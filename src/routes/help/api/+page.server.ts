import { operationViews } from '$server/api/operation-views';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ operations: operationViews() });
