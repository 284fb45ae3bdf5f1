import { ownChecks } from '$lib/core/check/own/checks';
import { projectRules, type ProjectRules, type ProjectSays } from '$lib/core/check/project';
import type { TermIndex } from '$lib/core/glossary/match';
import type { Db } from '../db/client';
import { projectSays } from '../db/project-says';
import type { Termbases } from '../terms/termbases';

/** Projects whose rules are kept; those used longest ago go first. */
const KEPT = 32;

/** What the texts of a project are checked by at one moment. */
export interface RuleBook {
	/** Number of what the project says. */
	version: number;
	says: ProjectSays;
	/** Number of the termbase. */
	termbase: number;
	/** The same object as long as both are the same. */
	rules: ProjectRules;
}

/** The rules of each project in this process: made anew when one of their two numbers in the database went up. */
export class RuleBooks {
	readonly #kept = new Map<string, RuleBook>();

	constructor(
		private readonly db: Db,
		private readonly termbases: Termbases
	) {}

	/** What the texts of a project are checked by now. */
	async of(project: string): Promise<RuleBook> {
		const { rules_version: version } = await this.db
			.selectFrom('project')
			.select('rules_version')
			.where('id', '=', project)
			.executeTakeFirstOrThrow();
		const { index, version: termbase } = await this.termbases.of(project);
		const known = this.#kept.get(project);
		if (known?.version === version && known.rules.terms === index) return this.#keep(project, { ...known, termbase });
		// The number is read before what is said: a change in between makes it older than it is, and it is read once more.
		const says = known?.version === version ? known.says : await projectSays(this.db, project);
		return this.#keep(project, bookOf(version, says, termbase, index));
	}

	#keep(project: string, book: RuleBook): RuleBook {
		this.#kept.delete(project);
		this.#kept.set(project, book);
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return book;
	}
}

const bookOf = (version: number, says: ProjectSays, termbase: number, index: TermIndex): RuleBook => ({
	version,
	says,
	termbase,
	rules: projectRules(index, says, ownChecks)
});
