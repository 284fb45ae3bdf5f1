import type { Example } from '$lib/core/check/check';
import { language } from '$lib/core/language/registry';
import { TRAITS, type Trait } from '$lib/core/language/style';
import { sampleOf } from '$lib/core/style/profile';
import { message, messageKey } from '$lib/i18n/message';

/** A manner as the page shows it. */
export interface ShownManner {
	id: string;
	sample: string;
	count: number;
	flagged: number;
	examples: readonly {
		segment: string;
		text: string;
		start: number;
		end: number;
		place: { slug: string; title: string; label: string } | null;
	}[];
}

/** A trait as the page shows it. */
export interface ShownTrait {
	trait: Trait;
	total: number;
	manners: readonly ShownManner[];
	guess: string | null;
	said: string | null;
}

/** Name of a trait in the reader's language. */
export const traitName = (trait: Trait): string =>
	message(
		messageKey(
			'style_trait',
			trait.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
		)
	);

/** How the project of an example writes, as samples. */
export const saidOf = ({ lang = 'ja', style = {} }: Pick<Example, 'lang' | 'style'>): string[] =>
	TRAITS.flatMap((trait) => (style[trait] === undefined ? [] : [sampleOf(language(lang), trait, style[trait])]));
