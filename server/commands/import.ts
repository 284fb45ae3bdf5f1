import { Command, Option } from 'commander';
import { LIKELY_SAME } from '$lib/core/align/join';
import type { TargetLang } from '$lib/core/segment/segment';
import { projectBySlug } from '../db/projects';
import { storeDocument } from '../usecases/import-document';
import { need } from '../usecases/actor';
import { previewImport } from '../usecases/preview-import';
import { actorNamed, withApp } from './local';
import { readPostFile, type ReadFile } from './read-file';
import { langOption, printLine, UsageError } from './usage';

interface Options {
	lang?: TargetLang;
	format: string;
	dryRun?: boolean;
	project?: string;
	as?: string;
}

/** `import FILE...`: prints the segments of posts, or stores them in a project. */
export const importCommand = (): Command =>
	new Command('import')
		.description('read posts into segments, one JSON object a line; with --project, store them')
		.argument('<file...>')
		.option('--lang <lang>', 'ja or ko; detected when not given', langOption)
		.addOption(new Option('--format <format>').choices(['auto', 'post', 'markdown', 'html', 'jsonl']).default('auto'))
		.option('--dry-run', 'only print (the default without --project)')
		.option('--project <slug>', 'store the posts in this project')
		.option('--as <user>', 'whose name the import carries')
		.action(async (files: string[], options: Options) => {
			for (const file of files) {
				const read = await readPostFile(file, options.lang, options.format);
				print(read);
				if (options.project !== undefined && !options.dryRun) await store(read, options.project, options);
			}
		});

function print({ doc, post }: ReadFile): void {
	post.segments.forEach((s, i) =>
		printLine({
			doc,
			id: `s${String(i + 1).padStart(4, '0')}`,
			order: i + 1,
			kind: s.kind,
			paper: s.paper,
			lang: post.lang,
			sourceLang: s.source === null ? null : (s.sourceLang ?? 'en'),
			source: s.source,
			target: s.target,
			confidence: s.confidence,
			line: s.line
		})
	);
}

async function store(read: ReadFile, slug: string, { as, format }: Options): Promise<void> {
	if (!as) throw new UsageError('--project needs --as USER: whose name the import carries.');
	await withApp(async (app) => {
		const actor = await actorNamed(app, as);
		const project = await projectBySlug(app.database.db, slug);
		if (!project) throw new UsageError(`There is no project "${slug}".`);
		const { post, doc, bytes } = read;
		need(actor, 'document.import', { project: project.id, lang: post.lang });
		const { proposals } = await previewImport(app, actor, slug, { name: doc, bytes, format: null, lang: post.lang });
		const into = proposals.find((p) => p.score >= LIKELY_SAME)?.id ?? null;
		const document = await storeDocument(app, project, actor.id, {
			project: slug,
			lang: post.lang,
			file: { name: doc, format: format === 'auto' ? 'post' : format, bytes },
			rows: post.segments,
			title: post.title ?? doc,
			notices: post.notices,
			into,
			engine: ''
		});
		console.error(`${doc}: ${into ? 'joined' : 'stored as'} ${app.config.origin}/desk/${document.slug}/${post.lang}`);
	});
}
