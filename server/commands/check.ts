import { Command, Option } from 'commander';
import type { Finding, Severity } from '$lib/core/check/check';
import { SEVERITIES } from '$lib/core/check/check';
import { CHECKS } from '$lib/core/check/registry';
import { runChecksOn } from '$lib/core/check/run';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms } from '$lib/core/glossary/match';
import { STARTER } from '$lib/core/glossary/starter/starter';
import type { TargetLang } from '$lib/core/segment/segment';
import { findingMessage } from '$lib/i18n/message';
import { readCheckable, type CheckableRow } from './checkable';
import { readTerms } from './glossary';
import { collect, langOption, list, printLine, UsageError } from './usage';

interface Options {
	lang?: TargetLang;
	glossary: string[];
	starterGlossary: boolean;
	failOn: Severity | 'never';
	format: 'text' | 'jsonl';
	only?: string[];
	skip?: string[];
}

/** `check FILE...`: findings of posts or of JSON lines. */
export const checkCommand = (): Command =>
	new Command('check')
		.description('check translations; exit 1 with findings at or above --fail-on')
		.argument('<file...>', 'posts, .jsonl files, or - for JSON lines on standard input')
		.option('--lang <lang>', 'ja or ko; detected when not given', langOption)
		.option('--glossary <file>', 'termbase as CSV, TBX or Markdown table, may be given several times', collect, [])
		.option('--no-starter-glossary', 'leave the starter termbase out')
		.addOption(new Option('--fail-on <severity>').choices(['critical', 'major', 'minor', 'never']).default('critical'))
		.addOption(new Option('--format <format>').choices(['text', 'jsonl']).default('text'))
		.option('--only <ids>', 'run these checks alone', list)
		.option('--skip <ids>', 'leave these checks out', list)
		.action(async (files: string[], options: Options) => {
			const rows = (await Promise.all(files.map((file) => readCheckable(file, options.lang)))).flat();
			const found = await findingsOf(rows, options);
			(options.format === 'jsonl' ? printJson : printText)(found);
			process.exitCode = fails(found, options.failOn) ? 1 : 0;
		});

interface Found {
	row: CheckableRow;
	finding: Finding;
}

async function findingsOf(rows: readonly CheckableRow[], options: Options): Promise<Found[]> {
	const terms = indexTerms(await termsOf(options));
	const checks = chosenChecks(options);
	const found: Found[] = [];
	// Checks of a whole document see the rows of one doc and language together.
	for (const some of batches(groups(rows))) {
		// Ids of different files may be the same; the place in the group tells the rows apart.
		const documents = some.map((group) => group.map(({ row }, i) => ({ ...row, id: String(i) })));
		runChecksOn(documents, { terms, checks }).forEach((findings, at) => {
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

function chosenChecks({ only, skip }: Options): typeof CHECKS {
	for (const id of [...(only ?? []), ...(skip ?? [])])
		if (!CHECKS.some((check) => check.id === id)) throw new UsageError(`There is no check "${id}".`);
	return CHECKS.filter((c) => (!only || only.includes(c.id)) && !skip?.includes(c.id));
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

function printJson(found: readonly Found[]): void {
	for (const { row, finding } of found)
		printLine({
			doc: row.doc,
			segment: row.id,
			check: finding.check,
			category: finding.category,
			severity: finding.severity,
			blocks: finding.blocks,
			source: finding.source,
			target: finding.target,
			message: findingMessage(finding, 'en'),
			evidence: finding.evidence,
			fixes: finding.fixes.map(({ start, end, replacement }) => ({
				label: replacement === '' ? 'Remove' : `Replace with ${replacement}`,
				start,
				end,
				replacement
			}))
		});
}

const COLOR: Record<Severity, string> = { critical: '31', major: '33', minor: '36', info: '90' };

function printText(found: readonly Found[]): void {
	const paint = process.stdout.isTTY
		? (s: Severity): string => `\u001b[${COLOR[s]}m${s}\u001b[0m`
		: (s: Severity): string => s;
	for (const { row, finding } of found) {
		const column = (finding.target?.start ?? 0) + 1;
		const sentence = findingMessage(finding, 'en').replace(/\s+/g, ' ');
		process.stdout.write(`${row.file}:${row.line}:${column} ${paint(finding.severity)} ${finding.check} ${sentence}\n`);
	}
	const counts = SEVERITIES.map((s) => `${found.filter((f) => f.finding.severity === s).length} ${s}`);
	console.error(`${found.length} findings: ${counts.join(', ')}`);
}
