import type { Check } from './check';

/** Every check, in the order people see them. */
export const CHECKS: readonly Check[] = [];
