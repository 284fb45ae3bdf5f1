import type { Rendering } from '$lib/core/glossary/concept';
import type { ConceptDifference, FieldChange, RenderingChange } from '$lib/core/glossary/difference';
import { message } from '$lib/i18n/message';
import { m } from '$lib/i18n/paraglide/messages';

/** A change of a concept as a list shows it. */
export interface ListedChange {
	id: string;
	kind: string;
	reason: string | null;
	/** Name of who changed it; null for the installation itself. */
	who: string | null;
	/** Milliseconds since the epoch. */
	at: number;
	/** The same in words. */
	when: string;
	difference: ConceptDifference;
	/** Of a step that changed several concepts. */
	counts?: { added: number; changed: number; removed: number } | null;
}

/** What became of one field or rendering, in the reader's words; empty where there was or is nothing. */
export interface DifferenceLine {
	label: string;
	before: string;
	after: string;
}

const FLAGS: readonly string[] = ['doNotTranslate', 'caseSensitive', 'renderedFreely'];

function said({ field }: FieldChange, value: string, names: Record<string, string>): string {
	if (value === '') return '';
	if (FLAGS.includes(field)) return value === 'yes' ? m.term_yes() : m.term_no();
	if (field === 'partOfSpeech') return message(`term_pos_${value}`);
	if (field === 'origin') return message(`terms_origin_${value}`);
	return field === 'owner' ? (names[value] ?? m.term_owner_gone()) : value;
}

const facets = ({ status, condition, compound, note }: Rendering): string[] => [
	message(`terms_status_${status}`),
	message(`terms_condition_${condition}`),
	compound ? m.terms_reach_compound() : m.terms_reach_word(),
	note
];

/** Only what differs of a rendering that stays, but for its text, which the label has. */
function judged({ before, after }: { before: Rendering; after: Rendering }): Omit<DifferenceLine, 'label'> {
	const [was, now] = [facets(before), facets(after)];
	const other = (side: string[]): string => side.filter((facet, i) => was[i] !== now[i] && facet !== '').join(', ');
	return { before: other(was), after: other(now) };
}

const whole = (rendering: Rendering | null): string =>
	rendering
		? `${rendering.text} (${[message(`terms_status_${rendering.status}`), rendering.note].filter(Boolean).join(', ')})`
		: '';

function renderingLine({ before, after }: RenderingChange): DifferenceLine {
	const { lang, text } = (after ?? before)!;
	const language = message(`site_lang_${lang}`);
	if (before && after) return { label: m.term_diff_judged({ language, text }), ...judged({ before, after }) };
	const label = after ? m.term_diff_added({ language }) : m.term_diff_removed({ language });
	return { label, before: whole(before), after: whole(after) };
}

/** A difference as lines to read, fields first. */
export const differenceLines = (
	{ fields, renderings }: ConceptDifference,
	names: Record<string, string>
): DifferenceLine[] => [
	...fields.map((change) => ({
		label: message(`term_field_${change.field}`),
		before: said(change, change.before, names),
		after: said(change, change.after, names)
	})),
	...renderings.map(renderingLine)
];
