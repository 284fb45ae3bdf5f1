// Bundles scripts in TypeScript and runs the first: `await bundleAndRun('score', { score: 'tests/score/score.ts' })`.
import { resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../server/launch/ensure.mjs';

export async function bundleAndRun(name, input) {
	process.chdir(root);
	ensureInstalled();
	ensureBuilt();
	const { build } = await import('vite');
	const outDir = resolve(root, 'build', name);
	await build({
		configFile: false,
		root,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve(root, 'src/lib'), $server: resolve(root, 'server') } },
		build: { ssr: true, outDir, target: 'node20', rolldownOptions: { input } }
	});
	await import(resolve(outDir, `${Object.keys(input)[0]}.js`));
}
