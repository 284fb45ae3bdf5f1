import type { Check } from './check';

/** Every check, in the order people see them. */
export const CHECKS: readonly Check[] = [];

/** Names the rules a text was checked with; decisions keep it. Raise it when a check changes what it flags. */
export const RULES_VERSION = '2026-11-21';
