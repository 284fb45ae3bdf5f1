import { pivotLang } from '$lib/core/source/pivot';
import { Refusal } from '$lib/core/problem';
import type { SourceLang, TargetLang } from '$lib/core/segment/segment';

/** What somebody says of a translation that they bring. */
export interface TranslatedFrom {
	/** Language that it was made from, whatever stands beside it as its source; as the rows say where nobody said. */
	from?: SourceLang;
}

/** @throws Refusal `input.invalid` where no translation into the language is made from that one */
export function checkFrom(lang: TargetLang, { from = 'en' }: TranslatedFrom): void {
	if (from !== 'en' && pivotLang(lang) !== from)
		throw new Refusal('input.invalid', `a text in "${lang}" is not translated from "${from}"`);
}
