import type { PersonName } from '$lib/core/workflow/history';

/** Names that are offered at a time. */
const OFFERED = 5;

/** What somebody has written of a name behind the last `@`. */
const BEGUN = /(?:^|[^\p{Script=Latin}\p{Nd}_])[@＠]([^@＠\n]{0,40})$/u;

const fold = (name: string): string => name.normalize('NFKC').toLowerCase();

/** People whom the words before the caret may be about to call: those whose names go on from there. */
export function calledFor(before: string, people: readonly PersonName[]): PersonName[] {
	const begun = BEGUN.exec(before)?.[1];
	if (begun === undefined) return [];
	const key = fold(begun);
	return people.filter(({ name }) => fold(name).startsWith(key) && fold(name) !== key).slice(0, OFFERED);
}

/** The words with the name that was begun in them written out. */
export const withCall = (before: string, name: string): string =>
	`${before.replace(/[@＠][^@＠\n]{0,40}$/u, '')}@${name} `;
