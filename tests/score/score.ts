/** What the checks find and where they are wrong, counted: `npm run score`. Rows go through the whole catalogue with the
 * starter termbase. A table for people, and as last line one JSON object. `--missed` lists what
 * was not found, of what was planted what does not block. */
import type { CheckedRow, Finding } from '../../src/lib/core/check/check';
import { TARGET_LANGS } from '../../src/lib/core/language/registry';
import { FAULTS } from './faults';
import { annotatedPosts, goldErrors, hasShared, labelClasses, negatives, news, papers } from './material';
import {
	alarmsOn,
	alarmsOnNegatives,
	check,
	recallOfGold,
	recallOfPapers,
	recallOfPlanted,
	type Alarms,
	type Recall
} from './measure';

const MISSED = process.argv.includes('--missed');
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

function sayAlarms(name: string, { rows, blocking, aboveInfo, checks }: Alarms): void {
	const of = (n: number): string => `${n} (${percent(n, rows)})`.padEnd(12);
	const by = Object.entries(checks).map(([id, n]) => `${id} ${n}`);
	say(`  ${name.padEnd(22)} ${String(rows).padStart(5)} rows, blocking ${of(blocking)} above info ${of(aboveInfo)}`);
	if (by.length > 0) say(`    ${by.join(', ')}`);
}

function sayRecall(name: string, { errors, found, aboveInfo, blocked }: Recall): void {
	const of = (n: number): string => `${n} (${percent(n, errors)})`.padEnd(15);
	say(
		`  ${name.padEnd(52)} ${String(errors).padStart(5)}: found ${of(found)} above info ${of(aboveInfo)} blocked ${of(blocked)}`
	);
}

const sayTable = (table: Record<string, Recall>): void =>
	Object.keys(table)
		.sort()
		.forEach((key) => sayRecall(key, table[key]!));

function scoreGold(): unknown {
	const posts = annotatedPosts();
	const findings = posts.flatMap(check);
	const { byClass, byLabel, missed } = recallOfGold(findings, goldErrors(), labelClasses());
	say('Errors that people marked in two posts, by who can find them and severity');
	sayTable(byClass);
	say('by label');
	sayTable(byLabel);
	if (MISSED)
		for (const e of missed) say(`  missed ${e.id} ${e.check} ${e.severity} ${e.target_span ?? `- ${e.source_span}`}`);
	const alarms = alarmsOnNegatives(findings, posts.flat(), negatives());
	say(
		`Correct translations that look wrong: ${alarms.length} findings, ${alarms.filter((a) => a.blocks).length} blocking`
	);
	for (const a of alarms) say(`  ${a.id} ${a.check} ${a.severity}${a.blocks ? ' blocks' : ''}`);
	return { byClass, byLabel, negatives: alarms };
}

function scoreAlarms(): unknown {
	say('Alarms on correct rows');
	const figures: Record<string, Alarms> = {};
	for (const lang of TARGET_LANGS) {
		if (hasShared()) figures[`news ${lang}`] = alarmsOn(news(lang));
		for (const split of ['dev', 'test'])
			figures[`papers ${lang} ${split}`] = alarmsOn(
				papers('clean').filter((row) => row.lang === lang && row.split === split)
			);
	}
	for (const [name, alarms] of Object.entries(figures)) sayAlarms(name, alarms);
	return figures;
}

function scorePapers(): unknown {
	const figures: Record<string, Record<string, Recall>> = {};
	for (const lang of TARGET_LANGS)
		for (const split of ['dev', 'test']) {
			const rows = papers('errors').filter((row) => row.lang === lang && row.split === split);
			const table = recallOfPapers(rows);
			say(`Errors in rows in the manner of papers, ${lang}, ${split}`);
			sayTable(table);
			figures[`${lang} ${split}`] = table;
		}
	return figures;
}

/** What differs between the two targets, with some text around it. */
function sayPassed(name: string) {
	return (row: CheckedRow, faulty: CheckedRow, findings: readonly Finding[]): void => {
		const [was, is] = [row.target, faulty.target];
		let from = 0;
		while (from < is.length && was[from] === is[from]) from++;
		let tail = 0;
		while (tail < Math.min(was.length, is.length) - from && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
		const around = (text: string): string => text.slice(Math.max(0, from - 20), text.length - tail + 20);
		const told = findings.map(({ check: id, severity }) => `${id} ${severity}`).join(', ');
		say(`  passed ${name}: ${around(was)} > ${around(is)} | ${row.source} | ${told}`);
	};
}

function scorePlanted(): unknown {
	const figures: Record<string, Record<string, Recall>> = {};
	for (const lang of TARGET_LANGS) {
		const own = papers('clean').filter((row) => row.lang === lang);
		const rows = hasShared()
			? [
					...news(lang),
					...annotatedPosts()
						.flat()
						.filter((row) => row.lang === lang),
					...own
				]
			: own;
		say(`Planted errors, ${lang}`);
		const table = (figures[lang] = Object.fromEntries(
			FAULTS.map((kind) => [kind.name, recallOfPlanted(rows, kind, MISSED ? sayPassed(kind.name) : undefined)])
		));
		for (const [name, recall] of Object.entries(table)) sayRecall(name, recall);
	}
	return figures;
}

if (!hasShared()) say('skipped: no shared seeds; figures of our own rows only');
const figures = {
	name: 'score',
	alarms: scoreAlarms(),
	gold: hasShared() ? scoreGold() : null,
	papers: scorePapers(),
	planted: scorePlanted()
};
say(JSON.stringify(figures));
