import type { ParamMatcher } from '@sveltejs/kit';

/** Numbers of releases, from 1. */
export const match: ParamMatcher = (param) => /^[1-9]\d{0,8}$/.test(param);
