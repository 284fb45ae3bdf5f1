// The parts of the test command, in the order they run. `vitest` and `playwright` parts count their tests, a `tool` part
// counts as one test that passes or fails. A part with `memory` keeps its databases in memory where the system offers that; one
// that is `alongside` runs at the same time as the one before it.
import { join } from 'node:path';

const bin = (path) => join('node_modules', path);
const vitest = (name, ...filters) => ({ name, kind: 'vitest', args: filters });
const playwright = (name, ...filters) => ({ name, kind: 'playwright', args: filters, browser: true });

/** Types, lint, dead code, architecture. */
const CHECK = [
	{ name: 'messages', kind: 'tool', args: ['tests/run/compile-messages.mjs'] },
	{ name: 'sync', kind: 'tool', args: [bin('@sveltejs/kit/svelte-kit.js'), 'sync'] },
	{ name: 'types of the core', kind: 'tool', args: [bin('typescript/bin/tsc'), '-p', 'src/lib/core/tsconfig.json'] },
	{
		name: 'types',
		kind: 'tool',
		args: [
			bin('svelte-check/bin/svelte-check'),
			'--tsconfig',
			'./tsconfig.json',
			'--fail-on-warnings',
			'--output',
			'human'
		]
	},
	{
		name: 'format',
		kind: 'tool',
		alongside: true,
		args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']
	},
	{
		name: 'lint',
		kind: 'tool',
		alongside: true,
		args: [bin('eslint/bin/eslint.js'), '--config', 'tests/eslint.config.js', '.']
	},
	{ name: 'dead code', kind: 'tool', alongside: true, args: [bin('knip/bin/knip.js'), '--config', 'tests/knip.json'] },
	vitest('architecture', 'tests/architecture')
];

const UNIT = [
	vitest(
		'unit',
		...['core', 'collab', 'review', 'document', 'glossary', 'release', 'insight', 'i18n'].map(
			(folder) => `tests/${folder}`
		)
	)
];
const DB = [{ ...vitest('databases and rooms', 'tests/server'), memory: true }];
const NODES = [vitest('several nodes', 'tests/nodes')];
const CRASH = [vitest('crash', '--config', 'tests/crash/vitest.config.ts')];
const SECURITY = [{ ...vitest('security', 'tests/security'), memory: true }];
const IME = [{ ...vitest('input methods', '--config', 'tests/ime/vitest.config.ts'), browser: true }];
const E2E = [playwright('browser')];
/** What has a full count besides the small one of `npm test`. */
const LONG = [
	vitest('hostile text and repairs', 'tests/core/check/hostile.test.ts', 'tests/core/check/fix.test.ts'),
	vitest(
		'rooms',
		...['malformed', 'convergence', 'apart', 'bounds'].map((name) => `tests/server/collab/${name}.test.ts`)
	),
	vitest('durability', 'tests/server/db'),
	...NODES,
	...CRASH,
	...IME,
	// Views do not wait for one another, and what takes time is the look at each page, not the server.
	playwright('every page in every language and colour', 'accessibility', '--fully-parallel')
];
const ACCEPTANCE = [vitest('acceptance', 'tests/acceptance')];

export const PARTS = {
	check: CHECK,
	unit: UNIT,
	db: DB,
	nodes: NODES,
	crash: CRASH,
	security: SECURITY,
	ime: IME,
	e2e: E2E,
	acceptance: ACCEPTANCE,
	all: [...CHECK, ...UNIT, ...DB, ...NODES, ...CRASH, ...SECURITY, ...IME, ...E2E],
	long: LONG
};
