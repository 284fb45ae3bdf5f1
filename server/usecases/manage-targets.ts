import * as v from 'valibot';
import type { Actor } from '$lib/core/access/access';
import { TARGET_KINDS, type TargetKind } from '$lib/core/release/destination';
import { TARGET_LANGS } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import { isRefusal, Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import { readTarget, targetRow, targetsOf, type Target } from '../db/destinations';
import type { ProjectTable, TargetTable } from '../db/schema';
import { newId } from '../id';
import { targetOf } from '../targets/registry';
import { need, projectFor } from './actor';
import { withoutSecret } from './deliver';

export interface TargetsView {
	project: { slug: string; name: string };
	targets: Target[];
}

/** What a maintainer entered. */
export interface TargetEntry {
	kind: TargetKind;
	name: string;
	settings: unknown;
	/** A new key; empty keeps the one that is there. */
	secret: string;
	langs: readonly TargetLang[];
	automatic: boolean;
}

async function managed(app: App, actor: Actor | null, slug: string): Promise<{ project: ProjectTable; actor: Actor }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'target.manage', { project: project.id });
	return { project, actor };
}

/** The targets of a project, without their keys.
 * @throws Refusal `access.*` */
export async function openTargets(app: App, actor: Actor | null, slug: string): Promise<TargetsView> {
	const { project } = await managed(app, actor, slug);
	return {
		project: { slug: project.slug, name: project.name },
		targets: await targetsOf(app.database.db, project.id)
	};
}

/** @throws Refusal `access.not-found` */
async function targetAt(app: App, project: ProjectTable, id: string): Promise<TargetTable> {
	const row = await targetRow(app.database.db, project.id, id);
	if (!row) throw new Refusal('access.not-found');
	return row;
}

/** A key goes into a header. */
const KEY = /^[\x21-\x7e]{16,200}$/;

/** @throws Refusal `input.invalid` */
function columnsOf(entry: TargetEntry, before: TargetTable | null) {
	if (!TARGET_KINDS.includes(entry.kind)) throw new Refusal('input.invalid', 'kind: unknown');
	const target = targetOf(entry.kind);
	const name = entry.name.trim();
	if (name === '' || name.length > 100)
		throw new Refusal('input.invalid', 'a target needs a name of at most 100 characters');
	if (entry.langs.length === 0) throw new Refusal('input.invalid', 'a target takes at least one language');
	const settings = v.safeParse(target.settings, entry.settings);
	if (!settings.success)
		throw new Refusal(
			'input.invalid',
			`${v.getDotPath(settings.issues[0]) ?? 'settings'}: ${settings.issues[0].message}`
		);
	const secret = target.secret ? entry.secret.trim() || before?.secret || '' : null;
	if (secret !== null && !KEY.test(secret))
		throw new Refusal('input.invalid', 'a key has 16 to 200 characters, letters, digits and signs without spaces');
	return {
		name,
		settings: JSON.stringify(settings.output),
		secret,
		langs: JSON.stringify(TARGET_LANGS.every((lang) => entry.langs.includes(lang)) ? '*' : entry.langs),
		automatic: entry.automatic ? 1 : 0
	};
}

/** Adds a target, or changes one. Another address takes its key anew: a key is never shown to a side that it was not
 * entered for.
 * @param id of the one to change
 * @throws Refusal `access.*`, `input.invalid` */
export async function saveTarget(
	app: App,
	actor: Actor | null,
	slug: string,
	id: string | null,
	entry: TargetEntry
): Promise<void> {
	const { project, actor: person } = await managed(app, actor, slug);
	const before = id === null ? null : await targetAt(app, project, id);
	if (before && before.kind !== entry.kind) throw new Refusal('input.invalid', 'kind: stays as it is');
	const columns = columnsOf(entry, before);
	if (before?.secret && entry.secret.trim() === '' && originOf(before.settings) !== originOf(columns.settings))
		throw new Refusal('input.invalid', 'enter the key again for the new address');
	const { db } = app.database;
	if (before) await db.updateTable('target').set(columns).where('id', '=', before.id).execute();
	else
		await db
			.insertInto('target')
			.values({
				id: newId(),
				project_id: project.id,
				kind: entry.kind,
				created_by: person.id,
				created_at: Date.now(),
				...columns
			})
			.execute();
	await record(db, {
		user: person.id,
		project: project.id,
		action: before ? 'target.change' : 'target.add',
		subject: columns.name,
		// Paths of such addresses may be secrets as well.
		detail: { kind: entry.kind, origin: originOf(columns.settings), newKey: entry.secret.trim() !== '' }
	});
}

const originOf = (settings: string): string | null => {
	const { url } = JSON.parse(settings) as { url?: string };
	return url ? new URL(url).origin : null;
};

/** Removes a target. Its copies stay in the lists as addresses that are looked after by hand.
 * @throws Refusal `access.*` */
export async function removeTarget(app: App, actor: Actor | null, slug: string, id: string): Promise<void> {
	const { project, actor: person } = await managed(app, actor, slug);
	const target = await targetAt(app, project, id);
	await app.database.db.deleteFrom('target').where('id', '=', target.id).execute();
	await record(app.database.db, {
		user: person.id,
		project: project.id,
		action: 'target.remove',
		subject: target.name,
		detail: { kind: target.kind }
	});
}

/** Tries whether a target can be reached and lets us in, without leaving anything there.
 * @throws Refusal `access.*`, `target.*` */
export async function testTarget(app: App, actor: Actor | null, slug: string, id: string): Promise<void> {
	const { project } = await managed(app, actor, slug);
	const row = await targetAt(app, project, id);
	const target = readTarget(row);
	try {
		await targetOf(target.kind).test({
			settings: target.settings,
			secret: row.secret,
			externalId: 'test',
			remote: {},
			outgoing: app.outgoing,
			data: app.config.data,
			project: project.slug,
			lang: 'ko',
			slug: 'test'
		});
	} catch (error) {
		throw isRefusal(error) ? withoutSecret(error, row.secret) : error;
	}
}
