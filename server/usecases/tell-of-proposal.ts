import { can } from '$lib/core/access/access';
import type { Db } from '../db/client';
import { actorById, projectMembers } from '../db/people';
import type { StoredProposal } from '../db/proposals';
import { notify } from './notify';

type ProposalNews =
	'term-proposed' | 'term-accepted' | 'term-changed' | 'term-refused' | 'term-silent' | 'term-objected' | 'term-stuck';

/** Who decides on terms in a project. */
export async function curatorsOf(db: Db, project: string): Promise<string[]> {
	const members = await projectMembers(db, project);
	return members.filter(({ role, disabled }) => role === 'maintainer' && !disabled).map(({ user }) => user);
}

/** Tells people of a proposal.
 * @param reason words of whoever decided or objected */
export const tellOfProposal = (
	db: Db,
	kind: ProposalNews,
	to: Iterable<string>,
	{ id, project, english, rendering }: StoredProposal,
	by: string | null,
	reason = ''
): Promise<void> => notify(db, to, { kind, by, project, detail: { proposal: id, term: english, rendering, reason } });

/** Tells whoever proposed it; people who left the project are told nothing of it. */
export async function tellProposer(
	db: Db,
	kind: ProposalNews,
	proposal: StoredProposal,
	by: string | null,
	reason = ''
): Promise<void> {
	const person = await actorById(db, proposal.by);
	if (!can(person, 'term.read', { project: proposal.project })) return;
	await tellOfProposal(db, kind, [proposal.by], proposal, by, reason);
}
