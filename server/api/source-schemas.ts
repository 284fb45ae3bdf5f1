import * as v from 'valibot';
import { MAX_ROWS } from '$lib/core/segment/segment';

const id = v.pipe(v.string(), v.uuid());
const text = v.pipe(v.string(), v.maxLength(100_000));
const some = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.minLength(1), v.maxLength(MAX_ROWS));

/** What is said of the sources of rows; `seen` is the source in force that the person saw. */
export const SourceAnswer = v.variant('step', [
	v.strictObject({ step: v.literal('take'), rows: some(v.strictObject({ segment: id, source: id, seen: text })) }),
	v.strictObject({ step: v.literal('correct'), segment: id, text, seen: text }),
	v.strictObject({ step: v.literal('accept'), segment: id, seen: text }),
	v.strictObject({ step: v.literal('undo'), choices: v.pipe(v.array(id), v.minLength(1), v.maxLength(500)) })
]);
