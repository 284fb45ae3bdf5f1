import { PARTS_OF_SPEECH, type PartOfSpeech, type RenderingStatus, type TermElement } from '../concept';
import { SAID, STATUS_TERM } from './tbx-entry';
import { textOf } from './tbx-vocabulary';

/** Part of speech of a value such as `proper noun` or `properNoun`. */
export const speechOf = (value: string): PartOfSpeech | undefined =>
	PARTS_OF_SPEECH.find((part) => part.toLowerCase() === value.replace(/[\s-]/gu, '').toLowerCase());

const STATUS_OF: Readonly<Record<string, RenderingStatus>> = {
	preferred: 'preferred',
	standardized: 'preferred',
	legal: 'preferred',
	regulated: 'preferred',
	admitted: 'admitted',
	deprecated: 'deprecated',
	superseded: 'deprecated',
	forbidden: 'forbidden',
	proposed: 'proposed'
};

/** Status of a value with or without `Term` and `-admn-sts`. */
export const statusOf = (value: string): RenderingStatus | undefined =>
	STATUS_OF[
		value
			.trim()
			.toLowerCase()
			.replace(/-admn-sts$/u, '')
			.replace(/term$/u, '')
	];

/** Types of terms that make an acronym. */
export const isAcronym = (value: string): boolean => /^(?:acronym|initialism)$/iu.test(value.trim());

/** What an element says of a field, so that two spellings of one fact are the same. */
export function meaning(element: TermElement): string {
	const text = textOf(element);
	const field = element.attributes[SAID]!;
	return `${field} ${values(field, element, text)}`;
}

function values(field: string, { name }: TermElement, text: string): string {
	const status = field === 'status' ? statusOf(text) : undefined;
	if (status) return STATUS_TERM[status];
	if (field === 'partOfSpeech') return speechOf(text) ?? text;
	return field === 'acronym' && name === 'termNote' ? 'acronym' : text;
}
