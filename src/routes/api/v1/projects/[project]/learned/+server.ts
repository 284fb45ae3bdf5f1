import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { countedPosts } from '$server/usecases/learned-posts';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals }: RequestEvent) => countedPosts(theApp(), locals.actor, params.project));
