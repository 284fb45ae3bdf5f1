export interface ApiTokenTable {
	id: string;
	/** SHA-256 of the secret, hex: a stolen database opens nothing. */
	hash: string;
	/** Whose it is: it acts as this person, never with more than they hold. */
	user_id: string;
	name: string;
	/** The one project that it is for; null for all of the person's. */
	project_id: string | null;
	/** JSON list of scopes. */
	scopes: string;
	created_at: number;
	expires_at: number;
	/** To the minute. */
	used_at: number | null;
	revoked_at: number | null;
}

/** Requests with an `Idempotency-Key`, so that a script may send one again without doing it twice. */
export interface IdempotentTable {
	user_id: string;
	key: string;
	/** SHA-256 of method, address and body, hex. */
	request: string;
	/** JSON of the answer; null while it runs, or when it was cut off. */
	answer: string | null;
	created_at: number;
}
