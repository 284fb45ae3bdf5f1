import * as v from 'valibot';
import { AUDIT_GROUP_NAMES, type AuditFilter } from '$lib/core/audit/audit-view';
import { momentOf } from '$lib/i18n/date';
import { parse } from '$server/api/endpoint';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openAudit } from '$server/usecases/open-audit';
import type { PageServerLoad } from './$types';

/** A filter that is not chosen comes as an empty text. */
const chosen = <T extends v.GenericSchema<string, unknown>>(schema: T) =>
	v.optional(
		v.union([
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			schema
		]),
		''
	);

const Filter = v.object({
	person: chosen(v.pipe(v.string(), v.uuid())),
	group: chosen(v.picklist(AUDIT_GROUP_NAMES)),
	document: chosen(v.pipe(v.string(), v.uuid())),
	day: chosen(v.pipe(v.string(), v.isoDate())),
	before: chosen(
		v.pipe(
			v.string(),
			v.regex(/^[1-9]\d{0,14}$/),
			v.transform((text) => Number(text))
		)
	)
});

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const filter = parse(Filter, Object.fromEntries(url.searchParams)) as AuditFilter;
		const { lines, ...view } = await openAudit(theApp(), locals.actor, params.project, filter);
		return { ...view, filter, lines: lines.map((line) => ({ ...line, when: momentOf(line.at) })) };
	});
