import * as v from 'valibot';
import { REPORT_STEPS } from '$lib/core/report/life';
import { REPORT_KINDS, REPORT_LIMITS, REPORT_STATES } from '$lib/core/report/report';

const id = v.pipe(v.string(), v.uuid());
/** Forms send every line end as two characters, which the reader's browser counted as one. */
const upto = (most: number) =>
	v.pipe(
		v.string(),
		v.transform((text) => text.replace(/\r\n/g, '\n')),
		v.maxLength(most)
	);
const release = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const token = upto(200);
const website = v.optional(upto(1000), '');

/** Forms of readers. */
export const ReportForm = v.strictObject({
	kind: v.picklist(REPORT_KINDS),
	words: upto(REPORT_LIMITS.words),
	suggestion: v.optional(upto(REPORT_LIMITS.suggestion), ''),
	stretch: v.optional(upto(REPORT_LIMITS.stretch), ''),
	name: v.optional(upto(REPORT_LIMITS.name), ''),
	...{ token, release, website }
});
export const VoiceForm = v.strictObject({ report: id, token, release, website });
/** Number in the address of a form; null without one. */
export const ReleaseNumber = v.nullable(release);

const steps = REPORT_STEPS.filter((step) => step !== 'settle');
export const ReportStepping = v.strictObject({
	step: v.picklist(steps),
	answer: v.optional(v.nullable(upto(REPORT_LIMITS.answer)), null),
	into: v.optional(v.nullable(id), null)
});
export const CommentReport = v.strictObject({ comment: id, segment: id, kind: v.picklist(REPORT_KINDS) });

export const ReportQuery = v.object({
	state: v.optional(v.picklist([...REPORT_STATES, 'open', 'all'] as const), 'open'),
	document: v.optional(v.nullable(upto(200)), null),
	before: v.optional(v.nullable(id), null)
});
export const ReportIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(200));
