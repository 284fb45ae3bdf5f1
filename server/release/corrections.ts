import { diffWords } from '$lib/core/diff/diff';
import { language } from '$lib/core/language/registry';
import { anchor, pagePath, releasePath } from '$lib/core/release/address';
import { correctedReleases, type Correction } from '$lib/core/release/corrections';
import type { ShownCorrection, ShownCorrections } from '$lib/core/release/shown';
import type { ReportCredit } from '$lib/core/report/view';
import type { App } from '../app';
import type { Release } from '../db/releases';
import { reportsOf } from '../usecases/settle-reports';
import { releasesFor } from './page';

/** Everything that was corrected in a document, for its page and its feed.
 * @throws Refusal `access.not-found` where nothing is published, `release.damaged` where none is sound */
export async function publishedCorrections(app: App, slug: string, lang: string): Promise<ShownCorrections> {
	const { sound: releases, damaged } = await releasesFor(app, slug, lang);
	const newest = releases[0]!.manifest;
	const credits = await reportsOf(app.database.db, releases[0]!.document_id, lang);
	return {
		lang: newest.lang,
		slug,
		title: newest.title,
		origin: app.config.origin,
		damaged,
		releases: correctedReleases(releases.map((release) => release.manifest)).map((corrected) => ({
			...corrected,
			id: releases.find((release) => release.number === corrected.number)!.id,
			corrections: corrected.corrections.map((correction) => shownCorrection(releases, correction, credits))
		}))
	};
}

/** @param releases newest first */
function shownCorrection(
	releases: readonly Release[],
	{ row, number: corrected, before, now }: Correction,
	credits: readonly ReportCredit[]
): ShownCorrection {
	const holder = releases.find(({ manifest }) => manifest.rows.some(({ id }) => id === row))!;
	const { lang, slug, number } = holder.manifest;
	const page = holder === releases[0] ? pagePath(lang, slug) : releasePath(lang, slug, number);
	const sourceChanged = now !== null && now.source !== before.source;
	return {
		row,
		href: `${page}#${anchor(row)}`,
		gone: now === null,
		parts: diffWords(before.target, now?.target ?? '', language(lang)),
		source: sourceChanged
			? {
					lang: now.sourceLang,
					parts: diffWords(before.source ?? '', now.source ?? '', language(now.sourceLang))
				}
			: null,
		reports: credits.filter(({ release, segment }) => release === corrected && segment === row)
	};
}
