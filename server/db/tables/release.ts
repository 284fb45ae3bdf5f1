/** Rows are written once: the database refuses to change or delete them. */
export interface ReleaseTable {
	id: string;
	document_id: string;
	lang: string;
	number: number;
	/** Title and first words, of the manifest, for lists. */
	title: string;
	summary: string;
	manifest: string;
	/** SHA-256 of the manifest as it stands there, hex. */
	hash: string;
	created_by: string;
	created_at: number;
}
