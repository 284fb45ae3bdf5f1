import { Command, CommanderError } from 'commander';
import { isRefusal } from '$lib/core/problem';
import { UsageError } from './commands/usage';

/** Exit codes, as others script against them: 0 done, 1 findings or refused by the gate, 2 bad input or usage. */
const BAD_INPUT = 2;

/** Each command, loaded when it is asked for: nothing but `serve` and what works on the database needs the libraries of a server.
 */
const COMMANDS: Record<string, () => Promise<Command>> = {
	import: async () => (await import('./commands/import')).importCommand(),
	check: async () => (await import('./commands/check')).checkCommand(),
	diff: async () => (await import('./commands/diff')).diffCommand(),
	engine: async () => (await import('./commands/engine')).engineCommand(),
	glossary: async () => (await import('./commands/glossary')).glossaryCommand(),
	publish: async () => (await import('./commands/publish')).publishCommand(),
	export: async () => (await import('./commands/export')).exportCommand(),
	user: async () => (await import('./commands/user')).userCommand(),
	serve: async () => (await import('./commands/serve')).serveCommand(),
	migrate: async () => (await import('./commands/migrate')).migrateCommand(),
	config: async () => (await import('./commands/config')).configCommand(),
	audit: async () => (await import('./commands/audit')).auditCommand()
};

const program = new Command('variorum')
	.description('The workbench where machine translation becomes fit to publish')
	.exitOverride()
	.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
// Help, and a name that is none, need them all.
const asked = COMMANDS[process.argv[2] ?? ''];
for (const command of asked ? [await asked()] : await Promise.all(Object.values(COMMANDS).map((load) => load())))
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
