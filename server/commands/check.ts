import { setFlagsFromString } from 'node:v8';
import { Command, Option } from 'commander';
import { SEVERITIES, type Check } from '$lib/core/check/check';
import { ownChecks } from '$lib/core/check/own/checks';
import { CHECKS } from '$lib/core/check/registry';
import { projectRules } from '$lib/core/check/project';
import { runChecksOn } from '$lib/core/check/run';
import { version } from '../../package.json';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms } from '$lib/core/glossary/match';
import { STARTER } from '$lib/core/glossary/starter/starter';
import type { TargetLang } from '$lib/core/segment/segment';
import { seriesIn, withOthers } from './beside';
import { readCheckable, type CheckableRow } from './checkable';
import { readRuleFiles } from './own-rules';
import { readTerms } from './read-terms';
import { CONFIG, FAIL_ON, FORMATS, withConfig } from './check-config';
import { withoutKnown, writeBaseline } from './findings/baseline';
import { countsOf, type Found } from './findings/found';
import { asGithub } from './findings/github';
import { asJsonLines } from './findings/json-lines';
import { asSarif } from './findings/sarif';
import { asText } from './findings/text';
import { collect, langOption, list, UsageError } from './usage';

interface Options {
	lang?: TargetLang;
	glossary: string[];
	starterGlossary: boolean;
	rules: string[];
	failOn: (typeof FAIL_ON)[number];
	format: (typeof FORMATS)[number];
	only?: string[];
	skip?: string[];
	baseline?: string;
	writeBaseline?: boolean;
	config?: string;
}

/** `check FILE...`: findings of posts or of JSON lines. */
export const checkCommand = (): Command =>
	new Command('check')
		.description('check translations; exit 1 with findings at or above --fail-on')
		.argument('<file...>', 'posts, .jsonl files, or - for JSON lines on standard input')
		.option('--lang <lang>', 'ja or ko; detected when not given', langOption)
		.option('--glossary <file>', 'termbase as CSV, TBX or Markdown table, may be given several times', collect, [])
		.option('--no-starter-glossary', 'leave the starter termbase out')
		.option('--rules <file>', "rules of a team's own, may be given several times", collect, [])
		.addOption(new Option('--fail-on <severity>').choices(FAIL_ON).default('critical'))
		.addOption(new Option('--format <format>').choices(FORMATS).default('text'))
		.option('--only <ids>', 'run these checks alone', list)
		.option('--skip <ids>', 'leave these checks out', list)
		.option('--baseline <file>', 'findings that are known: only new ones are told, and count')
		.option('--write-baseline', 'write the findings of now into the baseline, and nothing else')
		.option('--config <file>', `options as JSON; ${CONFIG} of this folder when not given`)
		.action(async (files: string[], given: Options, command: Command) => {
			compileAtOnce();
			const options = await withConfig(command, given, given.config ?? null);
			const checks = await chosenChecks(options);
			const rows = (await Promise.all(files.map((file) => readCheckable(file, options.lang)))).flat();
			const all = await findingsOf(rows, checks, options);
			if (options.writeBaseline) return keep(all, options);
			const found = options.baseline === undefined ? all : await withoutKnown(options.baseline, all);
			process.stdout.write(written(found, checks, options));
			if (options.format === 'text') console.error(countsOf(found));
			if (options.baseline !== undefined) console.error(`${all.length - found.length} known, not told`);
			process.exitCode = fails(found, options.failOn) ? 1 : 0;
		});

/** Has functions compiled when they are first called. A run is over in seconds, and half of it would be spent on interpreting
 * eighty checks until each is known to be worth it. */
function compileAtOnce(): void {
	setFlagsFromString('--no-lazy-feedback-allocation');
	setFlagsFromString('--always-sparkplug');
	// Functions with less built into them are optimised sooner.
	setFlagsFromString('--max-inlined-bytecode-size-cumulative=400');
}

async function keep(found: readonly Found[], { baseline }: Options): Promise<void> {
	if (baseline === undefined) throw new UsageError('--write-baseline needs --baseline FILE, into which it writes.');
	await writeBaseline(baseline, found);
	console.error(`${found.length} findings are known now: ${baseline}`);
}

function written(found: readonly Found[], checks: readonly Check[], { format }: Options): string {
	if (format === 'jsonl') return asJsonLines(found);
	if (format === 'github') return asGithub(found);
	if (format === 'sarif') return asSarif(found, checks, version);
	return asText(found, process.stdout.isTTY);
}

async function findingsOf(
	given: readonly CheckableRow[],
	checks: readonly Check[],
	options: Options
): Promise<Found[]> {
	const rows = withOthers(given);
	const rules = { ...projectRules(indexTerms(await termsOf(options)), { series: seriesIn(rows) }), checks };
	const found: Found[] = [];
	// Checks of a whole document see the rows of one doc and language together.
	for (const some of batches(groups(rows))) {
		// Ids of different files may be the same; the place in the group tells the rows apart.
		const documents = some.map((group) => group.map(({ row }, i) => ({ ...row, id: String(i) })));
		runChecksOn(documents, rules).forEach((findings, at) => {
			for (const finding of findings) found.push({ row: some[at]![Number(finding.segment)]!, finding });
		});
	}
	return found;
}

/** Rows of short documents that are checked together: enough to take less time, few enough to be done with soon. */
const BATCH = 32;

/** Documents that are checked together. */
function* batches(documents: readonly CheckableRow[][]): Generator<CheckableRow[][]> {
	let batch: CheckableRow[][] = [];
	let rows = 0;
	for (const document of documents) {
		batch.push(document);
		rows += document.length;
		if (rows < BATCH) continue;
		yield batch;
		[batch, rows] = [[], 0];
	}
	if (rows > 0) yield batch;
}

function groups(rows: readonly CheckableRow[]): CheckableRow[][] {
	const byDoc = new Map<string, CheckableRow[]>();
	for (const row of rows) {
		const key = `${row.row.lang} ${row.doc}`;
		const group = byDoc.get(key);
		if (group) group.push(row);
		else byDoc.set(key, [row]);
	}
	return [...byDoc.values()];
}

async function chosenChecks({ only, skip, rules }: Options): Promise<readonly Check[]> {
	const all = [...CHECKS, ...ownChecks(await readRuleFiles(rules))];
	for (const id of [...(only ?? []), ...(skip ?? [])])
		if (!all.some((check) => check.id === id)) throw new UsageError(`There is no check "${id}".`);
	return all.filter((c) => (!only || only.includes(c.id)) && !skip?.includes(c.id));
}

/** Termbases given by hand outrank the starter's concepts of the same English term. */
async function termsOf({ glossary, starterGlossary }: Options): Promise<Concept[]> {
	const own: Concept[] = [];
	for (const path of glossary) own.push(...(await termsIn(path)));
	const known = new Set(own.map((c) => c.english[0]?.toLowerCase()));
	return starterGlossary ? [...own, ...STARTER.filter((c) => !known.has(c.english[0]?.toLowerCase()))] : own;
}

async function termsIn(path: string): Promise<Concept[]> {
	const { format, read } = await readTerms(path);
	const { concepts, refused } = read;
	// A termbase of many languages has entries that are none of ours.
	const bad = refused.find(({ code }) => format !== 'tbx' || code !== 'no-english');
	if (bad) throw new UsageError(`${path}: line ${bad.line}: ${bad.code} (${bad.detail}).`);
	return concepts;
}

const fails = (found: readonly Found[], failOn: Options['failOn']): boolean =>
	failOn !== 'never' && found.some(({ finding }) => SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn));
