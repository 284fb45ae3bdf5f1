import { can, type Actor } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { projectEngines } from '../db/engine-copies';
import { readDesk } from '../desk/desk';
import { documentFor } from './actor';
import { wanted } from './copy-for-engine';

/** How many rows can be copied: those that no machine has translated, and all. */
export interface Copyable {
	missing: number;
	all: number;
}

/** What the page needs on which rows are copied for an engine and its answer is pasted back. */
export interface EnginePage {
	project: { slug: string; name: string };
	document: { slug: string; title: string };
	lang: TargetLang;
	title: string;
	may: boolean;
	whole: Copyable;
	/** Papers in their order, by English title. */
	papers: (Copyable & { paper: string })[];
	/** Engines that made texts of the project before, the newest first. */
	engines: string[];
}

/** @throws Refusal `access.not-found` or `access.sign-in` */
export async function openEngine(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string }
): Promise<EnginePage> {
	const { project, document, lang } = await documentFor(app, actor, at.document, at.lang);
	const desk = await readDesk(app, project, document, lang, { patience: 0 });
	const counted = (paper: string | null): Copyable => ({
		missing: wanted(desk, { rows: 'missing', paper }).length,
		all: wanted(desk, { rows: 'all', paper }).length
	});
	const papers = [...new Set(desk.rows.flatMap(({ paper }) => (paper === null ? [] : [paper])))];
	return {
		project: { slug: project.slug, name: project.name },
		document: { slug: document.slug, title: document.title },
		...{ lang, title: desk.langs.find((l) => l.lang === lang)?.title || document.title },
		may: can(actor, 'document.import', { project: project.id, lang }),
		whole: counted(null),
		papers: papers.map((paper) => ({ paper, ...counted(paper) })).filter(({ all }) => all > 0),
		engines: await projectEngines(app.database.db, project.id, lang)
	};
}
