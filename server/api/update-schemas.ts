import * as v from 'valibot';
import { ENGINE_LIMITS } from '$lib/core/roundtrip/limits';
import { MAX_ROWS } from '$lib/core/segment/segment';
import { SOME_ROWS } from '$lib/core/workflow/desk-view';
import { english, from, ImportedRows, SentFile } from './schemas';

/** A newer copy of a post. Without rows the server reads the file. */
export const NewerCopy = v.strictObject({
	...SentFile.entries,
	format: v.optional(SentFile.entries.format, null),
	engine: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
	rows: v.optional(v.nullable(ImportedRows), null),
	english,
	from
});

export const UpdateStep = v.strictObject({ step: v.literal('undo') });

const id = v.pipe(v.string(), v.uuid());
const text = v.pipe(v.string(), v.maxLength(100_000));

/** What is said to a machine text that is offered; `seen` is the text of the row that the person saw. */
export const OfferAnswer = v.variant('step', [
	v.strictObject({ step: v.picklist(['take', 'aside'] as const), candidate: id, seen: text }),
	v.strictObject({ step: v.literal('back'), candidate: id, seen: text, text })
]);

/** Machine texts that are put in force; with `text` these words stand there then, as before a choice that is undone. */
export const MachineChoices = v.strictObject({
	rows: v.pipe(
		v.array(v.strictObject({ segment: id, candidate: id, seen: text, text: v.optional(text) })),
		v.minLength(1),
		v.maxLength(SOME_ROWS)
	)
});

const answer = v.pipe(v.string(), v.minLength(1), v.maxLength(ENGINE_LIMITS.answer));
const [least, most] = ENGINE_LIMITS.size;

/** What is copied for an engine. */
export const EngineCopying = v.strictObject({
	rows: v.optional(v.picklist(['missing', 'all'] as const), 'missing'),
	paper: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1000))), null),
	size: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))), null),
	instructions: v.optional(v.pipe(v.string(), v.maxLength(ENGINE_LIMITS.instructions)), '')
});

/** What an engine made of it. */
export const EngineAnswered = v.strictObject({ text: answer, beside: v.optional(v.boolean(), false) });

export const EngineTexts = v.strictObject({
	...EngineAnswered.entries,
	engine: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(ENGINE_LIMITS.engine)),
	from,
	rows: v.optional(v.nullable(v.pipe(v.array(id), v.minLength(1), v.maxLength(MAX_ROWS))), null)
});
