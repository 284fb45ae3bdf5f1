import { endpoint } from '$server/api/endpoint';
import { describeApi } from '$server/api/openapi';
import { theApp } from '$server/app';
import type { RequestEvent } from './$types';

export const GET = endpoint((_: RequestEvent) => Promise.resolve(describeApi(theApp().config.origin)));
