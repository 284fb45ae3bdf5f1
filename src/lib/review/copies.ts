import { diffWords, type Part } from '$lib/core/diff/diff';
import { language } from '$lib/core/language/registry';
import type { SourceLang } from '$lib/core/segment/segment';
import type { GivenCopy, Proposal } from '$lib/core/source/copies';
import type { Damage } from '$lib/core/source/damage';
import { message, messageKey } from '$lib/i18n/message';
import { m } from '$lib/i18n/paraglide/messages';
import { languageName } from './names';
import { condensed } from './pieces';

/** How a copy is called. */
export const copyName = ({ lang }: GivenCopy): string => m.copies_from({ language: languageName(lang) });

const sentenceOf = ({ kind, found, other }: Damage, copy: GivenCopy): string => {
	const isGone = kind === 'address-lost' && found.trim() === '';
	const key = isGone ? 'address-gone' : kind;
	return message(messageKey('copies_damage', key), { copy: copyName(copy), found: found.trim(), other: other.trim() });
};

/** What is wrong with which copy, each sentence once. */
export function reasonsOf({ damages, copies, unexplained }: Proposal): string[] {
	const said = damages.map((damage) => sentenceOf(damage, copies[damage.copy]));
	return [...new Set([...said, ...(unexplained ? [m.copies_words()] : [])])];
}

/** Two texts, each with the words in which it differs from the other. */
export function bothSides(first: string, second: string, lang: SourceLang): readonly [Part[], Part[]] {
	const parts = condensed(diffWords(first, second, language(lang)));
	// Neither is the older one: what only one of them has stands out in it, nothing is struck out.
	const side = (own: Part['op']): Part[] =>
		parts.flatMap((part): Part[] => {
			if (part.op === 'equal') return [part];
			return part.op === own ? [{ op: 'insert', text: part.text }] : [];
		});
	return [side('delete'), side('insert')];
}
