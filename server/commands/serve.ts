import { Command } from 'commander';
import { lacksAddresses, unknownNames } from '../config';
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
		const config = configured();
		if (lacksAddresses(config, process.env))
			console.error(
				'ADDRESS_HEADER is not set, so limits take everybody behind the proxy for one visitor. Set it to the header in which the proxy names who asks, such as X-Forwarded-For.'
			);
		const running = await serve(config).catch((error: Error) => {
			throw error.message.startsWith('Port ') ? new UsageError(error.message) : error;
		});
		await new Promise<void>((resolve) => {
			for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
		});
		console.error('Closing ...');
		await running.close();
		process.exit(0);
	});
