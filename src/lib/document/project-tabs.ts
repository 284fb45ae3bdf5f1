import type { ProjectNav } from '$lib/core/access/project-nav';
import { m } from '$lib/i18n/paraglide/messages';
import type { Tab } from '$lib/ui/tab';

/** Pages of a project that the person may open, in the order of the work. */
export function projectTabs({ slug, can }: ProjectNav): Tab[] {
	const at = `/projects/${slug}`;
	return [
		{ href: at, label: m.project_tab_documents() },
		...(can.segments ? [{ href: `${at}/segments`, label: m.list_segments() }] : []),
		...(can.segments ? [{ href: `${at}/search`, label: m.search_tab() }] : []),
		...(can.terms ? [{ href: `${at}/terms`, label: m.project_tab_terms() }] : []),
		...(can.checks ? [{ href: `${at}/checks`, label: m.precision_tab() }] : []),
		...(can.terms ? [{ href: `${at}/style`, label: m.style_title() }] : []),
		...(can.rules ? [{ href: `${at}/rules`, label: m.own_tab() }] : []),
		...(can.reports ? [{ href: `${at}/reports`, label: m.report_tab() }] : []),
		{ href: `${at}/people`, label: m.project_tab_people() },
		...(can.targets ? [{ href: `${at}/targets`, label: m.destination_tab() }] : []),
		...(can.audit ? [{ href: `${at}/audit`, label: m.audit_title() }] : []),
		...(can.settings ? [{ href: `${at}/settings`, label: m.project_tab_settings() }] : [])
	];
}
