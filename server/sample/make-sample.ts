import { readPost } from '$lib/core/format/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import { SAMPLE_SLUG, type App } from '../app';
import { allProjects } from '../db/projects';
import { insertProject } from '../usecases/create-project';
import { storeDocument } from '../usecases/import-document';
import { SAMPLE } from './sample';

/** Gives a new installation a project with one post in two languages, so that the first five minutes have something to
 * work on. It asks for one person, so that a newcomer alone can walk the whole way to a published page. */
export async function makeSample(app: App): Promise<void> {
	if ((await allProjects(app.database.db)).length > 0) return;
	const project = await insertProject(app, { slug: SAMPLE_SLUG, name: 'Sample: weekly papers', peopleNeeded: 1 }, null);
	let into: string | null = null;
	for (const [lang, text] of Object.entries(SAMPLE) as [TargetLang, string][]) {
		const name = `sample.${lang}.txt`;
		const post = readPost(name, text, { lang });
		const document = await storeDocument(app, project, null, {
			project: project.slug,
			lang,
			file: { name, format: 'post', bytes: new TextEncoder().encode(text) },
			rows: post.segments,
			title: post.title ?? 'Weekly papers',
			notices: post.notices,
			into,
			engine: 'sample'
		});
		into = document.id;
	}
}
