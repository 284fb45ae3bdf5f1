import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { MAX_ROWS, type Kind, type ParsedSegment } from '$lib/core/segment/segment';
import type { PrefillCounts } from '$lib/core/memory/prefill';
import {
	planUpdate,
	type SourceChange,
	type TextChange,
	type UpdateCounts,
	type UpdatePlan
} from '$lib/core/update/plan';
import type { App } from '../app';
import { asStored, standingPost, type StandingPost } from '../desk/standing-post';
import { incomingRows, prefillPreview } from '../memory/prefill';
import { documentFor, need } from './actor';

/** What an update would do to a row. */
export interface ChangedRow {
	/** Empty for a row that is new. */
	label: string;
	kind: Kind;
	paper: string | null;
	text: TextChange;
	source: SourceChange;
	falls: boolean;
	returns: boolean;
	/** Text of now and the text of the newer copy; null where there is none. */
	now: string | null;
	newer: string | null;
	sourceNow: string | null;
	sourceNewer: string | null;
}

export interface UpdatePreview {
	counts: UpdateCounts;
	/** Rows that would change, in the order of the newer copy; the first of many. */
	rows: ChangedRow[];
	/** How many there are. */
	changing: number;
	/** What the memory would give the rows that are new. */
	prefilled: PrefillCounts;
}

/** Rows that a preview shows. */
const SHOWN = 500;

/** @throws Refusal `input.invalid` */
export function checkRows(rows: readonly ParsedSegment[]): void {
	if (rows.length === 0) throw new Refusal('input.invalid', 'there is no row to import');
	if (rows.length > MAX_ROWS) throw new Refusal('input.invalid', `more than ${MAX_ROWS} rows`);
}

/** Says what a newer copy of a post would do to it; nothing is stored.
 * @throws Refusal `access.*`, `input.invalid` */
export async function previewUpdate(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	rows: readonly ParsedSegment[]
): Promise<UpdatePreview> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'document.import', { project: place.project.id, lang: place.lang });
	checkRows(rows);
	const post = await standingPost(app, place);
	const plan = planUpdate(post.standing, rows.map(asStored));
	const prefilled = await prefillPreview(
		app,
		{ project: place.project, langs: [place.lang] },
		incomingRows(post, plan, rows)
	);
	return { ...previewOf(post, plan, rows), prefilled };
}

function previewOf(
	{ desk }: StandingPost,
	{ rows, counts }: UpdatePlan,
	incoming: readonly ParsedSegment[]
): Omit<UpdatePreview, 'prefilled'> {
	const stored = incoming.map(asStored);
	const changed = rows.flatMap(({ standing: mine, incoming: yours, ...planned }): ChangedRow[] => {
		const isQuiet = ['same', 'still-gone', 'elsewhere'].includes(planned.text);
		if (isQuiet && planned.source === 'same' && !planned.returns) return [];
		const [old, now] = [mine === null ? null : desk.rows[mine]!, yours === null ? null : stored[yours]!];
		return [
			{
				...planned,
				...{ label: old?.label ?? '', kind: (old ?? now!).kind },
				...{ now: old?.machine == null ? null : old.facts.text, newer: now?.target ?? null },
				...{ sourceNow: old?.source ?? null, sourceNewer: now?.source ?? null }
			}
		];
	});
	return { counts, rows: changed.slice(0, SHOWN), changing: changed.length };
}
