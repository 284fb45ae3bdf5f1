import { RULES_VERSION } from '$lib/core/check/rules-version';
import type { Finding } from '$lib/core/check/check';
import { commentedRows } from '$lib/core/comment/thread';
import { folded } from '$lib/core/glossary/fold';
import { groupBy } from '$lib/core/group';
import { findingStatus, isPending, type FindingStatus } from '$lib/core/workflow/closure';
import { disputedRows } from '$lib/core/workflow/dispute';
import { ASIDE, READY, standing, type RowState } from '$lib/core/workflow/state';
import type { Indexed } from '../db/row-index';
import type { Release } from '../db/releases';
import type { RowStateTable, RowTextTable } from '../db/schema';
import type { Desk, DeskRow } from './desk';

/** Code points of a text that lists show. */
const START = 140;

/** The beginning of a text, as every database takes it. */
const startOf = (text: string): string =>
	[...text.slice(0, 2 * START).toWellFormed()].slice(0, START).join('').replaceAll('\0', '');

/** Sorts rows of all documents: the newest document first, then the language, then the reading order.
 * @param document id of the document: a UUIDv7, which begins with 48 bits of time */
export function rankOf(document: string, lang: string, n: number): string {
	const hex = document.replaceAll('-', '');
	const age = (0xffffffffffff - parseInt(hex.slice(0, 12), 16)).toString(16).padStart(12, '0');
	return `${age}${hex.slice(12)}${lang}${String(n).padStart(6, '0')}`;
}

/** Who stands alone behind a row that needs somebody else; empty where several do. */
function waitsBy({ state, facts }: DeskRow): string | null {
	if (state !== 'confirmed') return null;
	const { people } = standing(facts);
	return people.size === 1 ? [...people][0]! : '';
}

/** The findings that are not set aside, with where they stand. */
const standingOf = ({ findings, closures, quorum }: Desk): { finding: Finding; status: FindingStatus }[] =>
	findings
		.map((finding) => ({ finding, status: findingStatus(finding, closures, quorum.people) }))
		.filter(({ status }) => status !== 'closed');

/** What lists show of a document in one language, and what its rows are searched by.
 * @param last its last release, if any
 * @param upto running number up to which its room was read at least */
export function indexed(
	desk: Desk,
	last: Release | undefined,
	upto: number,
	now: number
): Omit<Indexed, 'terms' | 'outcomes' | 'pairs'> {
	const at = { project_id: desk.project.id, document_id: desk.document.id, lang: desk.lang };
	const own = desk.rows.filter((row) => row.machine !== null);
	const disputed = disputedRows(desk.disputes);
	const commented = commentedRows(desk.threads);
	const findings = groupBy(standingOf(desk), ({ finding }) => finding.segment);
	const ranks = new Map(desk.rows.map((row, n) => [row.id, rankOf(desk.document.id, desk.lang, n)]));
	const papers = new Map<string, string>();
	for (const { id, paper } of own) if (paper !== null && !papers.has(paper)) papers.set(paper, ranks.get(id)!);
	const rows = own.map((row): RowStateTable => {
		const found = findings.get(row.id) ?? [];
		const pending = found.filter(({ finding, status }) => isPending(finding, status));
		const blocking = pending.filter(({ finding }) => finding.blocks).length;
		return {
			...{ ...at, segment_id: row.id, rank: ranks.get(row.id)!, label: row.label, kind: row.kind, paper: row.paper },
			...{ paper_key: (row.paper ?? '').toLowerCase(), paper_rank: papers.get(row.paper ?? '') ?? null },
			...{ state: row.state, blocking, others: pending.length - blocking },
			...{
				disputed: disputed.has(row.id) ? 1 : 0,
				blocks: blocking > 0 || disputed.has(row.id) || commented.has(row.id) ? 1 : 0
			},
			...{ author_id: row.facts.author, waits_by: waitsBy(row) },
			...{ source_start: startOf(row.source ?? ''), target_start: startOf(row.facts.text) }
		};
	});
	const checks = own.flatMap(({ id }) =>
		[...groupBy(findings.get(id) ?? [], ({ finding }) => finding.check)].map(([check, found]) => ({
			...{ ...at, segment_id: id, check_id: check, rank: ranks.get(id)! },
			earlier: found.some(({ status }) => status === 'earlier') ? 1 : 0
		}))
	);
	const moment = { document_id: desk.document.id, lang: desk.lang, room: desk.room, upto, release: last?.number ?? 0 };
	const texts = textsOf(desk, own, last);
	return {
		rows,
		checks,
		texts,
		at: moment,
		progress: { ...at, ...counted(desk, rows), ...published(desk, last), indexed_at: now }
	};
}

/** A text as every database takes it. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

function textsOf(desk: Desk, own: readonly DeskRow[], last: Release | undefined): RowTextTable[] {
	const released = new Map(last?.manifest.rows.map((row) => [row.id, row.target]));
	return own.map(({ id, source, facts }) => {
		const then = released.get(id);
		const published = then === facts.text ? null : storable(then ?? '');
		return {
			...{ document_id: desk.document.id, lang: desk.lang, segment_id: id, project_id: desk.project.id },
			...{
				text: storable(facts.text),
				text_key: storable(folded(facts.text)),
				source_key: storable(folded(source ?? ''))
			},
			...{ published, published_key: published === null ? null : folded(published) }
		};
	});
}

function counted(desk: Desk, rows: readonly RowStateTable[]) {
	const states: Record<string, number> = {};
	for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
	const counts = rows.filter(({ state }) => !ASIDE.includes(state as RowState));
	const passing = counts.filter(({ state }) => READY.includes(state as RowState)).length;
	return {
		listed: rows.length,
		...{ rows: counts.length, passing, open: counts.length - passing, confirmed: states.confirmed ?? 0 },
		blocking: counts.filter((row) => row.blocking > 0).length,
		disputes: counts.filter((row) => row.disputed > 0).length,
		ready: desk.blockers.length === 0 ? 1 : 0,
		states: JSON.stringify(Object.fromEntries(Object.entries(states).sort())),
		rules: RULES_VERSION
	};
}

/** How many rows readers would see change: other texts, rows that came and rows that went. */
function published(desk: Desk, last: Release | undefined): { release: number; changed: number } {
	if (!last) return { release: 0, changed: 0 };
	const then = new Map(last.manifest.rows.map((row) => [row.id, row.target]));
	const now = desk.rows.filter((row) => !ASIDE.includes(row.state));
	const other = now.filter((row) => then.get(row.id) !== row.facts.text).length;
	const here = new Set(now.map((row) => row.id));
	return { release: last.number, changed: other + [...then.keys()].filter((id) => !here.has(id)).length };
}
