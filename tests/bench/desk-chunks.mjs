// What the screen of work needs before the first key, chunk by chunk, by brotli: `node tests/bench/desk-chunks.mjs` after a
// build. The words of a language are those of the largest catalogue; workers and what is laid by are apart.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../server/launch/ensure.mjs';

const client = join(root, 'build/client');
const manifest = JSON.parse(readFileSync(join(root, '.svelte-kit/output/client/.vite/manifest.json'), 'utf8'));
const app = readFileSync(join(root, '.svelte-kit/generated/client-optimized/app.js'), 'utf8');
const node = /"\/\(work\)\/desk\/\[slug\]\/\[lang\]": \[~?(\d+)/.exec(app)[1];
const keys = Object.keys(manifest);
const ending = (end) => keys.find((key) => key.endsWith(end));
const size = (file) =>
	statSync(join(client, `${file}.br`), { throwIfNoEntry: false })?.size ?? statSync(join(client, file)).size;

const needed = new Set();
function need(key) {
	if (needed.has(key)) return;
	needed.add(key);
	for (const other of manifest[key].imports ?? []) need(other);
}
for (const end of ['client/entry.js', 'client-optimized/app.js', 'nodes/0.js', 'nodes/1.js', `nodes/${node}.js`])
	need(ending(end));
const words = ['en', 'ja', 'ko'].map((lang) => ending(`paraglide/messages/${lang}.js`));
need(words.toSorted((a, b) => size(manifest[b].file) - size(manifest[a].file))[0]);

const chunks = [...needed].map((key) => ({ bytes: size(manifest[key].file), key, file: manifest[key].file }));
for (const { bytes, key, file } of chunks.toSorted((a, b) => b.bytes - a.bytes))
	console.log(String(bytes).padStart(8), file, key.startsWith('_') ? '' : key);
console.log(`${chunks.reduce((sum, { bytes }) => sum + bytes, 0)} bytes in ${chunks.length} chunks`);
