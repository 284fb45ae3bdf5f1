import type { ParamMatcher } from '@sveltejs/kit';
import { isTargetLang } from '$lib/core/language/registry';

/** Languages that published pages exist in; any other first part of an address is a page of the workbench. */
export const match: ParamMatcher = (param) => isTargetLang(param);
