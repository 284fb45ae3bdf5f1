/** Names the rules a text was checked with; decisions keep it. Raise it when a check changes what it flags. */
export const RULES_VERSION = '2026-11-23.2';
