import type { Check } from './check';
import { doNotTranslate } from './checks/terminology/do-not-translate';
import { forbidden } from './checks/terminology/forbidden';
import { missing } from './checks/terminology/missing';

/** Every check, in the order people see them. */
export const CHECKS: readonly Check[] = [missing, forbidden, doNotTranslate];
