import { Command, Option } from 'commander';
import type { SourceLang, TargetLang } from '$lib/core/segment/segment';
import { projectBySlug } from '../db/projects';
import { importFile, type Imported } from '../usecases/import-file';
import { previewFromFile, updateFromFile } from '../usecases/update-from-file';
import { actorNamed, withApp } from './local';
import { placeOf, type Whose } from './remote';
import { readPostFile, type ReadFile } from './read-file';
import { tellCounts, type Counted } from './told-counts';
import { langOption, printLine, UsageError } from './usage';

interface Options extends Whose {
	lang?: TargetLang;
	format: string;
	dryRun?: boolean;
	project?: string;
	update?: string;
	/** Languages that English alone is to be translated into. */
	english?: TargetLang[];
	/** Language that the translation was made from. */
	from?: SourceLang;
}

/** `import FILE...`: prints the segments of posts, or stores them in a project. */
export const importCommand = (): Command =>
	new Command('import')
		.description('read posts into segments, one JSON object a line; with --project, store them')
		.argument('<file...>', 'files, or public addresses')
		.option('--lang <lang>', 'ja or ko; detected when not given', langOption)
		.option('--english <langs>', 'the files are English alone, to be translated into ja, ko or ja,ko', langsOption)
		.addOption(new Option('--format <format>').choices(['auto', 'post', 'markdown', 'html', 'jsonl']).default('auto'))
		.addOption(
			new Option('--from <lang>', 'the Japanese was translated from en or ko; as the file says when not given').choices(
				['en', 'ko']
			)
		)
		.option('--dry-run', 'only print (the default without --project)')
		.option('--project <slug>', 'store the posts in this project')
		.option('--update <document>', 'take the file in as a newer copy of this document; with --dry-run, only count')
		.option('--as <user>', 'whose name the import carries, in the local data folder')
		.option('--server <url>', 'store them there instead, by the token in VARIORUM_TOKEN')
		.action(async (files: string[], options: Options) => {
			for (const file of files) {
				const { project, update, english, from } = options;
				if (english && from) throw new UsageError('--english has no translation yet: leave --from away.');
				if (english && options.lang) throw new UsageError('--english says the languages itself: leave --lang away.');
				const read = await readPostFile(file, english?.[0] ?? options.lang, options.format, english !== undefined);
				if (update !== undefined) {
					for (const lang of english ?? [read.post.lang]) await updateFrom(read, lang, { ...options, update });
					continue;
				}
				for (const lang of english ?? [read.post.lang]) print(read, lang, english !== undefined);
				if (project !== undefined && !options.dryRun) await store(read, { ...options, project });
			}
		});

/** Languages parted by commas, each once. */
const langsOption = (value: string): TargetLang[] => [
	...new Set(value.split(',').map((lang) => langOption(lang.trim(), '--english')))
];

/** @param english what waits for its translation has no target */
function print({ doc, post }: ReadFile, lang: TargetLang, english: boolean): void {
	post.segments.forEach((s, i) =>
		printLine({
			doc,
			id: `s${String(i + 1).padStart(4, '0')}`,
			order: i + 1,
			kind: s.kind,
			paper: s.paper,
			lang,
			sourceLang: s.source === null ? null : (s.sourceLang ?? 'en'),
			source: s.source,
			target: english && s.target === '' ? null : s.target,
			confidence: s.confidence,
			line: s.line
		})
	);
}

/** Stores a file that was read: here, or on a server that reads it again. */
async function store({ doc, bytes, format, post }: ReadFile, options: Options & { project: string }): Promise<void> {
	const place = placeOf(options, '--project');
	const { english } = options;
	const file = {
		...{ name: doc, format, lang: post.lang, title: null, engine: '', join: true },
		...{ english: english !== undefined, also: english?.slice(1) ?? [], from: options.from }
	};
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

/** Takes a file in as a newer copy, or counts what that would do. Its rows are those that this command read. */
async function updateFrom(
	{ doc, bytes, post }: ReadFile,
	lang: TargetLang,
	options: Options & { update: string }
): Promise<void> {
	const { update, dryRun } = options;
	const place = placeOf(options, '--update');
	const copy = {
		name: doc,
		format: options.format === 'auto' ? null : options.format,
		engine: '',
		rows: post.segments,
		from: options.from
	};
	if ('server' in place) {
		const path = `/api/v1/documents/${encodeURIComponent(update)}/${lang}/${dryRun ? 'update-previews' : 'updates'}`;
		const content = Buffer.from(bytes).toString('base64');
		return tellCounts({ doc, lang }, await place.server.send<Counted>(path, { ...copy, content }));
	}
	await withApp(async (app) => {
		const actor = await actorNamed(app, place.as);
		const work = dryRun ? previewFromFile : updateFromFile;
		tellCounts({ doc, lang }, await work(app, actor, { document: update, lang }, { ...copy, bytes }));
	});
}

function tell(doc: string, origin: string, { slug, lang, joined, prefilled }: Imported): void {
	const filled = prefilled.taken > 0 ? `, ${prefilled.taken} rows pre-filled from the memory` : '';
	console.error(`${doc}: ${joined ? 'joined' : 'stored as'} ${origin}/desk/${slug}/${lang}${filled}`);
}
