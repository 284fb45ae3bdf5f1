import { can, type Actor } from '$lib/core/access/access';
import type { ProjectNav } from '$lib/core/access/project-nav';
import type { App } from '../app';
import { projectFor } from './actor';

/** What the pages of a project share.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function projectNav(app: App, actor: Actor | null, slug: string): Promise<ProjectNav> {
	const { id, name } = await projectFor(app, actor, slug);
	return {
		slug,
		name,
		can: {
			reports: can(actor, 'report.read', { project: id }),
			segments: can(actor, 'document.read', { project: id }),
			checks: can(actor, 'document.read', { project: id }),
			terms: can(actor, 'term.read', { project: id }),
			rules: can(actor, 'rule.read', { project: id }),
			targets: can(actor, 'target.manage', { project: id }),
			settings: can(actor, 'project.manage', { project: id }),
			audit: can(actor, 'audit.read', { project: id })
		}
	};
}
