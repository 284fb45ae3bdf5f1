import type { Plugin } from 'vite';

/** Opens the application and hangs the rooms on Vite's own HTTP server, for `npm run dev`. In production `main.ts` does both. */
export const rooms = (): Plugin => ({
	name: 'variorum-rooms',
	apply: 'serve',
	configureServer(server) {
		const { httpServer } = server;
		// Vitest uses Vite without a server of its own.
		if (!httpServer || process.env.VITEST) return;
		return async () => {
			const { serveBeside } = (await server.ssrLoadModule('/server/main.ts')) as typeof import('./main');
			const close = await serveBeside(httpServer as import('node:http').Server, process.env);
			httpServer.once('close', () => void close());
		};
	}
});
