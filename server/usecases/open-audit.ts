import type { Actor } from '$lib/core/access/access';
import { sentenceId, type AuditEntryView, type AuditFilter } from '$lib/core/audit/audit-view';
import type { App } from '../app';
import type { StoredLine } from '../db/audit';
import { auditPage, auditPeople } from '../db/audit-page';
import type { Db } from '../db/client';
import { userNames } from '../db/people';
import { projectDocuments } from '../db/projects';
import type { ProjectTable } from '../db/schema';
import { need, projectFor } from './actor';
import { exportAudit, type AuditFormat } from './export-audit';

export interface AuditView {
	project: { slug: string; name: string };
	lines: AuditEntryView[];
	/** Begins the next page; null on the last. */
	next: number | null;
	people: { id: string; name: string }[];
	documents: { id: string; title: string }[];
}

const PAGE = 50;

async function audited(app: App, actor: Actor | null, slug: string): Promise<ProjectTable> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'audit.read', { project: project.id });
	return project;
}

/** A page of the audit of a project, newest lines first.
 * @throws Refusal `access.*` */
export async function openAudit(
	app: App,
	actor: Actor | null,
	slug: string,
	filter: AuditFilter,
	limit = PAGE
): Promise<AuditView> {
	const project = await audited(app, actor, slug);
	const { db } = app.database;
	const found = await auditPage(db, project.id, filter, limit + 1);
	const documents = await projectDocuments(db, project.id);
	const lines = found.slice(0, limit);
	return {
		project: { slug: project.slug, name: project.name },
		lines: await viewsOf(db, lines, documents),
		next: found.length > limit ? lines.at(-1)!.seq : null,
		people: await auditPeople(db, project.id),
		documents: documents.map(({ id, title }) => ({ id, title }))
	};
}

/** The audit of a project as a file.
 * @throws Refusal `access.*` */
export async function exportProjectAudit(
	app: App,
	actor: Actor | null,
	slug: string,
	format: AuditFormat
): Promise<{ name: string; text: AsyncGenerator<string> }> {
	const project = await audited(app, actor, slug);
	return { name: `${project.slug}-audit.${format}`, text: exportAudit(app.database.db, format, project.id) };
}

type Detail = Record<string, unknown>;
interface Parsed {
	line: StoredLine;
	detail: Detail;
	/** Id of the row it is about, or what may be one. */
	segment: string;
}

const parsed = (line: StoredLine): Parsed => {
	const detail = JSON.parse(line.detail) as Detail;
	return { line, detail, segment: typeof detail.segment === 'string' ? detail.segment : line.subject };
};

async function viewsOf(
	db: Db,
	lines: readonly StoredLine[],
	documents: readonly { id: string; slug: string; title: string }[]
): Promise<AuditEntryView[]> {
	const all = lines.map(parsed);
	const names = await userNames(db, [...lines.map((l) => l.user ?? ''), ...lines.map((l) => l.subject)]);
	const labels = await labelsOf(
		db,
		all.map(({ segment }) => segment)
	);
	const byId = new Map(documents.map((d) => [d.id, d]));
	return all.map(({ line, detail, segment }) => {
		const document = byId.get(line.document ?? '');
		const lang = langOf(line, detail);
		const row = labels.has(segment) ? `#s-${segment}` : '';
		return {
			...{ seq: line.seq, at: line.at, action: sentenceId(line.action, detail) },
			who: line.user === null ? null : (names.get(line.user) ?? ''),
			params: paramsOf(line, detail, names.get(line.subject), labels.get(segment)),
			...{ title: document?.title ?? null, lang },
			href: document && lang ? `/desk/${document.slug}/${lang}${row}` : null
		};
	});
}

/** A release names its language and number in its subject. */
const released = ({ action, subject }: StoredLine): string[] =>
	action === 'document.publish' ? subject.split(' ').slice(-2) : [];

function langOf(line: StoredLine, detail: Detail): string | null {
	return typeof detail.lang === 'string' ? detail.lang : (released(line)[0] ?? null);
}

function paramsOf(line: StoredLine, detail: Detail, name?: string, label?: string): Record<string, string> {
	const said = Object.entries(detail).filter(([, value]) => ['string', 'number'].includes(typeof value));
	return {
		...{ role: '', reason: '', term: '', rows: '', added: '', changed: '', number: released(line)[1] ?? '' },
		...Object.fromEntries(said.map(([key, value]) => [key, String(value)])),
		...(name === undefined ? {} : { name }),
		...{ subject: line.subject, label: label ?? '' },
		...{ action: line.action }
	};
}

async function labelsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('segment')
		.select(['id', 'label'])
		.where('id', 'in', [...new Set(ids), ''])
		.execute();
	return new Map(rows.map(({ id, label }) => [id, label]));
}
