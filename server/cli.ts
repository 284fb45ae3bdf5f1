import { Command, CommanderError } from 'commander';
import { isRefusal } from '$lib/core/problem';
import { auditCommand } from './commands/audit';
import { checkCommand } from './commands/check';
import { configCommand } from './commands/config';
import { diffCommand } from './commands/diff';
import { exportCommand } from './commands/export';
import { glossaryCommand } from './commands/glossary';
import { importCommand } from './commands/import';
import { migrateCommand } from './commands/migrate';
import { publishCommand } from './commands/publish';
import { serveCommand } from './commands/serve';
import { userCommand } from './commands/user';
import { UsageError } from './commands/usage';

/** Exit codes, as others script against them: 0 done, 1 findings or refused by the gate, 2 bad input or usage. */
const BAD_INPUT = 2;

const program = new Command('variorum')
	.description('The workbench where machine translation becomes fit to publish')
	.exitOverride()
	.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
for (const command of [
	importCommand(),
	checkCommand(),
	diffCommand(),
	glossaryCommand(),
	publishCommand(),
	exportCommand(),
	userCommand(),
	serveCommand(),
	migrateCommand(),
	configCommand(),
	auditCommand()
])
	program.addCommand(command.exitOverride().copyInheritedSettings(program));

/** A reader that closes the pipe early (`| head`) is not an error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

try {
	await program.parseAsync(process.argv);
} catch (error) {
	process.exitCode = codeOf(error);
}

function codeOf(error: unknown): number {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT;
	if (error instanceof UsageError || isRefusal(error)) {
		console.error(error.message);
		return BAD_INPUT;
	}
	throw error;
}
