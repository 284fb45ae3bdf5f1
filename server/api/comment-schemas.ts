import * as v from 'valibot';
import { MAX_BODY } from '$lib/core/comment/thread';

const id = v.pipe(v.string(), v.uuid());
const text = v.pipe(v.string(), v.maxLength(100_000));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = { body: v.pipe(v.string(), v.maxLength(MAX_BODY)), suggestion: v.optional(v.nullable(text), null) };

export const NewThread = v.strictObject({
	...words,
	segment: id,
	seen: text,
	start: place,
	end: place,
	blocking: v.optional(v.boolean(), false)
});

export const ThreadChange = v.variant('step', [
	v.strictObject({ step: v.literal('reply'), ...words }),
	v.strictObject({ step: v.literal('resolve') }),
	v.strictObject({ step: v.literal('reopen') }),
	v.strictObject({ step: v.literal('blocking'), blocking: v.boolean() }),
	v.strictObject({ step: v.literal('take'), comment: id })
]);

export const CommentChange = v.variant('step', [
	v.strictObject({ step: v.literal('edit'), ...words }),
	v.strictObject({ step: v.literal('remove') })
]);

/** Which threads are listed. */
export const ThreadList = v.strictObject({
	row: v.optional(id),
	state: v.optional(v.picklist(['open', 'resolved', 'all'] as const), 'open')
});
