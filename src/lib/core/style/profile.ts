import type { Language } from '../language/language';
import { TRAITS, type Trait } from '../language/style';
import type { TargetLang } from '../segment/segment';

/** How a project writes a language: a manner for each trait that it says, by the ids in the data of the language. */
export type StyleProfile = Readonly<Partial<Record<Trait, string>>>;

/** What a project says of all its languages. */
export type ProjectStyle = Readonly<Partial<Record<TargetLang, StyleProfile>>>;

export const isTrait = (name: string): name is Trait => TRAITS.some((trait) => trait === name);

/** Traits that a language leaves open, in the order in which people see them. */
export const traitsOf = ({ style }: Language): Trait[] => TRAITS.filter((trait) => style[trait] !== null);

/** What a profile says of a trait; null where it says nothing, or something that the language does not know. */
export const said = (profile: StyleProfile | undefined, trait: Trait, { style }: Language): string | null => {
	const manner = profile?.[trait];
	return manner !== undefined && style[trait]?.manners.some(({ id }) => id === manner) ? manner : null;
};

/** How a manner looks. */
export const sampleOf = ({ style }: Language, trait: Trait, manner: string): string =>
	style[trait]?.manners.find(({ id }) => id === manner)?.sample ?? manner;
