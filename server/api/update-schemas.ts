import * as v from 'valibot';
import { ImportedRows, SentFile } from './schemas';

/** A newer copy of a post. Without rows the server reads the file. */
export const NewerCopy = v.strictObject({
	...SentFile.entries,
	format: v.optional(SentFile.entries.format, null),
	engine: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
	rows: v.optional(v.nullable(ImportedRows), null)
});

export const UpdateStep = v.strictObject({ step: v.literal('undo') });

const id = v.pipe(v.string(), v.uuid());
const text = v.pipe(v.string(), v.maxLength(100_000));

/** What is said to a machine text that is offered; `seen` is the text of the row that the person saw. */
export const OfferAnswer = v.variant('step', [
	v.strictObject({ step: v.picklist(['take', 'aside'] as const), candidate: id, seen: text }),
	v.strictObject({ step: v.literal('back'), candidate: id, seen: text, text })
]);
