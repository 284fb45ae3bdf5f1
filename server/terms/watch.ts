import { parseRoomName } from '$lib/collab/shared-text';
import type { App } from '../app';

/** Ids that one query names. */
const CHUNK = 500;

/** Tells the rooms that people have open here when the termbase of their project, or what it says to the checks, became
 * another one, whoever changed it and by whichever process. */
export class TermWatch {
	/** Both numbers of every project, as they were at the last look. */
	#seen: ReadonlyMap<string, string> = new Map();

	constructor(private readonly app: Pick<App, 'database' | 'rooms'>) {}

	/** Looks once. A screen asks for everything when it has joined its room: one that joined after the last look knows what
	 * was so then, and has to hear of whatever came since. */
	async look(): Promise<void> {
		const before = this.#seen;
		// Read before the rooms: whoever joins from here on asks later than this.
		this.#seen = await this.#numbers();
		const others = new Set([...this.#seen].flatMap(([project, now]) => (before.get(project) === now ? [] : [project])));
		if (others.size === 0) return;
		const rooms = this.app.rooms.inhabited().map((name) => ({ name, document: parseRoomName(name)?.document ?? '' }));
		const concerned = await this.#documentsOf(others, [...new Set(rooms.map(({ document }) => document))]);
		for (const { name, document } of rooms)
			if (concerned.has(document)) this.app.rooms.hear({ kind: 'news', room: name, segments: [] });
	}

	async #numbers(): Promise<Map<string, string>> {
		const rows = await this.app.database.db
			.selectFrom('project')
			.select(['id', 'termbase_version', 'rules_version'])
			.execute();
		return new Map(rows.map((row) => [row.id, `${row.termbase_version}.${row.rules_version}`]));
	}

	/** Which of the documents belong to one of the projects. */
	async #documentsOf(projects: ReadonlySet<string>, documents: readonly string[]): Promise<Set<string>> {
		const found = new Set<string>();
		for (let n = 0; n < documents.length; n += CHUNK) {
			const rows = await this.app.database.db
				.selectFrom('document')
				.select(['id', 'project_id'])
				.where('id', 'in', documents.slice(n, n + CHUNK))
				.execute();
			for (const row of rows) if (projects.has(row.project_id)) found.add(row.id);
		}
		return found;
	}
}
