import * as v from 'valibot';
import { Refusal } from '$lib/core/problem';
import { ConceptShape } from './concept-form';

const reason = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), '');
/** The version of a concept that was read: the id of its newest change, `0` before the first. */
const base = v.optional(v.pipe(v.string(), v.regex(/^(0|[0-9a-f-]{36})$/, 'the version that was read')));
const id = v.pipe(v.string(), v.uuid());

export const TermChange = v.strictObject({ base, concept: ConceptShape, reason });
export const TermRemoval = v.strictObject({ base, reason });

export const TermUndoing = v.variant('step', [
	v.strictObject({ step: v.literal('change'), change: id }),
	v.strictObject({ step: v.literal('back'), change: id, side: v.picklist(['before', 'after'] as const) }),
	v.strictObject({ step: v.literal('batch'), batch: id })
]);

/** The version that whoever changes a concept has read: in the body, or in the header that HTTP has for it.
 * @throws Refusal `input.invalid` without one */
export function baseOf(request: Request, { base }: { base?: string | undefined }): string {
	const version = base ?? /^"([^"]+)"$/.exec(request.headers.get('if-match') ?? '')?.[1];
	if (version === undefined) throw new Refusal('input.invalid', 'base: the version that was read is missing');
	return version;
}
