import { fixedByRelease } from '$lib/core/report/fixed';
import { reportHref, type ReportCredit } from '$lib/core/report/view';
import type { Db } from '../db/client';
import { documentById } from '../db/projects';
import { releaseManifest } from '../db/report-lists';
import { changeReport, openReports, publicReports } from '../db/reports';

/** What publishing does with reports: the accepted ones whose row now says something else are fixed by this release.
 * @param at release: its number, stored already
 * @returns ids of those that are fixed */
export async function settleReports(
	db: Db,
	{ document, lang, release }: { document: string; lang: string; release: number }
): Promise<string[]> {
	const accepted = (await openReports(db, document, lang)).filter(({ state }) => state === 'accepted');
	if (accepted.length === 0) return [];
	const before = (await releaseManifest(db, document, lang, release - 1))?.rows ?? [];
	const after = (await releaseManifest(db, document, lang, release))?.rows ?? [];
	const fixed = fixedByRelease(accepted, before, after);
	const settled: string[] = [];
	for (const id of fixed)
		if (await changeReport(db, { id, state: 'accepted' }, { state: 'fixed', fixed_in: release })) settled.push(id);
	return settled;
}

/** The reports that releases of a document fixed, newest first: what corrections say of the readers who found them. */
export async function reportsOf(db: Db, document: string, lang: string): Promise<ReportCredit[]> {
	const slug = (await documentById(db, document))?.slug ?? '';
	return (await publicReports(db, document, lang)).flatMap(({ id, segment, kind, name, state, fixedIn }) =>
		state === 'fixed' && fixedIn !== null
			? [{ id, release: fixedIn, segment, kind, name, href: reportHref({ lang, slug }, segment, id) }]
			: []
	);
}
