/** What a project says of a check; null where the catalogue's word stands. */
export interface CheckLevelTable {
	project_id: string;
	check_id: string;
	/** 0 where the check is switched off. */
	enabled: number | null;
	severity: string | null;
	/** 1 where an open finding blocks publishing. */
	blocks: number | null;
	changed_by: string | null;
	changed_at: number;
}

/** What the posts of a project have in common. */
export interface ProjectHabitTable {
	project_id: string;
	/** Of which texts and terms it was learnt. */
	mark: string;
	/** JSON: the rhythm of the series, or null. */
	series: string;
	/** JSON list of usual renderings. */
	usual: string;
	learnt_at: number;
}

/** How a project writes a language. What says nothing is not there. */
export interface StyleProfileTable {
	project_id: string;
	lang: string;
	/** JSON object: a manner by trait. */
	traits: string;
	confirmed_by: string | null;
	confirmed_at: number;
}

/** A rule that the maintainers of a project wrote. */
export interface OwnRuleTable {
	project_id: string;
	/** As its file and its check name it; unique in the project, those that were removed included. */
	id: string;
	/** What it is, as JSON, but for `id` and `on`. */
	body: string;
	enabled: number;
	/** Goes up with every change. */
	version: number;
	created_by: string | null;
	created_at: number;
	changed_by: string | null;
	changed_at: number;
	removed_at: number | null;
}
