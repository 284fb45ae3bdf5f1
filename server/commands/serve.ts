import { Command } from 'commander';
import { unknownNames } from '../config';
import { serve } from '../main';
import { configured } from './local';
import { UsageError } from './usage';

/** Refuses names that mean nothing: most likely a typing error. @throws UsageError */
export function refuseUnknownNames(): void {
	const [name] = unknownNames(process.env);
	if (name) throw new UsageError(`${name} is not a setting of Variorum; see the README for those there are.`);
}

/** `serve`: the workbench, until it is told to stop. */
export const serveCommand = (): Command =>
	new Command('serve').description('serve the workbench').action(async () => {
		refuseUnknownNames();
		const running = await serve(configured()).catch((error: Error) => {
			throw error.message.startsWith('Port ') ? new UsageError(error.message) : error;
		});
		await new Promise<void>((resolve) => {
			for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
		});
		console.error('Closing ...');
		await running.close();
		process.exit(0);
	});
