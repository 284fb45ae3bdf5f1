import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { Reason, ReasonChange } from '$lib/core/workflow/reason';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { insertReason, orderReasons, projectReasons, updateReason } from '../db/reasons';
import type { ProjectTable } from '../db/schema';
import { need, projectFor } from './actor';

export interface SettingsView {
	project: {
		slug: string;
		name: string;
		peopleNeeded: number;
		machineDraft: boolean;
		reportsOpen: boolean;
		/** Days until a proposed term is accepted by silence; null for never. */
		silenceDays: number | null;
		/** Do rows that repeat an approved source come in with its text? */
		prefill: boolean;
	};
	/** Retired ones included. */
	reasons: Reason[];
}

/** What maintainers may set.
 * @throws Refusal `access.*` */
export async function openSettings(app: App, actor: Actor | null, slug: string): Promise<SettingsView> {
	const project = await managed(app, actor, slug);
	return {
		project: {
			slug: project.slug,
			name: project.name,
			peopleNeeded: project.people_needed,
			machineDraft: project.machine_draft === 1,
			reportsOpen: project.reports_open === 1,
			silenceDays: project.silence_days,
			prefill: project.memory_prefill === 1
		},
		reasons: await projectReasons(app.database.db, project.id)
	};
}

async function managed(app: App, actor: Actor | null, slug: string): Promise<ProjectTable> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'project.manage', { project: project.id });
	return project;
}

/** Sets how many persons must stand behind a text. Approvals of before count anew by the new figure.
 * @throws Refusal `access.*`, `input.invalid` */
export async function setPeopleNeeded(app: App, actor: Actor | null, slug: string, people: number): Promise<void> {
	const project = await managed(app, actor, slug);
	if (people !== 1 && people !== 2) throw new Refusal('input.invalid', 'one or two persons stand behind a text');
	await app.database.db.updateTable('project').set({ people_needed: people }).where('id', '=', project.id).execute();
	await recordOf(app, actor, project, 'project.people-needed', String(people));
}

/** Allows machine drafts, which nobody reviewed, to be published under that label, or no more. What is published stays.
 * @throws Refusal `access.*` */
export async function setMachineDraft(app: App, actor: Actor | null, slug: string, allowed: boolean): Promise<void> {
	const project = await managed(app, actor, slug);
	const set = { machine_draft: allowed ? 1 : 0 };
	await app.database.db.updateTable('project').set(set).where('id', '=', project.id).execute();
	await recordOf(app, actor, project, 'project.machine-draft', String(allowed));
}

/** Changes the project's list of reasons for asking for a change. One is always left in force.
 * @throws Refusal `access.*`, `input.invalid` */
export async function changeReasons(app: App, actor: Actor | null, slug: string, change: ReasonChange): Promise<void> {
	const project = await managed(app, actor, slug);
	const { db } = app.database;
	const list = await projectReasons(db, project.id);
	if (change.step === 'add') {
		const label = labelOf(change.label, list);
		await insertReason(db, project.id, label, list.length);
		return recordOf(app, actor, project, 'project.reason-add', label);
	}
	const reason = list.find(({ id }) => id === change.id);
	if (!reason) throw new Refusal('access.not-found');
	await step(db, list, reason, change);
	await recordOf(app, actor, project, `project.reason-${change.step}`, reason.code ?? reason.label, change);
}

async function step(
	db: Db,
	list: readonly Reason[],
	reason: Reason,
	change: Exclude<ReasonChange, { step: 'add' }>
): Promise<void> {
	if (change.step === 'rename') {
		if (reason.code !== null) throw new Refusal('input.invalid', 'a built-in reason keeps its name');
		return updateReason(db, reason.id, { label: labelOf(change.label, list, reason.id) });
	}
	if (change.step === 'restore') return updateReason(db, reason.id, { retired_at: null });
	const inForce = list.filter(({ retired }) => !retired);
	if (change.step === 'retire') {
		if (inForce.every(({ id }) => id === reason.id)) throw new Refusal('input.invalid', 'one reason stays in force');
		return updateReason(db, reason.id, { retired_at: Date.now() });
	}
	return orderReasons(db, moved(list, inForce, reason, change.step === 'up' ? -1 : 1));
}

/** Ids of the list with a reason before or after its neighbour in force. */
function moved(list: readonly Reason[], inForce: readonly Reason[], reason: Reason, by: -1 | 1): string[] {
	const neighbour = inForce[inForce.indexOf(reason) + by];
	const ids = list.map(({ id }) => id);
	if (!neighbour || reason.retired) return ids;
	const [a, b] = [ids.indexOf(reason.id), ids.indexOf(neighbour.id)];
	[ids[a], ids[b]] = [ids[b]!, ids[a]!];
	return ids;
}

/** @throws Refusal `input.invalid` */
function labelOf(words: string, list: readonly Reason[], own?: string): string {
	const label = words.trim();
	if (label === '' || label.length > 80) throw new Refusal('input.invalid', 'a reason has 1 to 80 characters');
	if (list.some(({ id, label: other }) => id !== own && other.toLowerCase() === label.toLowerCase()))
		throw new Refusal('name.taken', label);
	return label;
}

const recordOf = (
	app: App,
	actor: Actor | null,
	project: ProjectTable,
	action: string,
	subject: string,
	detail: unknown = {}
): Promise<void> => record(app.database.db, { user: actor?.id ?? null, project: project.id, action, subject, detail });
