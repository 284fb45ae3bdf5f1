import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { nameProjects } from '$server/usecases/list-projects';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ locals }: RequestEvent) => ({
	projects: await nameProjects(theApp(), locals.actor)
}));
