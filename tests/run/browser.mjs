// Where Chromium is on this machine; installs it where that is possible without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const quiet = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

async function playwrightsOwn() {
	const { chromium } = await import('@playwright/test');
	return chromium.executablePath();
}

const known = async () =>
	[process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', await playwrightsOwn()].find(
		(path) => path && existsSync(path)
	);

/** @returns {Promise<string | null>} path of a Chromium, or null with a sentence on what to do */
export async function findChromium() {
	const found = await known();
	if (found) return found;
	const root = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	console.error(root ? 'Installing Chromium and CJK fonts ...' : 'Downloading a Chromium for Playwright ...');
	if (root) quiet('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk >&2']);
	else quiet(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
	const installed = await known();
	if (!installed)
		console.error('No Chromium: browser tests are skipped. Install one and set CHROMIUM_PATH to run them.');
	return installed ?? null;
}
