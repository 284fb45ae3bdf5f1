import { discourse, releaseTitle } from '$lib/core/release/markdown';
import type { Manifest } from '$lib/core/release/manifest';
import type { RowFlaw, Written } from '$lib/core/release/written';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { flawsIn } from './prove-markup';

/** Where markup of a row would be shown as its characters, and the address at which it is mended. */
export interface MarkupProblem extends RowFlaw {
	label: string;
	href: string;
}

/** Whose rendering it is. */
interface Rendered {
	document: { id: string; slug: string };
	lang: string;
}

/** What of a rendering would not be seen as it was meant, none where all is well. */
export async function markupProblems(
	app: App,
	{ document, lang }: Rendered,
	written: Written
): Promise<MarkupProblem[]> {
	const flaws = flawsIn(written);
	if (flaws.length === 0) return [];
	const rows = await app.database.db
		.selectFrom('segment')
		.select(['id', 'label'])
		.where('document_id', '=', document.id)
		.execute();
	const labels = new Map(rows.map(({ id, label }) => [id, label]));
	return flaws.map((flaw) => ({
		...flaw,
		label: labels.get(flaw.row) ?? '',
		href: `/desk/${document.slug}/${lang}#s-${flaw.row}`
	}));
}

const summary = (problems: readonly MarkupProblem[]): string =>
	problems
		.slice(0, 3)
		.map(({ label, text }) => `${label} "${text}"`)
		.join(', ') + (problems.length > 3 ? `, and ${problems.length - 3} more` : '');

/** A rendering of which every mark is seen as it was meant.
 * @throws Refusal `release.markup` with the list of rows */
export async function proved(app: App, of: Rendered, written: Written): Promise<Written> {
	const problems = await markupProblems(app, of, written);
	if (problems.length > 0) throw new Refusal('release.markup', summary(problems), problems);
	return written;
}

/** A release as it is put into a forum: Discourse's Markdown with the English, at its head what it is where nobody reviewed it.
 * @returns `body` ends with one line feed
 * @throws Refusal `release.markup` */
export async function forumPost(app: App, of: Rendered, manifest: Manifest): Promise<{ title: string; body: string }> {
	const notice = manifest.draft ? 'machine' : null;
	const written = discourse.render(manifest, { english: true, math: () => null, hash: null, page: null, notice });
	return { title: releaseTitle(manifest), body: (await proved(app, of, written)).text };
}
