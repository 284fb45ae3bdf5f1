import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './flags';

/** Two files at a time at most: each has a server and a browser of its own, and much of what a test takes is waiting. */
export default defineConfig({
	testDir: '.',
	// `npm run pictures` makes those of the README, `bench:large` and `bench:screen` measure; they are no tests.
	testMatch: process.env.PICTURES ? 'pictures.ts' : process.env.BENCH ? `${process.env.BENCH}.bench.ts` : '*.spec.ts',
	workers: Math.min(2, availableParallelism()),
	// No test fails because the machine is busy: these are for what hangs.
	timeout: 180_000,
	expect: { timeout: 30_000 },
	retries: 0,
	forbidOnly: !!process.env.CI,
	reporter: [
		['list'],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../../test-results/e2e.json' }]
	],
	outputDir: '../../test-results',
	use: {
		locale: 'en-GB',
		viewport: { width: 1280, height: 800 },
		trace: 'retain-on-failure',
		launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS }
	}
});
