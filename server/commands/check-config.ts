import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import * as v from 'valibot';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { UsageError } from './usage';

/** The file that is read where none is named, in the folder the command runs in. */
export const CONFIG = 'variorum.config.json';
export const FAIL_ON = ['critical', 'major', 'minor', 'never'] as const;
export const FORMATS = ['text', 'jsonl', 'sarif', 'github'] as const;

const FILE = v.strictObject({
	$schema: v.optional(v.string()),
	lang: v.optional(v.picklist(TARGET_LANGS)),
	glossary: v.optional(v.array(v.string())),
	starterGlossary: v.optional(v.boolean()),
	rules: v.optional(v.array(v.string())),
	failOn: v.optional(v.picklist(FAIL_ON)),
	format: v.optional(v.picklist(FORMATS)),
	only: v.optional(v.array(v.string())),
	skip: v.optional(v.array(v.string())),
	baseline: v.optional(v.string())
});

/** Options of `check`: what the command line says, else the configuration of the folder, else what holds without either.
 * Paths of a configuration are its own folder's.
 * @param path the file that is named; null for the one of the folder, if there is one
 * @throws UsageError naming file and field */
export async function withConfig<O extends object>(command: Command, options: O, path: string | null): Promise<O> {
	if (path === null && !existsSync(CONFIG)) return options;
	const file = path ?? CONFIG;
	const { $schema: _schema, glossary, rules, baseline, ...rest } = await readConfigFile(file);
	const near = (name: string): string => resolve(dirname(file), name);
	const said = {
		...rest,
		...(glossary && { glossary: glossary.map(near) }),
		...(rules && { rules: rules.map(near) }),
		...(baseline !== undefined && { baseline: near(baseline) })
	};
	const given = Object.fromEntries(
		Object.entries(options).filter(([name]) => command.getOptionValueSource(name) === 'cli')
	);
	return { ...options, ...said, ...given };
}

async function readConfigFile(file: string): Promise<v.InferOutput<typeof FILE>> {
	let value: unknown;
	try {
		value = JSON.parse(await readFile(file, 'utf8'));
	} catch (error) {
		throw new UsageError(`${file}: ${error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read'}.`);
	}
	const read = v.safeParse(FILE, value);
	if (read.success) return read.output;
	const [issue] = read.issues;
	throw new UsageError(`${file}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.`);
}
