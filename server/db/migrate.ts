import { Migrator, type Migration } from 'kysely';
import type { DatabaseHandle } from './client';
import { initial } from './migrations/0001-initial';
import { nodes } from './migrations/0002-nodes';
import { revisions } from './migrations/0003-revisions';
import { disputes } from './migrations/0004-disputes';
import { workflow } from './migrations/0005-workflow';
import { audit } from './migrations/0006-audit';
import { comments } from './migrations/0007-comments';
import { notifications } from './migrations/0008-notifications';
import { releases } from './migrations/0009-releases';
import { fileOrigin } from './migrations/0010-file-origin';
import { destinations } from './migrations/0011-destinations';
import { reports } from './migrations/0012-reports';
import { tokens } from './migrations/0013-tokens';
import { lists } from './migrations/0014-lists';
import { mail } from './migrations/0015-mail';
import { terms } from './migrations/0016-terms';
import { concepts } from './migrations/0017-concepts';
import { proposals } from './migrations/0018-proposals';
import { applied } from './migrations/0019-applied';
import { learned } from './migrations/0020-learned';
import { termUses } from './migrations/0021-term-uses';
import { precision } from './migrations/0022-precision';
import { habits } from './migrations/0026-habits';
import { projectRules } from './migrations/0023-project-rules';
import { styleProfile } from './migrations/0025-style-profile';
import { ownRules } from './migrations/0024-own-rules';
import { memory } from './migrations/0027-memory';
import { versions } from './migrations/0028-versions';
import { engine } from './migrations/0029-engine';
import { sourceChoices } from './migrations/0030-pivot';
import { prefill } from './migrations/0031-prefill';
import { madeFrom } from './migrations/0032-made-from';
import { ownKeys } from './migrations/0033-own-keys';
import { replaced } from './migrations/0034-replaced';
import { firstSteps } from './migrations/0035-first-steps';

const MIGRATIONS = {
	'0001-initial': initial,
	'0002-nodes': nodes,
	'0003-revisions': revisions,
	'0004-disputes': disputes,
	'0005-workflow': workflow,
	'0006-audit': audit,
	'0007-comments': comments,
	'0008-notifications': notifications,
	'0009-releases': releases,
	'0010-file-origin': fileOrigin,
	'0011-destinations': destinations,
	'0012-reports': reports,
	'0013-tokens': tokens,
	'0014-lists': lists,
	'0015-mail': mail,
	'0016-terms': terms,
	'0017-concepts': concepts,
	'0018-proposals': proposals,
	'0019-applied': applied,
	'0020-learned': learned,
	'0021-term-uses': termUses,
	'0022-precision': precision,
	'0023-project-rules': projectRules,
	'0024-own-rules': ownRules,
	'0025-style-profile': styleProfile,
	'0026-habits': habits,
	'0027-memory': memory,
	'0028-versions': versions,
	'0029-engine': engine,
	'0030-pivot': sourceChoices,
	'0031-prefill': prefill,
	'0032-made-from': madeFrom,
	'0033-own-keys': ownKeys,
	'0034-replaced': replaced,
	'0035-first-steps': firstSteps
} as const;

export type MigrationName = keyof typeof MIGRATIONS;

/** Brings the schema up to date; each migration is one transaction, so a failure leaves the old schema working.
 * @param upto the last one to apply; all without it
 * @returns names of the migrations applied
 * @throws the error of the migration that failed */
export async function migrate({ db, dialect }: DatabaseHandle, upto?: MigrationName): Promise<string[]> {
	const migrations = Object.fromEntries(
		Object.entries(MIGRATIONS).map(([name, make]): [string, Migration] => [name, make(dialect)])
	);
	const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
	const { error, results } = await (upto ? migrator.migrateTo(upto) : migrator.migrateToLatest());
	if (error) throw error;
	return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
}
