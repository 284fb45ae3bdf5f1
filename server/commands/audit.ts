import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import type { Head } from '../db/audit-chain';
import { projectBySlug } from '../db/projects';
import { AUDIT_FORMATS, exportAudit, type AuditFormat } from '../usecases/export-audit';
import { verifyAudit, verifyExport, type Verified } from '../usecases/verify-audit';
import { withApp } from './local';
import { UsageError } from './usage';

/** `audit verify|export`: the audit of the local data folder, or a file that it was exported to. */
export const auditCommand = (): Command =>
	new Command('audit')
		.description('check or export the audit')
		.addCommand(
			new Command('verify')
				.exitOverride()
				.description('check that no line was changed, put in or taken away; exit 1 and the first bad line if one was')
				.argument('[file]', 'an export as JSON lines; without it the audit of the data folder')
				.option('--head <seq:hash>', 'head that an earlier check printed', headOption)
				.action(async (file: string | undefined, { head = null }: { head?: Head | null }) =>
					print(file ? await verifyExport(file, head) : await withApp((app) => verifyAudit(app.database.db, head)))
				)
		)
		.addCommand(
			new Command('export')
				.exitOverride()
				.description('print the audit')
				.option('--project <slug>', 'only the lines of one project')
				.addOption(new Option('--format <format>').choices(AUDIT_FORMATS).default('jsonl'))
				.action(({ project, format }: { project?: string; format: AuditFormat }) =>
					withApp(async ({ database: { db } }) => {
						const only = project === undefined ? undefined : await projectBySlug(db, project);
						if (project !== undefined && !only) throw new UsageError(`There is no project "${project}".`);
						const lines = Readable.from(exportAudit(db, format, only?.id ?? null));
						await pipeline(lines, process.stdout, { end: false });
					})
				)
		);

/** @throws UsageError for anything but `NUMBER:HASH` */
function headOption(value: string): Head {
	const [, seq, hash] = /^([1-9][0-9]{0,14}):([0-9a-f]{64})$/.exec(value) ?? [];
	if (seq === undefined || hash === undefined)
		throw new UsageError(
			`--head is a line's number, a colon and its hash, as "audit verify" prints them, not "${value}".`
		);
	return { seq: Number(seq), hash };
}

function print({ lines, head, project, fault }: Verified): void {
	process.stdout.write(`lines ${lines}\nhead ${head.seq}:${head.hash}\n`);
	if (project !== null) console.error('The export holds one project alone: lines that were left out cannot be told.');
	if (!fault) return;
	console.error(fault.say);
	process.exitCode = 1;
}
