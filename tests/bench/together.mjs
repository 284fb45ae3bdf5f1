// Bundles the benchmark and its server, then runs it: `node tests/bench/together.mjs`.
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const outDir = resolve(root, 'build/bench-together');
await build({
	configFile: false,
	root,
	logLevel: 'error',
	resolve: { alias: { $lib: resolve(root, 'src/lib') } },
	build: {
		ssr: true,
		outDir,
		target: 'node20',
		rolldownOptions: { input: { together: 'tests/bench/together.ts', serve: 'tests/bench/serve.ts' } }
	}
});
await import(resolve(outDir, 'together.js'));
