import type { CheckedRow } from '$lib/core/check/check';
import type { OwnRule } from '$lib/core/check/own/rule';

/** A rule against double passives, unless said otherwise. */
export const rule = (over: Partial<OwnRule> = {}): OwnRule => ({
	...{ id: 'no-double-passive', name: 'No double passive', lang: null, kind: 'forbidden' },
	...{ pattern: '되어(진|집)', required: '', caseSensitive: true, severity: 'minor', blocks: false },
	...{ message: 'Write the plain passive.', replacement: null, certain: false, on: true },
	...over
});

export const row = (target: string, source: string | null = null, over: Partial<CheckedRow> = {}): CheckedRow => ({
	...{ id: 'a', kind: 'paragraph', paper: null, lang: 'ko', sourceLang: 'en', source, target },
	...over
});
