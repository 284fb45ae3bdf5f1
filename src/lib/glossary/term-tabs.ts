import type { Tab } from '$lib/ui/tab';
import { m } from '$lib/i18n/paraglide/messages';

/** Pages about the terms of a project, in the order of the work. */
export function termTabs(project: string): Tab[] {
	const at = `/projects/${project}/terms`;
	return [
		{ href: at, label: m.term_tab_concepts() },
		{ href: `${at}/proposals`, label: m.term_tab_proposals() },
		{ href: `${at}/learned`, label: m.term_tab_learned() },
		{ href: `${at}/drift`, label: m.term_tab_drift() },
		{ href: `${at}/health`, label: m.term_tab_health() },
		{ href: `${at}/history`, label: m.term_tab_history() }
	];
}
