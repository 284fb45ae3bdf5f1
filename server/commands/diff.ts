import { Command } from 'commander';
import { diffWords } from '$lib/core/diff/diff';
import { language } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import { readText } from './read-file';
import { langOption, printLine, UsageError } from './usage';

/** `diff OLD NEW`: the word diff that the screen shows. */
export const diffCommand = (): Command =>
	new Command('diff')
		.description('word diff of two texts as JSON lines')
		.argument('<old>', 'file, - for standard input, or with --text the text itself')
		.argument('<new>')
		.requiredOption('--lang <lang>', 'ja or ko', langOption)
		.option('--text', 'the two arguments are the texts')
		.action(async (before: string, after: string, options: { lang: TargetLang; text?: boolean }) => {
			if (!options.text && before === '-' && after === '-') throw new UsageError('Only one of the two can be -.');
			const read = (argument: string): Promise<string> | string => (options.text ? argument : readText(argument));
			for (const part of diffWords(await read(before), await read(after), language(options.lang))) printLine(part);
		});
