import * as v from 'valibot';
import { MEMORY_SIDES } from '$lib/core/memory/memory-view';
import { KINDS, MAX_ROWS } from '$lib/core/segment/segment';
import { SOME_ROWS } from '$lib/core/workflow/desk-view';

const text = v.pipe(v.string(), v.maxLength(100_000));
const id = v.pipe(v.string(), v.uuid());
const lang = v.picklist(['ja', 'ko'] as const);
const reason = v.pipe(v.string(), v.maxLength(2000));
const bytes = v.nullable(v.strictTuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())]));

export const Decisions = v.strictObject({
	kind: v.picklist(['confirm', 'approve', 'refuse'] as const),
	rows: v.pipe(
		v.array(
			v.strictObject({ segment: id, text, source: v.optional(v.nullable(text)), pivot: v.optional(v.nullable(text)) })
		),
		v.minLength(1),
		v.maxLength(MAX_ROWS)
	),
	/** With `refuse`: one of the project's reasons, by its id or, where it is a built-in one, by its code. */
	why: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
	/** Words to it. */
	reason: v.optional(v.nullable(reason), null)
});

/** How a document is published. */
export const Publishing = v.strictObject({
	/** As the machine left it, labelled so. */
	draft: v.optional(v.boolean(), false),
	/** Why, for readers. */
	note: v.optional(v.pipe(v.string(), v.maxLength(500)), '')
});

export const Closing = v.strictObject({
	segment: id,
	key: v.pipe(v.string(), v.maxLength(20_000)),
	action: v.picklist(['false-alarm', 'waiver'] as const),
	scope: v.picklist(['row', 'phrase', 'project'] as const),
	reason,
	renews: v.optional(id)
});

export const Disputing = v.strictObject({
	segment: id,
	seen: text,
	proposed: text,
	reason,
	decider: id,
	dueAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
});

export const Settling = v.strictObject({
	choice: v.picklist(['a', 'b', 'other'] as const),
	text: v.nullable(text),
	seen: text,
	reason
});

/** `note` says to readers why there is this release. */
/** Number of a release as an address has it; 0 is the machine text. */
export const ReleaseFrom = v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)));
export const ClosureStep = v.strictObject({ step: v.picklist(['second', 'withdraw'] as const) });
export const LeftOut = v.strictObject({ leftOut: v.boolean() });
/** Id of what a page of a list begins after; null for the first page. */
export const Before = v.nullable(id);

/** A phrase to look for in approved texts. */
export const MemoryQuery = v.strictObject({
	q: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)),
	side: v.optional(v.picklist(MEMORY_SIDES), 'target')
});

/** Rows on a page of a list. */
export const Limit = v.pipe(
	v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/, 'a number from 1 to 100'))), String(SOME_ROWS)),
	v.transform((limit) => Number(limit ?? SOME_ROWS)),
	v.maxValue(SOME_ROWS)
);
/** Number of a release. */
export const ReleaseNumber = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d{0,8}$/, 'a release has a number from 1'),
	v.transform(Number)
);

export const SomeRows = v.pipe(v.array(id), v.minLength(1), v.maxLength(SOME_ROWS));
export const Hold = v.strictObject({ paper: v.pipe(v.string(), v.maxLength(1000)), held: v.boolean() });

/** Base64, with one repeated class and no group: the pattern of the library runs out of stack at some megabytes. */
const base64 = { ...v.base64<string, undefined>(undefined), requirement: /^[A-Za-z\d+/]*={0,2}$/ };

/** A file as sent, base64, as large as a file may be. */
export const FileContent = v.pipe(
	v.string(),
	v.maxLength(7_000_000),
	base64,
	v.check((text) => text.length % 4 === 0, 'not base64')
);

const file = {
	name: v.pipe(v.string(), v.maxLength(200)),
	content: FileContent,
	format: v.nullable(v.picklist(['post', 'markdown', 'html', 'jsonl'] as const))
};

/** Most rows, and characters in all, that are checked at once without being stored. */
const MAX_CHECKED = { rows: 500, characters: 200_000 };

export const Checking = v.strictObject({
	lang,
	rows: v.pipe(
		v.array(
			v.strictObject({
				id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
				kind: v.optional(v.picklist(KINDS), 'paragraph'),
				paper: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1000))), null),
				sourceLang: v.optional(v.picklist(['en', 'ko'] as const), 'en'),
				source: v.nullable(text),
				target: text
			})
		),
		v.minLength(1),
		v.maxLength(MAX_CHECKED.rows),
		v.check(
			(rows) =>
				rows.reduce((sum, row) => sum + (row.source?.length ?? 0) + row.target.length, 0) <= MAX_CHECKED.characters,
			`more than ${MAX_CHECKED.characters} characters in all`
		)
	)
});

/** Language that the translation was made from, whatever stands beside it as its source; as the rows say where it is left away. */
export const from = v.optional(v.picklist(['en', 'ko'] as const));
/** Is the post English alone, still to be translated? */
export const english = v.optional(v.boolean(), false);
/** Further languages that such a post is to be translated into. */
const also = v.optional(v.pipe(v.array(lang), v.maxLength(2)), []);

export const FileImport = v.strictObject({
	...file,
	format: v.optional(file.format, null),
	lang: v.optional(v.nullable(lang), null),
	title: v.optional(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(300))), null),
	engine: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
	join: v.optional(v.boolean(), true),
	...{ english, also, from }
});

/** A file that is read. */
export const SentFile = v.strictObject(file);

export const Preview = v.strictObject({ ...file, lang: v.nullable(lang), english });

export const Fetching = v.strictObject({
	url: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
	lang: v.optional(v.nullable(lang), null),
	english
});

/** Rows as read and mended. */
export const ImportedRows = v.pipe(
	v.array(
		v.strictObject({
			kind: v.picklist(KINDS),
			paper: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
			sourceLang: v.nullable(v.picklist(['en', 'ko'] as const)),
			source: v.nullable(text),
			target: v.nullable(text),
			confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
			evidence: v.array(v.string()),
			line: v.pipe(v.number(), v.integer(), v.minValue(1)),
			targetBytes: bytes,
			sourceBytes: bytes
		})
	),
	v.minLength(1),
	v.maxLength(MAX_ROWS)
);

export const Import = v.strictObject({
	...file,
	...{ lang, also, from },
	title: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
	engine: v.pipe(v.string(), v.maxLength(100)),
	notices: v.array(v.pipe(v.string(), v.maxLength(100))),
	into: v.nullable(id),
	rows: ImportedRows
});
