import { can, type Actor } from '$lib/core/access/access';
import { diffWords } from '$lib/core/diff/diff';
import { shortened } from '$lib/core/diff/shortened';
import { language } from '$lib/core/language/registry';
import { standing } from '$lib/core/release/destination';
import type { CopyView, DestinationsView } from '$lib/core/release/destination-view';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { asDestination, behindIn, deliveriesOf, destinationsOf, takes, targetsOf } from '../db/destinations';
import { userNames } from '../db/people';
import { documentLangs } from '../db/projects';
import { releasesOf } from '../db/releases';
import type { DestinationTable } from '../db/schema';
import { documentFor, projectFor } from './actor';
import { copyHash } from './deliver';

/** Where the releases of a document in one language went.
 * @throws Refusal `access.*` */
export async function openDestinations(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string }
): Promise<DestinationsView> {
	const { project, document, lang } = await documentFor(app, actor, at.document, at.lang);
	const { db } = app.database;
	const releases = await releasesOf(db, document.id, lang);
	const editions = releases.map(({ manifest }) => manifest);
	const rows = await destinationsOf(db, document.id, lang);
	const names = await userNames(
		db,
		rows.flatMap((row) => row.sent_by ?? [])
	);
	const targets = (await targetsOf(db, project.id)).filter((target) => takes(target, lang));
	const deliveries = await deliveriesOf(db, document.id, lang);
	return {
		project: { slug: project.slug, name: project.name },
		document: { slug: document.slug, title: document.title },
		lang,
		title: (await documentLangs(db, document.id)).find((l) => l.lang === lang)?.title ?? document.title,
		releases: releases.map(({ number }) => number),
		copies: rows.map((row) => ({
			...copyView(row, lang),
			by: row.sent_by ? (names.get(row.sent_by) ?? null) : null,
			standing: standing(asDestination(row), editions)
		})),
		targets: targets
			.filter(({ id }) => !rows.some((row) => row.target_id === id))
			.map(({ id, name, kind, automatic }) => ({ id, name, kind, automatic })),
		deliveries: deliveries.map((d) => ({
			id: d.id,
			name: d.name,
			release: d.release,
			at: d.at,
			by: d.person,
			sent: d.result === 'sent',
			problem: d.error === null ? null : { code: d.error, detail: d.error_detail ?? '' }
		})),
		can: {
			manage: can(actor, 'destination.manage', { project: project.id, lang }),
			targets: can(actor, 'target.manage', { project: project.id })
		}
	};
}

function copyView(row: DestinationTable, lang: TargetLang): Omit<CopyView, 'by' | 'standing'> {
	const edited = row.found === 'edited' && row.found_text !== null;
	return {
		id: row.id,
		kind: asDestination(row).kind,
		name: row.name,
		address: row.address,
		target: row.target_id,
		at: row.sent_at,
		lookedAt: row.found_at,
		difference: edited
			? {
					hash: copyHash(row.found_text!),
					parts: shortened(diffWords(row.sent_text ?? '', row.found_text!, language(lang)))
				}
			: null,
		problem: row.error === null ? null : { code: row.error, detail: row.error_detail ?? '' }
	};
}

/** A document with copies that somebody has to look after. */
export interface Behind {
	slug: string;
	lang: TargetLang;
	title: string;
}

/** Documents of a project of which a copy is stale, was edited elsewhere, is gone, or could not be sent.
 * @throws Refusal `access.*` */
export async function copiesBehind(app: App, actor: Actor | null, slug: string): Promise<Behind[]> {
	const project = await projectFor(app, actor, slug);
	if (!can(actor, 'document.read', { project: project.id })) return [];
	const rows = await behindIn(app.database.db, project.id);
	return rows.map((row) => ({ slug: row.slug, lang: row.lang as TargetLang, title: row.title }));
}
