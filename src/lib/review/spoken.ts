import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import type { Person } from './desk.svelte';
import { findingSentence } from './sentence';
import type { Standing } from './standing';

/** What stands open on the row that somebody works on. */
interface OpenHere {
	row: string | null;
	/** Worst first. */
	findings: readonly Standing[];
}

/** Who is there, for somebody on a row. */
interface Company {
	row: string | null;
	people: readonly Person[];
}

/** What to say of findings: all of a row that one comes to, else what is new, or how many are left; null where nothing
 * changed. */
export function findingsSaid(before: OpenHere, now: OpenHere): string | null {
	const known = before.row === now.row ? before.findings.map(({ key }) => key) : [];
	const fresh = now.findings.filter(({ key }) => !known.includes(key));
	const [worst] = fresh;
	if (worst) {
		const say = before.row === now.row ? m.workbench_said_new : m.workbench_said_findings;
		return say({ count: fresh.length, worst: findingSentence(worst.finding) });
	}
	if (now.findings.length === known.length || before.row !== now.row) return null;
	return now.findings.length === 0
		? m.workbench_no_findings()
		: m.workbench_findings_count({ count: now.findings.length });
}

const namesOf = (people: readonly Person[]): string[] => [...new Set(people.map(({ name }) => name))];
const listed = (names: readonly string[]): string =>
	new Intl.ListFormat(getLocale(), { type: 'conjunction', style: 'narrow' }).format(names);
const without = (names: readonly string[], others: readonly string[]): string[] =>
	names.filter((name) => !others.includes(name));
const onRow = ({ row, people }: Company): string[] => namesOf(people.filter(({ segment }) => segment === row));

/** What to say of people: who came, who left, and who else stands on one's own row now; null where nothing changed. */
export function peopleSaid(before: Company, now: Company): string | null {
	const [then, there] = [namesOf(before.people), namesOf(now.people)];
	const said: [names: string[], say: (values: { names: string }) => string][] = [
		[without(there, then), m.workbench_said_came],
		[without(then, there), m.workbench_said_left],
		[without(onRow(now), before.row === now.row ? onRow(before) : []), m.workbench_said_on_row]
	];
	const words = said.flatMap(([names, say]) => (names.length > 0 ? [say({ names: listed(names) })] : []));
	return words.length > 0 ? words.join(' ') : null;
}
