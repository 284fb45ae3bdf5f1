// How many pairs a second the whole catalogue checks, beside pofilter (translate-toolkit) on the same pairs in the same run:
// `npm run bench:checks [-- --pairs 50000]`. Both are timed as people start them: one process, a file in, findings out; the
// time that either needs for a file of one pair is taken off.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, openSync, closeSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../server/launch/ensure.mjs';

process.chdir(root);
ensureInstalled();
ensureBuilt();

const PAIRS = Number(process.argv[process.argv.indexOf('--pairs') + 1]) || 50_000;
/** Rates to reach where no peer runs: ten and five times what pofilter did on the machine of the first measurement. */
const GOAL = { sentences: 35_600, paragraphs: 5_650 };
const ROUNDS = 3;
const scratch = mkdtempSync(join(tmpdir(), 'variorum-bench-'));

/** Pairs of sentences: professional news, or where that is absent the rows in the manner of papers. */
function sentencePairs(lang) {
	const path = resolve(process.env.VARIORUM_SHARED ?? '../shared', `clean/news_en-${lang}.jsonl`);
	const lines = readFileSync(existsSync(path) ? path : 'tests/fixtures/papers/clean.jsonl', 'utf8').split('\n');
	return lines
		.filter(Boolean)
		.map((line) => JSON.parse(line))
		.filter((pair) => pair.lang === lang)
		.map(({ source, target }) => ({ source, target }));
}

/** Paragraphs of about 850 characters of both languages together: five sentences in a row. */
function paragraphPairs(lang) {
	const pairs = sentencePairs(lang);
	const count = Math.floor(pairs.length / 5);
	return Array.from({ length: count }, (_, i) => {
		const five = pairs.slice(i * 5, i * 5 + 5);
		const join = (side, by) => five.map((pair) => pair[side]).join(by);
		return { source: join('source', ' '), target: join('target', lang === 'ja' ? '' : ' ') };
	});
}

const repeated = (pairs, count) => Array.from({ length: count }, (_, i) => pairs[i % pairs.length]);

const asJson = (pairs, lang) =>
	pairs.map((pair, i) => JSON.stringify({ doc: `d${i}`, id: `${i}`, lang, ...pair })).join('\n') + '\n';

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
const asPo = (pairs) =>
	'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' +
	pairs
		.map(({ source, target }, i) => `msgctxt "${i}"\nmsgid ${quoted(source)}\nmsgstr ${quoted(target)}\n`)
		.join('\n');

/** Seconds that a command takes. */
function time(command, args) {
	const out = openSync(join(scratch, 'out'), 'w');
	const started = performance.now();
	const done = spawnSync(command, args, { stdio: ['ignore', out, 'ignore'] });
	const seconds = (performance.now() - started) / 1000;
	closeSync(out);
	if (done.error || done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.error ?? done.status}`);
	return seconds;
}

function write(name, text) {
	const path = join(scratch, name);
	writeFileSync(path, text);
	return path;
}

/** Pairs a second of each: the best of its rounds, less the best time for one pair. They run in turns, so that a slow minute of
 * the machine is one for all. */
function rates(names, lang, pairs) {
	const seconds = Object.fromEntries(names.map((name) => [name, { all: [], one: [] }]));
	for (let round = 0; round < ROUNDS; round++)
		for (const name of names) {
			seconds[name].all.push(PEERS[name](lang, pairs));
			seconds[name].one.push(PEERS[name](lang, pairs.slice(0, 1)));
		}
	const rate = ({ all, one }) => Math.round(pairs.length / (Math.min(...all) - Math.min(...one)));
	return Object.fromEntries(names.map((name) => [name, rate(seconds[name])]));
}

const PEERS = {
	ours: (lang, pairs) => {
		const file = write('pairs.jsonl', asJson(pairs, lang));
		return time(process.execPath, ['build/cli.js', 'check', file, '--format', 'jsonl', '--fail-on', 'never']);
	},
	pofilter: (lang, pairs) => {
		const file = write('pairs.po', asPo(pairs));
		return time('pofilter', ['--progress', 'none', '--language', lang, file, join(scratch, 'out.po')]);
	}
};

const hasPofilter = spawnSync('pofilter', ['--version']).status === 0;
if (!hasPofilter) console.log('pofilter is not installed (apt-get install translate-toolkit): held against the goal.');
const names = hasPofilter ? ['ours', 'pofilter'] : ['ours'];
const kinds = { sentences: sentencePairs, paragraphs: paragraphPairs };
const figures = Object.fromEntries(names.map((name) => [name, {}]));
const ratio = {};
console.log(`${PAIRS} pairs, one process, best of ${ROUNDS}; pairs a second\n`);
for (const [kind, make] of Object.entries(kinds))
	for (const lang of ['ja', 'ko']) {
		const pairs = repeated(make(lang), PAIRS);
		const size = pairs.reduce((sum, { source, target }) => sum + source.length + target.length, 0) / PAIRS;
		for (const [name, rate] of Object.entries(rates(names, lang, pairs))) figures[name][`${kind} ${lang}`] = rate;
		const own = figures.ours[`${kind} ${lang}`];
		const peer = figures.pofilter?.[`${kind} ${lang}`] ?? GOAL[kind];
		ratio[`${kind} ${lang}`] = Number((own / peer).toFixed(2));
		const row = [`${kind} ${lang}`.padEnd(16), `${Math.round(size)} characters`.padEnd(18), `ours ${own}`.padEnd(14)];
		console.log(...row, `${hasPofilter ? 'pofilter' : 'goal'} ${peer}`.padEnd(16), `ratio ${ratio[`${kind} ${lang}`]}`);
	}
rmSync(scratch, { recursive: true });
const { ours, ...peers } = figures;
console.log(JSON.stringify({ name: 'checks', ours, peers, ratio }));
