// How fast people write together, beside two other servers in the same run: `npm run bench:together [-- --quick]`. The
// others are installed into build/ the first time, for the benchmark alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../server/launch/ensure.mjs';
import { bundleAndRun } from '../run/bundle.mjs';

const from = join(root, 'tests/bench/peers');
const to = join(root, 'build/bench-peers');
const stamp = join(to, '.installed');
const lock = readFileSync(join(from, 'package-lock.json'), 'utf8');

// First, because a build empties its folder.
ensureInstalled();
ensureBuilt();
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name));
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
	console.error('Installing the other servers (a minute or two the first time) ...');
	const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		cwd: to,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (done.status !== 0) {
		console.error('The other servers could not be installed; see above.');
		process.exit(2);
	}
	writeFileSync(stamp, lock);
}
await bundleAndRun('bench-together', { together: 'tests/bench/together.ts', serve: 'tests/bench/serve.ts' });
