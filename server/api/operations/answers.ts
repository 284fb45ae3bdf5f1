import * as v from 'valibot';
import { SEVERITIES } from '$lib/core/check/check';
import { KINDS } from '$lib/core/segment/segment';

/* What the API answers with. Members may be added; whoever reads must let pass what they do not know. */

export const id = v.pipe(v.string(), v.uuid());
export const lang = v.picklist(['ja', 'ko'] as const);
/** A time in milliseconds since the epoch. */
export const time = v.pipe(v.number(), v.integer());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: count, end: count, text: v.string() });
const person = v.object({ id, name: v.string() });
const likelihood = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** One of a list that grows, e.g. `approved`. */
export const code = v.pipe(v.string(), v.minLength(1));

/** Nothing more to say. */
export const Done = v.object({});
export const Made = v.object({ id });
export const Published = v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(1)) });
export const Stored = v.object({ slug: v.string() });

export const Problem = v.object({
	type: v.string(),
	title: v.string(),
	status: v.pipe(v.number(), v.integer()),
	detail: v.string(),
	instance: v.string(),
	code,
	message: v.string(),
	blockers: v.array(v.unknown())
});

export const Finding = v.object({
	segment: v.string(),
	lang,
	check: code,
	category: v.string(),
	severity: v.picklist(SEVERITIES),
	blocks: v.boolean(),
	source: v.nullable(span),
	target: v.nullable(span),
	evidence: v.record(v.string(), v.union([v.string(), v.number()])),
	fixes: v.array(v.object({ start: count, end: count, replacement: v.string(), certain: v.boolean() }))
});

export const Checked = v.object({ findings: v.array(v.object({ ...Finding.entries, message: v.string() })) });

export const Blocker = v.object({
	code,
	segment: v.string(),
	label: v.string(),
	paper: v.nullable(v.string()),
	finding: v.nullable(Finding),
	href: v.string()
});
export const Blockers = v.object({ blockers: v.array(Blocker) });

const DocumentEntry = v.object({
	slug: v.string(),
	title: v.string(),
	createdAt: time,
	langs: v.array(v.object({ lang, title: v.string(), rows: count, passing: count, release: count }))
});
export const Documents = v.object({ documents: v.array(DocumentEntry), count, next: v.nullable(v.string()) });
export const Projects = v.object({
	projects: v.array(v.object({ slug: v.string(), name: v.string(), documents: count }))
});

export const Summary = v.object({
	project: v.string(),
	slug: v.string(),
	title: v.string(),
	lang,
	langs: v.array(lang),
	state: code,
	states: v.record(v.string(), count),
	reasons: v.array(v.object({ id, code: v.nullable(code), label: v.string() })),
	blockers: count,
	release: count
});

export const Rows = v.object({
	rows: v.array(
		v.object({
			id,
			label: v.string(),
			kind: v.picklist(KINDS),
			paper: v.nullable(v.string()),
			sourceLang: v.nullable(code),
			source: v.nullable(v.string()),
			machine: v.nullable(v.string()),
			text: v.string(),
			hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
			state: code,
			findings: v.array(Finding)
		})
	),
	next: v.nullable(id)
});

export const Verdicts = v.object({
	verdicts: v.array(v.object({ segment: id, state: v.nullable(code), refused: v.nullable(code) }))
});

const Dispute = v.object({
	id,
	segment: id,
	a: v.string(),
	b: v.string(),
	reason: v.string(),
	raisedBy: id,
	raisedByName: v.string(),
	raisedAt: time,
	decider: id,
	deciderName: v.string(),
	dueAt: time,
	settled: v.nullable(v.object({ choice: code, text: v.string(), by: id, at: time, reason: v.string() })),
	settledByName: v.nullable(v.string())
});

const someRows = {
	rows: v.array(
		v.object({
			id,
			state: code,
			text: v.string(),
			author: v.nullable(person),
			approved: v.nullable(v.string()),
			decisions: v.array(
				v.object({
					...{ kind: code, by: id, byName: v.string(), at: time },
					...{ why: v.nullable(id), reason: v.nullable(v.string()), current: v.boolean() }
				})
			)
		})
	),
	findings: v.array(Finding),
	checked: v.boolean(),
	termbase: count,
	rules: count,
	closures: v.array(
		v.object({
			...{ id, action: code, scope: code, segment: id, check: code, key: v.string(), reason: v.string() },
			...{ by: id, byName: v.string(), second: v.nullable(id), secondName: v.nullable(v.string()) },
			...{ at: time, rules: v.string() }
		})
	),
	disputes: v.array(Dispute),
	held: v.array(v.string())
};

const ReleaseEntry = v.object({
	number: count,
	at: time,
	byName: v.string(),
	draft: v.boolean(),
	current: v.boolean()
});

