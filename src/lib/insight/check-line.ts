import type { Severity } from '$lib/core/check/check';
import type { CheckLevel } from '$lib/core/check/project';

/** How a check does in a project, as the page shows it. */
export interface ShownCheck {
	id: string;
	/** Of a rule of the team's own; null for a check of the catalogue. */
	name: string | null;
	severity: Severity;
	blocks: boolean;
	enabled: boolean;
	/** What the project says of it, by whom and on which day as the reader writes it. */
	changed: { level: CheckLevel; by: string | null; day: string } | null;
	confirmed: number;
	falseAlarms: number;
	waived: number;
	open: number;
	/** From 0 to 1. */
	precision: number | null;
	/** Oldest first. */
	weeks: { week: string; confirmed: number; falseAlarms: number }[];
	rows: number;
	earlier: number;
}
