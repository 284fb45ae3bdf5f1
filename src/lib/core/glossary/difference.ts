import { TARGET_LANGS } from '../language/registry';
import type { Concept, Rendering } from './concept';
import type { Origin } from './rank';

/** What a concept has besides its renderings, in the order in which people read it. */
const FIELDS = {
	english: ({ english }) => english.join(', '),
	acronym: ({ acronym }) => acronym ?? '',
	partOfSpeech: ({ partOfSpeech }) => partOfSpeech ?? '',
	doNotTranslate: ({ doNotTranslate }) => flag(doNotTranslate),
	caseSensitive: ({ caseSensitive }) => flag(caseSensitive),
	renderedFreely: ({ renderedFreely }) => flag(renderedFreely),
	definition: ({ definition }) => definition,
	source: ({ source }) => source ?? '',
	examples: ({ examples }) => (examples ?? []).map(({ text }) => text).join(' / '),
	note: ({ note }) => note,
	owner: ({ owner }) => owner ?? '',
	origin: ({ origin }) => origin ?? ''
} as const satisfies Record<string, (concept: State) => string>;

const flag = (value: boolean | undefined): string => (value ? 'yes' : 'no');

export type ConceptField = keyof typeof FIELDS | 'order';

/** A concept at one moment. */
export type State = Concept & { origin?: Origin };

/** A field that says something else. Flags are `yes` or `no`, an owner is an id, the others are as they are stored. */
export interface FieldChange {
	field: ConceptField;
	before: string;
	after: string;
}

/** A rendering that was added (no `before`), removed (no `after`), or judged in another way. */
export interface RenderingChange {
	before: Rendering | null;
	after: Rendering | null;
}

export interface ConceptDifference {
	fields: FieldChange[];
	renderings: RenderingChange[];
}

const OF_NONE = new Map<keyof typeof FIELDS, string>([
	['doNotTranslate', 'no'],
	['caseSensitive', 'no'],
	['renderedFreely', 'no']
]);

function fieldChanges(before: State | null, after: State | null): FieldChange[] {
	return (Object.keys(FIELDS) as (keyof typeof FIELDS)[])
		.map((field) => {
			const read = (state: State | null): string => (state ? FIELDS[field](state) : (OF_NONE.get(field) ?? ''));
			return { field, before: read(before), after: read(after) };
		})
		.filter((change) => change.before !== change.after && (change.field !== 'origin' || (before && after)));
}

/** Renderings by language and text; the same one given twice stands there twice. */
function byText(renderings: readonly Rendering[]): Map<string, Rendering> {
	const known = new Map<string, Rendering>();
	for (const rendering of renderings) {
		let key = `${rendering.lang} ${rendering.text}`;
		while (known.has(key)) key += '\n';
		known.set(key, rendering);
	}
	return known;
}

const face = ({ status, condition, compound, note }: Rendering): string =>
	JSON.stringify([status, condition, compound ?? false, note]);

function renderingChanges(before: Map<string, Rendering>, after: Map<string, Rendering>): RenderingChange[] {
	const removed = [...before].filter(([key]) => !after.has(key)).map(([, was]) => ({ before: was, after: null }));
	const kept = [...after].flatMap(([key, now]): RenderingChange[] => {
		const was = before.get(key) ?? null;
		return was && face(was) === face(now) ? [] : [{ before: was, after: now }];
	});
	return [...removed, ...kept];
}

/** Order within a language counts: the first preferred rendering is the one that is offered. */
function orderChange(before: Map<string, Rendering>, after: Map<string, Rendering>): FieldChange[] {
	const words = (side: Map<string, Rendering>, other: Map<string, Rendering>): string =>
		TARGET_LANGS.flatMap((wanted) =>
			[...side].flatMap(([key, { lang, text }]) => (lang === wanted && other.has(key) ? [text] : []))
		).join(', ');
	const [was, now] = [words(before, after), words(after, before)];
	return was === now ? [] : [{ field: 'order', before: was, after: now }];
}

/** What changed between two states of a concept; null is a concept that is not there. */
export function conceptDifference(before: State | null, after: State | null): ConceptDifference {
	const [was, now] = [byText(before?.renderings ?? []), byText(after?.renderings ?? [])];
	return {
		fields: [...fieldChanges(before, after), ...orderChange(was, now)],
		renderings: renderingChanges(was, now)
	};
}
