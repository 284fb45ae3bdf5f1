import { availableParallelism } from 'node:os';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { words } from './server/vite-words.ts';
import { rooms } from './server/vite-rooms.ts';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
			cookieName: 'variorum-language',
			outputStructure: 'locale-modules'
		}),
		sveltekit(),
		words(),
		rooms()
	],
	worker: { format: 'es' },
	test: {
		expect: { requireAssertions: true, poll: { timeout: 30_000 } },
		// No test fails because the machine is busy: this is for what hangs.
		testTimeout: 60_000,
		// Without it one core is left to nobody: half of a machine that has two.
		maxWorkers: availableParallelism(),
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'node_modules/**']
	}
});
