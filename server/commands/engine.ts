import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { ENGINE_LIMITS } from '$lib/core/roundtrip/limits';
import { joinAnswers } from '$lib/core/roundtrip/read';
import type { CopyWish, EngineCopy } from '../usecases/copy-for-engine';
import type { AnswerRow } from '../usecases/take-engine-texts';
import { writeChunks } from './chunk-files';
import { ofDocument, type AskedDocument } from './document';
import { withEngine } from './engine-place';
import { readText } from './read-file';
import type { Whose } from './remote';
import { tellCounts } from './told-counts';
import { printLine, UsageError } from './usage';

interface Asked extends Whose, AskedDocument {}

interface CopyOptions extends Asked, Pick<CopyWish, 'rows' | 'instructions'> {
	paper?: string;
	size?: number;
	out?: string;
}

interface TakeOptions extends Asked {
	engine: string;
	beside?: boolean;
	dryRun?: boolean;
	doubted?: boolean;
}

/** `engine copy|take`: rows out to an engine that people use by hand, and its answer back. */
export const engineCommand = (): Command =>
	new Command('engine')
		.description('copy the rows of a document for any engine, and take its answer back')
		.addCommand(copyCommand())
		.addCommand(takeCommand());

const placed = (name: string): Command =>
	ofDocument(new Command(name).exitOverride())
		.option('--as <user>', 'who does it, in the local data folder')
		.option('--server <url>', 'do it there instead, by the token in VARIORUM_TOKEN');

const copyCommand = (): Command =>
	placed('copy')
		.description('print the sources of rows, each behind a mark by which its answer is known again')
		.addOption(
			new Option('--rows <which>', 'those without a machine text, or all')
				.choices(['missing', 'all'])
				.default('missing')
		)
		.option('--paper <title>', 'of the paper with this English title alone')
		.option('--size <characters>', 'most characters of a chunk; one chunk when not given', sizeOption)
		.option('--instructions <text>', 'what is said to the engine in front of each chunk', instructionsOption, '')
		.option('--out <folder>', 'write one file a chunk and print their names; without it form feeds part the chunks')
		.action((options: CopyOptions) =>
			withEngine(options, async (engine) => {
				const { rows, paper = null, size = null, instructions, out, lang } = options;
				const copy = (): Promise<EngineCopy> => engine.copy({ rows, paper, size, instructions });
				if (out !== undefined) return told(await writeChunks(out, `${engine.slug}.${lang}`, copy));
				const { chunks, ...copied } = await copy();
				// White space to an engine, and to `take`.
				process.stdout.write(chunks.join('\f\n'));
				told({ chunks, ...copied }, chunks.length > 1 ? ', form feeds between them' : '');
			})
		);

const told = ({ rows, chunks }: EngineCopy, how = ''): void =>
	console.error(`${rows} rows in ${chunks.length === 1 ? '1 chunk' : `${chunks.length} chunks`}${how}`);

const takeCommand = (): Command =>
	placed('take')
		.description('store what an engine answered; exit 1 where rows stay behind, for their doubts or without a text')
		.argument('<file...>', 'the answer, in order where it is in several files; - for standard input')
		.requiredOption('--engine <name>', 'who made the texts', engineOption)
		.option('--beside', 'what stands stays, also where nobody touched it')
		.option('--dry-run', 'print what was found for each row, one JSON object a line, and store nothing')
		.option('--doubted', 'take what has a doubt as well')
		.action(async (files: string[], options: TakeOptions) => {
			const answer = { text: await answerOf(files), beside: options.beside ?? false };
			await withEngine(options, async ({ preview, take }) => {
				const { rows } = await preview(answer);
				refuseUnknown(namesOf(files), rows, options);
				const [taken, left] = parted(rows, options.doubted ?? false);
				if (options.dryRun) rows.forEach(print);
				else if (taken.length > 0) {
					const chosen = options.doubted ? taken.map(({ row }) => row) : null;
					const taking = { ...answer, engine: options.engine, rows: chosen };
					tellCounts({ doc: namesOf(files), lang: options.lang }, await take(taking));
				}
				if (!options.dryRun) left.forEach(complain);
				console.error(`${options.dryRun ? 'would take' : 'took'} ${sums(taken, left)}`);
				process.exitCode = left.length > 0 ? 1 : 0;
			});
		});

