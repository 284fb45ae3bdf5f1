/** Kinds that have a sentence of their own; others are told in general words. */
export const NOTIFICATION_KINDS = [
	'dispute',
	'mention',
	'reply',
	'comment',
	'changes-requested',
	'approval-wanted',
	'published',
	'report',
	'claim-due',
	'term',
	'term-proposed',
	'term-accepted',
	'term-changed',
	'term-refused',
	'term-silent',
	'term-objected',
	'term-stuck',
	'lesson'
] as const;

/** Something that a person is told. */
export interface NotificationView {
	id: string;
	kind: string;
	/** Name of who did it; null for a reader or the server. */
	who: string | null;
	/** Title of the document, or name of the project. */
	title: string;
	/** Values of its sentence. */
	detail: Record<string, string | number>;
	/** Address of the exact row, the document or the project. */
	href: string;
	at: number;
	read: boolean;
}

/** What the choice of a daily mail looks like. */
export interface MailChoice {
	daily: boolean;
	address: string;
	confirmed: boolean;
}
