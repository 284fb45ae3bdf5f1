import type { Manifest, ManifestRow } from '$lib/core/release/manifest';
import { ASIDE, standing } from '$lib/core/workflow/state';
import type { App } from '../app';
import type { Desk, DeskRow } from '../desk/desk';
import { hashOf } from '../id';

const published = (desk: Desk): DeskRow[] => desk.rows.filter((row) => !ASIDE.includes(row.state));

const manifestRow = (row: DeskRow): ManifestRow => ({
	id: row.id,
	kind: row.kind,
	paper: row.paper,
	sourceLang: row.sourceLang,
	source: row.source,
	target: row.facts.text,
	hash: hashOf(row.facts.text)
});

/** What a release of the desk holds. */
export async function manifestOf(
	app: App,
	desk: Desk,
	number: number,
	{ draft = false, note = '' }: { draft?: boolean; note?: string } = {}
): Promise<Manifest> {
	const rows = published(desk);
	const people = new Set(draft ? [] : rows.flatMap((row) => [...standing(row.facts).people]));
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
		...(draft ? { draft } : {}),
		publishedAt: Date.now(),
		engines: [...new Set(rows.map((row) => row.engine).filter((engine) => engine !== ''))],
		reviewers: credits.filter((c) => c.credit === 'name').map((c) => c.name),
		reviewerCount: people.size,
		held: [...desk.held],
		...(note ? { note } : {}),
		rows: rows.map(manifestRow)
	};
}
