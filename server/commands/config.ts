import { Command } from 'commander';
import { configured } from './local';
import { refuseUnknownNames } from './serve';

/** `config check`: what the environment says, or what is wrong with it. */
export const configCommand = (): Command =>
	new Command('config').description('look at the configuration').addCommand(
		new Command('check').action(() => {
			refuseUnknownNames();
			// The addresses may hold passwords.
			const { databaseUrl, redisUrl, mail, ...rest } = configured();
			const said = {
				...rest,
				database: databaseUrl ? 'postgres' : 'sqlite',
				redis: redisUrl !== null,
				mail: mail?.from ?? null
			};
			process.stdout.write(JSON.stringify(said, null, 2) + '\n');
		})
	);
