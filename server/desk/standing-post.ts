import type { JoinRow } from '$lib/core/align/join';
import { commentedRows } from '$lib/core/comment/thread';
import type { ParsedSegment } from '$lib/core/segment/segment';
import type { StandingRow } from '$lib/core/update/plan';
import { disputedRows } from '$lib/core/workflow/dispute';
import { workState } from '$lib/core/workflow/state';
import { normaliseLines } from '$lib/collab/shared-text';
import type { App } from '../app';
import { absentRows } from '../db/machine-text';
import { givenTexts } from '../db/updates';
import type { DocumentPlace } from '../usecases/actor';
import { readDesk, type Desk } from './desk';

/** A document in one language as an update finds it. */
export interface StandingPost {
	desk: Desk;
	/** In the order of the desk's rows. */
	standing: StandingRow[];
	/** Rows that the newest copy lacks, with the update that said so. */
	absent: Map<string, string>;
}

/** Nobody asks for findings here: they come when somebody looks. */
const NO_FINDINGS = { patience: 0 };

export async function standingPost(app: App, { project, document, lang }: DocumentPlace): Promise<StandingPost> {
	const { db } = app.database;
	const desk = await readDesk(app, project, document, lang, NO_FINDINGS);
	const given = await givenTexts(db, document.id, lang);
	const absent = await absentRows(db, document.id, lang);
	const talked = new Set([...disputedRows(desk.disputes), ...commentedRows(desk.threads)]);
	const standing = desk.rows.map((row): StandingRow => {
		const { id, kind, paper, source, machine, facts } = row;
		return {
			...{ kind, paper, source, machine, given: given.get(id) ?? null },
			text: machine === null ? null : facts.text,
			decided: facts.decisions.length > 0 || talked.has(id),
			approved: workState(facts, desk.quorum) === 'approved',
			remembered: row.memory?.taken != null,
			absent: absent.has(id)
		};
	});
	return { desk, standing, absent };
}

/** A row of a file as it is stored, for comparing. */
export const asStored = ({ kind, paper, source, target }: ParsedSegment): JoinRow => ({
	...{ kind, paper },
	source: source === null ? null : normaliseLines(source),
	target: target === null ? null : normaliseLines(target)
});
