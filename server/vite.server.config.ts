import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles the process and the command line into `build/`, beside the handler that SvelteKit makes. */
export default defineConfig({
	root,
	resolve: { alias: { $lib: `${root}src/lib`, $server: `${root}server` } },
	build: {
		ssr: true,
		outDir: 'build',
		emptyOutDir: false,
		target: 'node20',
		rolldownOptions: {
			input: {
				main: `${root}server/main.ts`,
				cli: `${root}server/cli.ts`,
				reader: `${root}server/format/reader-worker.ts`
			},
			output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
			external: [/handler\.js$/]
		}
	}
});
