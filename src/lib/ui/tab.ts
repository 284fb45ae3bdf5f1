/** A page beside others. */
export interface Tab {
	href: string;
	label: string;
}