/** Blockers and releases are told of the whole document alone. */
export const Status = v.object({
	...someRows,
	blockers: v.optional(v.array(v.object({ code, segment: v.string(), label: v.string() }))),
	releases: v.optional(v.array(ReleaseEntry))
});

export const History = v.object({
	revisions: v.array(v.object({ id, text: v.string(), authors: v.array(person), startedAt: time, at: time })),
	disputes: v.array(Dispute),
	next: v.nullable(id)
});

export const Writers = v.object({
	writers: v.array(v.object({ ...person.entries, client: count, color: v.string() }))
});

const Level = v.object({
	enabled: v.optional(v.boolean()),
	severity: v.optional(code),
	blocks: v.optional(v.boolean())
});

const Says = v.object({
	levels: v.record(v.string(), Level),
	style: v.record(v.string(), v.record(v.string(), v.string())),
	own: v.optional(v.array(v.record(v.string(), v.unknown()))),
	series: v.nullable(v.object({ days: count, begins: count })),
	usual: v.array(v.object({ lang, english: v.string(), text: v.string(), others: v.array(v.string()) }))
});

export const DocumentTerms = v.object({
	...{ termbase: count, rules: count, says: Says },
	terms: v.array(
		v.object({
			...{ id, english: v.array(v.string()), caseSensitive: v.boolean(), doNotTranslate: v.boolean() },
			...{ definition: v.string(), note: v.string() },
			renderings: v.array(v.object({ lang, text: v.string(), status: code, condition: code, note: v.string() }))
		})
	)
});

const marked = v.object({ text: v.string(), terms: v.array(v.object({ start: count, end: count })) });
export const TermExamples = v.object({
	examples: v.array(
		v.object({
			...{ segment: id, lang, at: time, source: marked, target: marked },
			document: v.object({ slug: v.string(), title: v.string() })
		})
	),
	next: v.nullable(id)
});

const release = { number: count, hash: v.string(), publishedAt: time };
export const Releases = v.object({
	releases: v.array(
		v.object({ ...release, byName: v.string(), sound: v.boolean(), rows: count, draft: v.boolean(), note: v.string() })
	)
});
export const Release = v.object({
	...release,
	manifest: v.object({
		lang,
		slug: v.string(),
		title: v.string(),
		number: count,
		publishedAt: time,
		rows: v.array(
			v.object({
				...{ id, kind: v.picklist(KINDS), paper: v.nullable(v.string()) },
				...{ source: v.nullable(v.string()), target: v.string(), hash: v.string() }
			})
		)
	})
});

/** How many rows came in with an approved text of the same source, and how many have several to choose from; headings
 * among the first come confirmed by rule where they are exactly as approved. */
export const Prefilled = v.object({ taken: count, choices: count, byRule: count });

export const Imported = v.object({
	slug: v.string(),
	lang,
	rows: count,
	joined: v.boolean(),
	notices: v.array(v.string()),
	prefilled: Prefilled
});

const Days = v.object({ from: v.string(), to: v.string() });

/** A series as an earlier post of the same title, but for its dates and numbers, has one know it. */
export const SeriesShape = v.object({
	...{ pattern: v.string(), posts: count, last: v.object({ slug: v.string(), title: v.string() }) },
	range: v.nullable(v.object({ expected: Days, given: v.nullable(Days), fits: v.boolean() })),
	number: v.nullable(v.object({ expected: count, given: v.nullable(count), fits: v.boolean() })),
	...{ looked: count, shared: count },
	missing: v.array(
		v.object({
			place: v.picklist(['section', 'footer']),
			text: v.string(),
			seen: count,
			instead: v.nullable(v.string())
		})
	)
});

export const Previewed = v.object({
	post: v.object({
		title: v.nullable(v.string()),
		lang,
		notices: v.array(v.string()),
		segments: v.array(
			v.object({
				...{ kind: v.picklist(KINDS), paper: v.nullable(v.string()), sourceLang: v.nullable(code) },
				...{ source: v.nullable(v.string()), target: v.nullable(v.string()), confidence: likelihood },
				...{ evidence: v.array(v.string()), line: count }
			})
		)
	}),
	proposals: v.array(
		v.object({
			...{ id, slug: v.string(), title: v.string(), score: likelihood, update: v.boolean() },
			langs: v.array(lang)
		})
	),
	prefilled: Prefilled,
	series: v.nullable(SeriesShape)
});

export const Fetched = v.object({
	...Previewed.entries,
	name: v.string(),
	format: v.picklist(['html', 'markdown', 'post']),
	content: v.string()
});

export const Description = v.object({ openapi: v.string(), paths: v.record(v.string(), v.unknown()) });
