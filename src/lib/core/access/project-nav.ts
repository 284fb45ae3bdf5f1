/** What the pages of a project share: its name, and which of them the person may open. */
export interface ProjectNav {
	slug: string;
	name: string;
	can: {
		segments: boolean;
		checks: boolean;
		terms: boolean;
		rules: boolean;
		reports: boolean;
		targets: boolean;
		settings: boolean;
		audit: boolean;
	};
}
