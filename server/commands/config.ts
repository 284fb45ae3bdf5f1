import { Command } from 'commander';
import { configured } from './local';
import { refuseUnknownNames } from './serve';

/** `config check`: what the environment says, or what is wrong with it. */
export const configCommand = (): Command =>
	new Command('config').description('look at the configuration').addCommand(
		new Command('check').action(() => {
			refuseUnknownNames();
			const { databaseUrl, ...rest } = configured();
			process.stdout.write(JSON.stringify({ ...rest, database: databaseUrl ? 'postgres' : 'sqlite' }, null, 2) + '\n');
		})
	);
