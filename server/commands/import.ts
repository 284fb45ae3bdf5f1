import { Command, Option } from 'commander';
import type { TargetLang } from '$lib/core/segment/segment';
import { projectBySlug } from '../db/projects';
import { importFile, type Imported } from '../usecases/import-file';
import { actorNamed, withApp } from './local';
import { placeOf, type Whose } from './remote';
import { readPostFile, type ReadFile } from './read-file';
import { langOption, printLine, UsageError } from './usage';

interface Options extends Whose {
	lang?: TargetLang;
	format: string;
	dryRun?: boolean;
	project?: string;
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
		.option('--as <user>', 'whose name the import carries, in the local data folder')
		.option('--server <url>', 'store them there instead, by the token in VARIORUM_TOKEN')
		.action(async (files: string[], options: Options) => {
			for (const file of files) {
				const read = await readPostFile(file, options.lang, options.format);
				print(read);
				const { project } = options;
				if (project !== undefined && !options.dryRun) await store(read, { ...options, project });
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

/** Stores a file that was read: here, or on a server that reads it again. */
async function store({ doc, bytes, post }: ReadFile, options: Options & { project: string }): Promise<void> {
	const place = placeOf(options, '--project');
	const format = options.format === 'auto' ? null : options.format;
	const file = { name: doc, format, lang: post.lang, title: null, engine: '', join: true };
	if ('server' in place) {
		const path = `/api/v1/projects/${encodeURIComponent(options.project)}/documents`;
		const content = Buffer.from(bytes).toString('base64');
		return tell(doc, place.server.origin, await place.server.send<Imported>(path, { ...file, content }));
	}
	await withApp(async (app) => {
		const actor = await actorNamed(app, place.as);
		if (!(await projectBySlug(app.database.db, options.project)))
			throw new UsageError(`There is no project "${options.project}".`);
		tell(doc, app.config.origin, await importFile(app, actor, options.project, { ...file, bytes }));
	});
}

const tell = (doc: string, origin: string, { slug, lang, joined }: Imported): void =>
	console.error(`${doc}: ${joined ? 'joined' : 'stored as'} ${origin}/desk/${slug}/${lang}`);
