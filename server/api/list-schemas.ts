import * as v from 'valibot';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { DUES, SORTS, STAGES } from '$lib/core/list/list';
import { endOfDay } from '$lib/core/workflow/assignment';
import { parse } from './endpoint';

/** A filter that a form sends empty where nothing is chosen. */
const choice = <const T extends readonly string[]>(values: T) =>
	v.optional(v.union([v.picklist(values), v.literal('')]), '' as const);
const word = v.optional(v.pipe(v.string(), v.maxLength(100)), '');
const query = v.optional(v.pipe(v.string(), v.maxLength(200), v.trim()), '');
const someone = <const T extends readonly string[]>(names: T) =>
	v.optional(v.union([v.picklist(names), v.literal(''), v.pipe(v.string(), v.uuid())]), '');

export const DocumentQuery = v.strictObject({
	lang: choice(TARGET_LANGS),
	stage: choice(STAGES),
	who: someone(['me', 'nobody'] as const),
	due: choice(DUES),
	q: query,
	sort: v.pipe(
		choice(SORTS),
		v.transform((sort) => (sort === '' ? 'newest' : sort))
	),
	after: v.optional(v.pipe(v.string(), v.regex(/^(|-?\d{1,16}_[0-9a-f-]{36})$/)), '')
});

export const SegmentQuery = v.strictObject({
	lang: choice(TARGET_LANGS),
	state: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{0,40}$/)), ''),
	check: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{0,80}$/)), ''),
	blocking: choice(['yes'] as const),
	author: someone(['me'] as const),
	document: word,
	q: query,
	after: v.optional(v.pipe(v.string(), v.regex(/^(|[0-9a-f]{32}[a-z]{2}\d{6})$/)), '')
});

const due = v.pipe(
	v.string(),
	v.transform((day) => (day === '' ? null : (endOfDay(day) ?? NaN))),
	v.nullable(v.number('a day such as 2026-11-24 is needed'))
);

const user = v.pipe(v.string(), v.uuid());

/** One step of an assignment; `due` is a day, empty for none. */
export const AssignmentRequest = v.variant('step', [
	v.strictObject({ step: v.literal('claim') }),
	v.strictObject({ step: v.literal('give-back') }),
	v.strictObject({ step: v.literal('assign'), user }),
	v.strictObject({ step: v.literal('due'), due })
]);

const at = { document: v.pipe(v.string(), v.maxLength(100)), lang: v.picklist(TARGET_LANGS) };

/** The same as forms of a list send it. */
export const AssignmentForm = v.variant('step', [
	v.strictObject({ ...at, step: v.literal('claim') }),
	v.strictObject({ ...at, step: v.literal('give-back') }),
	v.strictObject({ ...at, step: v.literal('assign'), user }),
	v.strictObject({ ...at, step: v.literal('due'), due })
]);

/** The filters of a page. Names that are none of them belong to others, such as the action of a form.
 * @throws Refusal `input.invalid` that names the filter */
export function queryOf<T extends typeof DocumentQuery | typeof SegmentQuery>(
	query: URLSearchParams,
	schema: T
): v.InferOutput<T> {
	return parse(schema, Object.fromEntries([...query].filter(([name]) => name in schema.entries)));
}
