/** How a person is reached outside the application. */
export interface ContactTable {
	user_id: string;
	/** Language in which the person last used the interface; null where that is not known. */
	locale: string | null;
	/** 1 for a mail a day with what is unread. */
	digest: number;
	address: string | null;
	/** When the address was shown to be theirs; null before. */
	confirmed_at: number | null;
}

/** A link in a mail. Only the hash of its secret is kept. */
export interface MailLinkTable {
	id_hash: string;
	user_id: string;
	kind: 'confirm' | 'stop';
	address: string;
	expires_at: number;
}