/** @throws UsageError where nothing of a file is known again: then it is most likely another file */
function refuseUnknown(name: string, rows: readonly AnswerRow[], { dryRun, doubted }: TakeOptions): void {
	if (rows.every(({ text }) => text === null))
		throw new UsageError(`${name}: nothing of it is known again as a row that was copied.`);
	const isMarked = rows.some(({ evidence }) => evidence === 'mark' || evidence === 'damaged');
	if (!isMarked && !dryRun && !doubted)
		throw new UsageError(`${name}: no mark of the copy is in it. --dry-run says what it may be, --doubted takes that.`);
}

/** Rows that are taken, and those that stay behind. */
function parted(rows: readonly AnswerRow[], doubted: boolean): [taken: AnswerRow[], left: AnswerRow[]] {
	const goes = ({ text, doubts }: AnswerRow): boolean => text !== null && (doubted || doubts.length === 0);
	return [rows.filter(goes), rows.filter((row) => !goes(row))];
}

const print = ({ label, evidence, doubts, change, text }: AnswerRow): void =>
	printLine({ row: label, evidence, doubts, change, text });

const reasonsOf = ({ text, doubts }: AnswerRow): readonly string[] => (text === null ? ['no text'] : doubts);

const complain = (row: AnswerRow): void => console.error(`${row.label} ${reasonsOf(row).join(', ')}`);

/** How many are taken, by what they do, and how many stay behind, by why. */
function sums(taken: readonly AnswerRow[], left: readonly AnswerRow[]): string {
	const counts = (names: readonly string[]): string => {
		const told = [...new Set(names)].map((name) => `${names.filter((one) => one === name).length} ${name}`);
		return told.length > 0 ? ` (${told.join(', ')})` : '';
	};
	const why = left.flatMap(reasonsOf);
	return `${taken.length}${counts(taken.map(({ change }) => change))}, left ${left.length}${counts(why)}`;
}

const namesOf = (files: readonly string[]): string => files.map((file) => basename(file)).join(', ');

/** The answer in its files, one after the other. @throws UsageError */
async function answerOf(files: readonly string[]): Promise<string> {
	if (files.filter((file) => file === '-').length > 1) throw new UsageError('Only one of the files can be -.');
	const parts: string[] = [];
	for (const file of files) parts.push(await readText(file));
	const text = joinAnswers(parts);
	if (text.trim() === '') throw new UsageError(`${namesOf(files)}: there is no text in it.`);
	if (text.length > ENGINE_LIMITS.answer)
		throw new UsageError(`${namesOf(files)}: more than ${ENGINE_LIMITS.answer} characters. Take it in parts.`);
	return text;
}

function sizeOption(value: string): number {
	const [least, most] = ENGINE_LIMITS.size;
	const size = /^\d{1,9}$/.test(value) ? Number(value) : 0;
	if (size < least || size > most)
		throw new UsageError(`--size is a number of characters from ${least} to ${most}, not "${value}".`);
	return size;
}

function instructionsOption(value: string): string {
	if (value.length > ENGINE_LIMITS.instructions)
		throw new UsageError(`--instructions are at most ${ENGINE_LIMITS.instructions} characters.`);
	return value;
}

function engineOption(value: string): string {
	const name = value.trim();
	if (name === '' || name.length > ENGINE_LIMITS.engine)
		throw new UsageError(`--engine is a name of 1 to ${ENGINE_LIMITS.engine} characters.`);
	return name;
}
