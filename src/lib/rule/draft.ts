import type { OwnRule } from '$lib/core/check/own/rule';

/** A rule before anything is typed.
 * @param id that no rule of the project has */
export const emptyRule = (id: string): OwnRule => ({
	...{ id, name: '', lang: null, kind: 'forbidden', pattern: '', required: '', caseSensitive: true },
	...{ severity: 'minor', blocks: false, message: '', replacement: null, certain: false, on: false }
});

/** An id that is free, for who does not want to think of one. */
export function freeId(taken: readonly { id: string }[]): string {
	const ids = new Set(taken.map(({ id }) => id));
	for (let n = 1; ; n++) if (!ids.has(`rule-${n}`)) return `rule-${n}`;
}

/** What a rule that is being typed is looked for as: what it is called does not matter yet. */
export const tried = ({ kind, name, message, required, replacement, certain, ...rest }: OwnRule): OwnRule => ({
	...{ ...rest, kind, name: name.trim() || '-', message: message.trim() || '-' },
	required: kind === 'pair' ? required : '',
	...(kind === 'pair' ? { replacement: null, certain: false } : { replacement, certain })
});
