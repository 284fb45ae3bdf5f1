import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

/** The tests that kill the server. Their files end in `.crash.ts`, so that the unit tests leave them alone. */
export default defineConfig({
	root,
	resolve: { alias: { $lib: resolve(root, 'src/lib'), $server: resolve(root, 'server') } },
	test: { include: ['tests/crash/**/*.crash.ts'], expect: { requireAssertions: true }, testTimeout: 600_000 }
});
