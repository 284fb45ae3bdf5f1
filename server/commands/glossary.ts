import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { TERM_FORMATS, type RefusedRow, type TermFormat } from '$lib/core/glossary/exchange/exchange';
import { TERM_FILES } from '$lib/core/glossary/exchange/formats';
import { lintTerms, type TermConflict } from '$lib/core/glossary/lint';
import { atOnce } from '$lib/core/steps';
import { termImport, type TermImport } from '../api/term-answer';
import type { ReadFile, TermUpload } from '../terms/term-file';
import { exportTerms, writeTermsInto } from '../usecases/export-terms';
import { importTerms, previewTerms } from '../usecases/import-terms';
import { actorNamed, withApp } from './local';
import { readBytes } from './read-file';
import { readTerms, uploadOf } from './read-terms';
import { placeOf, type Whose } from './remote';
import { printLine } from './usage';

const formatOption = (): Option =>
	new Option('--format <format>', 'by the name of the file when not given').choices([...TERM_FORMATS]);

interface Options extends Whose {
	format?: TermFormat;
	project?: string;
	dryRun?: boolean;
}

/** `glossary import|export|lint FILE`: files of terms. */
export const glossaryCommand = (): Command =>
	new Command('glossary')
		.description('read, write and prove files of terms: CSV, Markdown tables, TBX')
		.addCommand(importCommand())
		.addCommand(exportCommand())
		.addCommand(lintCommand());

const importCommand = (): Command =>
	new Command('import')
		.exitOverride()
		.description('read terms, one JSON object a line; with --project, store them')
		.argument('<file>')
		.addOption(formatOption())
		.option('--dry-run', 'say what would change and store nothing (the default without --project)')
		.option('--project <slug>', 'store the terms in this project')
		.option('--as <user>', 'whose name the import carries, in the local data folder')
		.option('--server <url>', 'store them there instead, by the token in VARIORUM_TOKEN')
		.action(async (file: string, options: Options) => {
			if (options.project === undefined) return print(await readTerms(file, options.format));
			const upload = await uploadOf(file, options.format);
			tell(await store(upload, options.project, options));
		});

const lintCommand = (): Command =>
	new Command('lint')
		.exitOverride()
		.description(
			'list rows that cannot be read, duplicates and contradictions, one JSON object a line; exit 1 with any'
		)
		.argument('<file>')
		.addOption(formatOption())
		.action(async (file: string, { format }: Options) => {
			const { read } = await readTerms(file, format);
			const conflicts = atOnce(lintTerms(read.concepts));
			for (const finding of [...read.refused, ...conflicts]) printLine(finding);
			console.error(`${read.concepts.length} concepts: ${sums(read.refused, conflicts)}`);
			process.exitCode = read.refused.length + conflicts.length > 0 ? 1 : 0;
		});

const exportCommand = (): Command =>
	new Command('export')
		.exitOverride()
		.description('write the terms of a project; into a Markdown file that is there, only what changed')
		.argument('[file]', 'standard output when not given, or -')
		.addOption(formatOption())
		.requiredOption('--project <slug>')
		.requiredOption('--as <user>', 'who exports')
		.action(async (file: string | undefined, options: Options & { project: string; as: string }) => {
			const text = await written(file === '-' ? undefined : file, options);
			if (file === undefined || file === '-') process.stdout.write(text);
			else await writeFile(file, text);
		});

const sums = (refused: readonly RefusedRow[], conflicts: readonly TermConflict[]): string =>
	`${refused.length} rows not readable, ${conflicts.length} duplicates or contradictions`;

function print({ read }: ReadFile): void {
	for (const concept of read.concepts) printLine(concept);
	const conflicts = atOnce(lintTerms(read.concepts));
	complain(read.refused, conflicts);
	console.error(`${read.concepts.length} concepts: ${sums(read.refused, conflicts)}`);
}

function complain(refused: readonly RefusedRow[], conflicts: readonly TermConflict[]): void {
	for (const { line, code, detail } of refused) console.error(`line ${line}: ${code}${detail && ` (${detail})`}`);
	for (const { code, concept, text } of conflicts) console.error(`${code}: ${text} (${concept})`);
}

function tell(done: TermImport): void {
	complain(done.refused, done.conflicts);
	const { added, changed, same } = done;
	console.error(`${done.stored ? '' : 'would be '}${added} new, ${changed} changed, ${same} already there`);
}

/** Stores terms: here, or on a server that reads the file again. */
async function store(upload: TermUpload, project: string, { dryRun = false, ...whose }: Options): Promise<TermImport> {
	const place = placeOf(whose, '--project');
	if ('server' in place) {
		const content = Buffer.from(upload.bytes).toString('base64');
		const path = `/api/v1/projects/${encodeURIComponent(project)}/terms`;
		return place.server.send<TermImport>(path, { name: upload.name, format: upload.format, content, dryRun });
	}
	return withApp(async (app) => {
		const actor = await actorNamed(app, place.as);
		if (dryRun) return termImport(await previewTerms(app, actor, project, upload), null);
		const { plan, batch } = await importTerms(app, actor, project, upload);
		return termImport(plan, batch);
	});
}

async function written(
	file: string | undefined,
	{ format, project, as }: { format?: TermFormat; project: string; as: string }
): Promise<string> {
	const extension = /\.([^.]+)$/.exec(file ?? '')?.[1]?.toLowerCase() ?? '';
	const wanted = format ?? TERM_FILES.find(({ extensions }) => extensions.includes(extension))?.id ?? 'csv';
	const there = wanted === 'md' && file !== undefined && existsSync(file) ? await readBytes(file) : null;
	return withApp(async (app) => {
		const actor = await actorNamed(app, as);
		if (there) return (await writeTermsInto(app, actor, project, { name: basename(file!), bytes: there })).text;
		return (await exportTerms(app, actor, project, wanted)).text;
	});
}
