import { parseRoomName } from '$lib/collab/shared-text';
import type { App } from '../app';

/** Ids that one query names. */
const CHUNK = 500;

/** Tells the rooms that people have open here when the termbase of their project, or what it says to the checks, became another one, whoever changed it and
 * by whichever process. */
export class TermWatch {
	/** Both numbers by document, as they were at the last look. */
	#seen: ReadonlyMap<string, string> = new Map();

	constructor(private readonly app: Pick<App, 'database' | 'rooms'>) {}

	/** Looks once. A document that was not open at the last look is only noted: its screens have just asked. */
	async look(): Promise<void> {
		const rooms = this.app.rooms.inhabited().map((name) => ({ name, document: parseRoomName(name)?.document ?? '' }));
		const now = await this.#versions([...new Set(rooms.map(({ document }) => document))]);
		const before = this.#seen;
		this.#seen = now;
		for (const { name, document } of rooms)
			if (before.has(document) && before.get(document) !== now.get(document))
				this.app.rooms.hear({ kind: 'news', room: name, segments: [] });
	}

	async #versions(documents: readonly string[]): Promise<Map<string, string>> {
		const found = new Map<string, string>();
		for (let n = 0; n < documents.length; n += CHUNK) {
			const rows = await this.app.database.db
				.selectFrom('document')
				.innerJoin('project', 'project.id', 'document.project_id')
				.select(['document.id', 'project.termbase_version', 'project.rules_version'])
				.where('document.id', 'in', documents.slice(n, n + CHUNK))
				.execute();
			for (const row of rows) found.set(row.id, `${row.termbase_version}.${row.rules_version}`);
		}
		return found;
	}
}
