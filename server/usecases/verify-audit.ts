import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { Refusal } from '$lib/core/problem';
import { auditEnds, auditLines } from '../db/audit';
import { Chain, type Fault, type Head } from '../db/audit-chain';
import type { Db } from '../db/client';

/** What was checked. */
export interface Verified {
	/** Lines that are as they were written. */
	lines: number;
	/** The last one of them. */
	head: Head;
	/** Project whose lines alone the export holds; null where it holds all. */
	project: string | null;
	/** The first line that is not, null where all are. */
	fault: Fault | null;
}

const verified = (chain: Chain, fault: Fault | null, project: string | null = null): Verified => ({
	...{ lines: chain.lines, head: chain.last },
	...{ project, fault }
});

/** Checks the whole audit: every line, and that the last one is the head. For what it cannot find see `Chain`.
 * @param noted a head that was noted earlier */
export async function verifyAudit(db: Db, noted: Head | null = null): Promise<Verified> {
	const chain = new Chain(noted);
	const { head, last } = await auditEnds(db);
	for await (const line of auditLines(db, last)) {
		const fault = chain.take(line);
		if (fault) return verified(chain, fault);
	}
	return verified(chain, head ? chain.end(head) : { seq: last, say: 'The head of the audit is missing.' });
}

const hash = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/));
const number = v.pipe(v.number(), v.integer());
const HeadShape = v.strictObject({ seq: v.pipe(number, v.minValue(0)), hash });
const HeaderShape = v.strictObject({
	audit: v.literal('variorum'),
	version: v.literal(1),
	project: v.nullable(v.string()),
	head: HeadShape
});
const LineShape = v.strictObject({
	...{ seq: number, prev: hash, id: v.string() },
	...{ user: v.nullable(v.string()), project: v.nullable(v.string()), document: v.nullable(v.string()) },
	...{ action: v.string(), subject: v.string(), detail: v.string(), at: number, hash }
});

/** First line of an export. */
export type AuditHeader = v.InferOutput<typeof HeaderShape>;

function read<T extends v.GenericSchema>(schema: T, line: string): v.InferOutput<T> | null {
	try {
		const result = v.safeParse(schema, JSON.parse(line));
		return result.success ? result.output : null;
	} catch {
		return null;
	}
}

/** Checks an export away from the installation that wrote it. An export of one project leaves the lines of others out, so
 * there each line is checked by the hash of the line before that it brings along, and one left out is not found.
 * @throws Refusal `import.unreadable` for what is no export of an audit */
export async function verifyExport(path: string, noted: Head | null = null): Promise<Verified> {
	const file = createReadStream(path, 'utf8');
	const opened = new Promise((_, reject) => file.once('error', reject));
	opened.catch(() => undefined);
	const lines = createInterface({ input: file, crlfDelay: Infinity })[Symbol.asyncIterator]();
	const first = await Promise.race([lines.next(), opened as Promise<never>]).catch((error: Error) => {
		throw new Refusal('import.unreadable', error.message);
	});
	const header = first.done ? null : read(HeaderShape, first.value);
	if (!header) throw new Refusal('import.unreadable', 'its first line is not that of an audit export');
	const chain = new Chain(noted, header.project === null);
	for (let next = await lines.next(); !next.done; next = await lines.next()) {
		const line = read(LineShape, next.value);
		const fault = line ? (strange(header, line) ?? chain.take(line, line.prev)) : broken(chain);
		if (fault) return verified(chain, fault, header.project);
	}
	return verified(chain, chain.end(header.head), header.project);
}

const broken = ({ last }: Chain): Fault => ({
	seq: last.seq + 1,
	say: `What follows line ${last.seq} is not a line of an audit.`
});

const strange = ({ project }: AuditHeader, line: v.InferOutput<typeof LineShape>): Fault | null =>
	project === null || line.project === project
		? null
		: { seq: line.seq, say: `Line ${line.seq} belongs to another project than the export.` };
