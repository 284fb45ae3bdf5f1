import type { Actor } from '$lib/core/access/access';
import type { TermFormat } from '$lib/core/glossary/exchange/exchange';
import { termFile } from '$lib/core/glossary/exchange/formats';
import { mergeTermMarkdown, termKey } from '$lib/core/glossary/exchange/md-merge';
import type { App } from '../app';
import { formerTerms } from '../db/concept-history';
import type { StoredConcept } from '../db/concepts';
import type { ProjectTable } from '../db/schema';
import { decodeTerms, readTermFile } from '../terms/term-file';
import { inTurns } from '../terms/turns';
import { need, projectFor } from './actor';

/** A file of terms on its way out. */
export interface TermExport {
	name: string;
	media: string;
	text: string;
}

async function termsFor(
	app: App,
	actor: Actor | null,
	slug: string
): Promise<{ project: ProjectTable; concepts: readonly StoredConcept[] }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	return { project, concepts: (await app.termbases.of(project.id)).concepts };
}

/** The termbase as a file.
 * @throws Refusal `access.*` */
export async function exportTerms(
	app: App,
	actor: Actor | null,
	slug: string,
	format: TermFormat
): Promise<TermExport> {
	const { project, concepts } = await termsFor(app, actor, slug);
	const { media, write } = termFile(format);
	return { name: `${project.slug}-terms.${format}`, media, text: await inTurns(write(concepts, project.name)) };
}

/** Writes the termbase into a Markdown file that somebody keeps: only lines change whose concept did. Concepts of the starter
 * come into no file of others.
 * @throws Refusal `access.*`, `import.unreadable` where the file has no table of terms */
export async function writeTermsInto(
	app: App,
	actor: Actor | null,
	slug: string,
	file: { name: string; bytes: Uint8Array }
): Promise<TermExport> {
	const { project, concepts } = await termsFor(app, actor, slug);
	await readTermFile({ ...file, format: 'md' });
	const gone = new Set((await formerTerms(app.database.db, project.id)).map(termKey));
	for (const { english } of concepts) gone.delete(termKey(english[0]));
	const own = (concept: StoredConcept): boolean => concept.origin !== 'starter';
	const mark = file.bytes[0] === 0xef ? '\ufeff' : '';
	const text = mark + mergeTermMarkdown(decodeTerms(file.bytes), concepts, own, gone);
	return { name: file.name, media: 'text/markdown', text };
}
