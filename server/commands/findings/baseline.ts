import { readFile, writeFile } from 'node:fs/promises';
import { UsageError } from '../usage';
import type { Found } from './found';

/** A finding as a baseline knows it: what it is about, not where it stands, so that it outlives edits around it. */
export interface Known {
	doc: string;
	lang: string;
	check: string;
	source: string | null;
	target: string | null;
}

export const known = ({ row, finding }: Found): Known => ({
	...{ doc: row.doc, lang: finding.lang, check: finding.check },
	...{ source: finding.source?.text ?? null, target: finding.target?.text ?? null }
});

/** A line of a baseline, with how often the document has just this. */
type Line = Known & { count: number };

const FIELDS = ['doc', 'lang', 'check', 'source', 'target'] as const;
const keyOf = (finding: Known): string => JSON.stringify(FIELDS.map((field) => finding[field]));

function linesOf(found: readonly Found[]): Line[] {
	const lines = new Map<string, Line>();
	for (const finding of found.map(known)) {
		const line = lines.get(keyOf(finding));
		if (line) line.count++;
		else lines.set(keyOf(finding), { ...finding, count: 1 });
	}
	return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** Writes the findings of now as those that are known: sorted, one a line, so that its own changes can be read. */
export async function writeBaseline(path: string, found: readonly Found[]): Promise<void> {
	const lines = linesOf(found).map((line) => '\t' + JSON.stringify(line));
	await writeFile(path, `[\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]\n`);
}

/** The findings that a baseline does not know; of several that are the same, those beyond its number.
 * @throws UsageError where the file is no baseline */
export async function withoutKnown(path: string, found: readonly Found[]): Promise<Found[]> {
	const left = new Map((await readBaseline(path)).map((line) => [keyOf(line), line.count]));
	return found.filter((each) => {
		const key = keyOf(known(each));
		const count = left.get(key) ?? 0;
		if (count > 0) left.set(key, count - 1);
		return count === 0;
	});
}

async function readBaseline(path: string): Promise<Line[]> {
	const fail = (reason: string): never => {
		throw new UsageError(`${path}: ${reason}. --write-baseline writes it anew.`);
	};
	let lines: unknown;
	try {
		lines = JSON.parse(await readFile(path, 'utf8'));
	} catch (error) {
		return fail(error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read');
	}
	const isText = (value: unknown): boolean => value === null || typeof value === 'string';
	const isLine = (line: Partial<Line> | null): line is Line =>
		line !== null && FIELDS.every((field) => isText(line[field])) && Number.isInteger(line.count);
	return Array.isArray(lines) && lines.every(isLine) ? lines : fail('it is no baseline');
}
