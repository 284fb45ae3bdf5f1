import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { cleanText } from '$lib/core/report/clean';
import { stretchOfComment } from '$lib/core/report/comment-row';
import { REPORT_LIMITS, type ReportKind } from '$lib/core/report/report';
import type { App } from '../app';
import { documentRows } from '../db/desk';
import { releaseManifest } from '../db/report-lists';
import { insertReport } from '../db/reports';
import { newId } from '../id';
import { documentFor, need, recordAt } from './actor';
import { announceDocument } from './arrange';

/** Makes a report of a reader's comment at the end of an imported post: accepted at once, in the commenter's words.
 * @param request rows of the comment and of what it speaks of
 * @returns id of the report; of the one that was made of this comment on this row before
 * @throws Refusal `access.*`, `segment.not-in-review` for what is no comment, or a row without text */
export async function makeReportOfComment(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	request: { comment: string; segment: string; kind: ReportKind }
): Promise<string> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'report.answer', { project: place.project.id, lang: place.lang });
	const { db } = app.database;
	const rows = await documentRows(db, place.document.id, place.lang, [request.comment, request.segment]);
	const comment = rows.find(({ id }) => id === request.comment);
	const row = rows.find(({ id }) => id === request.segment);
	if (!comment || !row) throw new Refusal('access.not-found');
	const text = row.machine;
	if (comment.kind !== 'comment' || row.kind === 'comment' || row.leftOut || text === null)
		throw new Refusal('segment.not-in-review');
	const known = await db
		.selectFrom('report')
		.select('id')
		.where('comment_id', '=', comment.id)
		.where('segment_id', '=', row.id)
		.where('lang', '=', place.lang)
		.executeTakeFirst();
	if (known) return known.id;
	const release = await releaseManifest(db, place.document.id, place.lang, null);
	const quote = release?.rows.find(({ id }) => id === row.id)?.target ?? text;
	const words = cleanText(comment.machine ?? comment.source ?? '').slice(0, REPORT_LIMITS.words);
	const id = newId();
	await insertReport(db, {
		...{ id, project: place.project.id, document: place.document.id, lang: place.lang, segment: row.id },
		...{ release: release?.number ?? 0, quote, stretch: stretchOfComment(words, quote), kind: request.kind, words },
		...{ suggestion: '', name: '', origin: 'comment', state: 'accepted', answer: '', joined: null, voices: 0 },
		...{ fixedIn: null, at: Date.now(), form: null, reporter: null, comment: comment.id, by: actor.id }
	});
	const detail = { lang: place.lang, segment: row.id, comment: comment.id, kind: request.kind };
	await recordAt(app, actor, place, 'report.comment', id, detail);
	await announceDocument(app, place.document.id);
	return id;
}
