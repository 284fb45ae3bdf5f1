import * as v from 'valibot';

/** `1` or `0` in an address. */
const flag = (otherwise: boolean) =>
	v.pipe(
		v.optional(v.picklist(['0', '1'] as const), otherwise ? '1' : '0'),
		v.transform((value) => value === '1')
	);

const number = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d{0,8}$/, 'a release is a number from 1 on'),
	v.transform((value) => Number(value))
);

/** What an address says of an export: `?format=markdown&release=3&english=0`, or `draft=1` for the texts as they stand. */
export const ExportQuery = v.strictObject({
	format: v.pipe(v.string(), v.maxLength(20)),
	release: v.optional(v.nullable(number), null),
	english: flag(true),
	draft: flag(false)
});

export const CheckQuery = v.strictObject({ english: flag(true), draft: flag(false) });
