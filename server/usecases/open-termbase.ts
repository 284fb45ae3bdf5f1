import type { Actor } from '$lib/core/access/access';
import type { App } from '../app';
import type { StoredConcept } from '../db/concepts';
import { need, projectFor } from './actor';

export interface TermbaseView {
	project: { slug: string; name: string };
	/** Sorted by the first English term. */
	concepts: readonly StoredConcept[];
}

/** The whole termbase of a project.
 * @throws Refusal `access.*` */
export async function openTermbase(app: App, actor: Actor | null, slug: string): Promise<TermbaseView> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const { concepts } = await app.termbases.of(project.id);
	return { project: { slug: project.slug, name: project.name }, concepts };
}
