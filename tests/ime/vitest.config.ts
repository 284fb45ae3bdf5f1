import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

/** The tests that compose text in a real Chromium. Their files end in `.ime.ts`, so that the unit tests leave them alone. */
export default defineConfig({
	root,
	resolve: { alias: { $lib: resolve(root, 'src/lib') } },
	test: {
		include: ['tests/ime/**/*.ime.ts'],
		expect: { requireAssertions: true, poll: { timeout: 30_000 } },
		testTimeout: 120_000,
		hookTimeout: 60_000,
		fileParallelism: false
	}
});
