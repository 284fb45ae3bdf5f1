#!/usr/bin/env node
// The launcher: installs what is missing, builds what is stale, then runs the bundled command line. Plain JavaScript
// without dependencies, since it runs before anything is installed.
import { ensureBuilt, ensureInstalled, root } from './launch/ensure.mjs';
import { markServing } from './launch/serving.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Variorum needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.exit(2);
}
ensureInstalled(true);
ensureBuilt(true);
if (process.argv[2] === 'serve') markServing(root);
await import('../build/cli.js');
