import type { Db } from '../db/client';
import { projectMembers } from '../db/people';

/** Who may look after a term: editors and maintainers of the project, each once, by name. */
export async function termOwners(db: Db, project: string): Promise<{ id: string; name: string }[]> {
	const members = await projectMembers(db, project);
	const owners = new Map<string, string>();
	for (const { user, name, role, disabled } of members) if (!disabled && role !== 'reviewer') owners.set(user, name);
	return [...owners].map(([id, name]) => ({ id, name }));
}
