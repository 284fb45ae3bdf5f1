/** One operation of the API as its page shows it. */
export interface OperationView {
	id: string;
	method: string;
	path: string;
	summary: string;
	/** Needs nobody to be signed in. */
	open: boolean;
	/** Permissions that it asks for; none where being signed in is enough. */
	needs: string[];
	scopes: string[];
	query: { name: string; about: string }[];
	idempotent: boolean;
	/** Bodies as JSON text. */
	examples: string[];
	status: number;
	/** JSON Schema of what comes back, as text. */
	answer: string;
	problems: { code: string; status: number }[];
}
