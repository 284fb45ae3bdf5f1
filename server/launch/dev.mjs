// `npm run dev`: pages with hot reload in front of the same application; rooms are served on the same port.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
const args = ['node_modules/vite/bin/vite.js', 'dev', '--host', process.env.VARIORUM_HOST ?? '127.0.0.1'];
const done = spawnSync(process.execPath, [...args, '--port', process.env.VARIORUM_PORT ?? '4321', '--strictPort'], {
	cwd: root,
	stdio: 'inherit'
});
process.exitCode = done.status ?? 1;
