import type { Actor } from '$lib/core/access/access';
import type { Manifest, ManifestRow } from '$lib/core/release/manifest';
import { Refusal } from '$lib/core/problem';
import { standing } from '$lib/core/workflow/state';
import type { App } from '../app';
import { releasesOf } from '../db/releases';
import { readDesk, type Desk, type DeskRow } from '../desk/desk';
import { hashOf, newId } from '../id';
import { documentFor, need, recordAt } from './actor';
import { announceDocument } from './arrange';

/** Publishes a document in one language: exactly the texts that two people stand behind, immutable and numbered.
 * @returns number of the release
 * @throws Refusal `access.*`, `publish.blocked` with the list of blockers */
export async function publishDocument(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string }
): Promise<number> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'document.publish', { project: place.project.id, lang: place.lang });
	const desk = await readDesk(app, place.project, place.document, place.lang);
	if (desk.blockers.length > 0) {
		const n = desk.blockers.length;
		throw new Refusal('publish.blocked', `${n} ${n === 1 ? 'thing blocks' : 'things block'} it`, desk.blockers);
	}
	const number = ((await releasesOf(app.database.db, place.document.id, place.lang))[0]?.number ?? 0) + 1;
	const manifest = JSON.stringify(await manifestOf(app, desk, number));
	await app.database.db
		.insertInto('release')
		.values({
			id: newId(),
			document_id: place.document.id,
			lang: place.lang,
			number,
			manifest,
			hash: hashOf(manifest),
			created_by: actor.id,
			created_at: Date.now()
		})
		.execute();
	const subject = `${place.document.slug} ${place.lang} ${number}`;
	await recordAt(app, actor, place, 'document.publish', subject, { hash: hashOf(manifest) });
	await announceDocument(app, place.document.id);
	return number;
}

const published = (desk: Desk): DeskRow[] =>
	desk.rows.filter((row) => row.state !== 'left-out' && !(row.paper !== null && desk.held.has(row.paper)));

const manifestRow = (row: DeskRow): ManifestRow => ({
	id: row.id,
	kind: row.kind,
	paper: row.paper,
	sourceLang: row.sourceLang,
	source: row.source,
	target: row.facts.text,
	hash: hashOf(row.facts.text)
});

async function manifestOf(app: App, desk: Desk, number: number): Promise<Manifest> {
	const rows = published(desk);
	const people = new Set(rows.flatMap((row) => [...standing(row.facts).people]));
	const credits = await app.database.db
		.selectFrom('user')
		.select(['name', 'credit'])
		.where('id', 'in', [...people, ''])
		.orderBy('name_key')
		.execute();
	const title = rows.find((row) => row.kind === 'title' && row.paper === null);
	return {
		lang: desk.lang,
		slug: desk.document.slug,
		title: title?.facts.text ?? desk.document.title,
		sourceTitle: title?.source ?? null,
		number,
		publishedAt: Date.now(),
		engines: [...new Set(rows.map((row) => row.engine).filter((engine) => engine !== ''))],
		reviewers: credits.filter((c) => c.credit === 'name').map((c) => c.name),
		reviewerCount: people.size,
		held: [...desk.held],
		rows: rows.map(manifestRow)
	};
}
