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
