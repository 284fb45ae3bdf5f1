import type { Actor } from '$lib/core/access/access';
import type { HealthReport } from '$lib/core/glossary/health-report';
import { disarm, writeRow } from '$lib/core/glossary/table';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentsWithFindings, isBehind, waitingProposals } from '../db/term-health';
import { need, projectFor } from './actor';

/** Lines that the page shows of each table; the files have all. */
const SHOWN = 25;

export const HEALTH_TABLES = ['coverage', 'unrendered', 'violations', 'variants', 'unmatched', 'age'] as const;
export type HealthTableName = (typeof HEALTH_TABLES)[number];

export type HealthTables = { [T in HealthTableName]: { rows: HealthReport[T]; total: number } };

export interface TermHealthView {
	project: { slug: string; name: string };
	lang: TargetLang;
	sums: Pick<HealthReport, 'inSource' | 'rendered' | 'leftEnglish' | 'concepts'>;
	tables: HealthTables;
	documents: { slug: string; title: string; findings: number }[];
	proposals: { count: number; since: number | null };
	/** When it was counted, in milliseconds since the epoch, and whether that is not the last word. */
	at: number;
	behind: boolean;
}

/** How the termbase of a project does in one language, with the first lines of each table.
 * @throws Refusal `access.*` */
export async function termHealth(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: TargetLang
): Promise<TermHealthView> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const { db } = app.database;
	const { report, at, counting } = await app.termHealths.of(project.id, lang);
	const documents = await documentsWithFindings(db, project.id, lang, SHOWN);
	const { inSource, rendered, leftEnglish, concepts } = report;
	return {
		project: { slug: project.slug, name: project.name },
		...{ lang, sums: { inSource, rendered, leftEnglish, concepts }, at },
		tables: Object.fromEntries(
			HEALTH_TABLES.map((name) => [name, { rows: report[name].slice(0, SHOWN), total: report[name].length }])
		) as HealthTables,
		documents: documents.map(({ slug, title, findings }) => ({ slug, title, findings })),
		proposals: await waitingProposals(db, project.id),
		behind: counting || (await isBehind(db, project.id))
	};
}

const LINES: { [T in HealthTableName]: (line: HealthReport[T][number]) => (string | number)[] } = {
	coverage: ({ term, inSource, rendered, leftEnglish }) => [term, inSource, rendered, leftEnglish],
	unrendered: ({ term, inSource }) => [term, inSource],
	violations: ({ term, findings, documents }) => [term, findings, documents],
	variants: ({ term, uses }) => [term, ...uses.flatMap(({ text, count }) => [text, count])],
	unmatched: ({ term, origin }) => [term, origin],
	age: ({ term, updatedAt }) => [term, new Date(updatedAt).toISOString()]
};

const HEADS: Record<HealthTableName, string[]> = {
	coverage: ['term', 'in source', 'rendered', 'left in English'],
	unrendered: ['term', 'in source'],
	violations: ['term', 'findings', 'documents'],
	variants: ['term', 'rendering', 'uses'],
	unmatched: ['term', 'origin'],
	age: ['term', 'changed']
};

/** One table whole, as a CSV file.
 * @throws Refusal `access.*` */
export async function exportHealth(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: TargetLang,
	table: HealthTableName
): Promise<{ name: string; csv: string }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const { report } = await app.termHealths.of(project.id, lang);
	const line = LINES[table] as (line: unknown) => (string | number)[];
	const rows = (report[table] as readonly unknown[]).map((each) => line(each).map((cell) => disarm(String(cell))));
	return { name: `${project.slug}-terms-${table}-${lang}.csv`, csv: [HEADS[table], ...rows].map(writeRow).join('') };
}
