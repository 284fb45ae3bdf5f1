/** What of the audit people look for together, with the beginnings of its actions. */
export const AUDIT_GROUPS = {
	writing: ['text.', 'source.'],
	decisions: ['segment.', 'paper.', 'dispute.'],
	claims: ['document.claim', 'document.give-back', 'document.assign', 'document.due'],
	findings: ['finding.'],
	talk: ['comment.', 'report.'],
	imports: ['document.import', 'document.update', 'document.engine-texts'],
	releases: ['document.publish', 'destination.'],
	people: ['people.', 'grant.', 'invite.', 'user.', 'token.'],
	terms: ['term.'],
	settings: ['project.', 'target.', 'rule.']
} as const satisfies Record<string, readonly string[]>;

export type AuditGroup = keyof typeof AUDIT_GROUPS;
export const AUDIT_GROUP_NAMES = Object.keys(AUDIT_GROUPS) as AuditGroup[];

/** A line of the audit as a page shows it. */
export interface AuditEntryView {
	seq: number;
	/** Milliseconds since the epoch. */
	at: number;
	/** Name of who did it; null for the installation itself. */
	who: string | null;
	action: string;
	/** Values of its sentence; a role is its id. */
	params: Record<string, string>;
	/** Title of the document it is about. */
	title: string | null;
	lang: string | null;
	/** Address of what it is about. */
	href: string | null;
}

/** What is asked of the audit. */
export interface AuditFilter {
	person: string | null;
	group: AuditGroup | null;
	document: string | null;
	/** As `2030-01-31`, in UTC. */
	day: string | null;
	/** Running number before which a page begins; null for the newest lines. */
	before: number | null;
}

/** Of a text of the memory there are other sentences than of a newer one of a machine. */
function machineTextId(action: string, { step, of }: Readonly<Record<string, unknown>>): string {
	if (step === 'back') return `${action}-back`;
	if (step === 'choose') return `${action}-chosen`;
	const kind = of === 'memory' || of === 'machine' ? `${action}-of-${of}` : action;
	return step === 'take' ? kind : `${kind}-aside`;
}

/** An action whose sentence depends on what it says: of taking back there is another than of doing. */
export function sentenceId(action: string, detail: Readonly<Record<string, unknown>>): string {
	if (action === 'segment.leave-out' && detail.out === false) return 'segment.take-in';
	if (action === 'segment.machine-text') return machineTextId(action, detail);
	if (action === 'paper.hold' && detail.held === false) return 'paper.release';
	if (action === 'finding.close' && detail.action === 'waiver') return 'finding.waive';
	if (action === 'project.check-level') {
		if (detail.enabled === false) return 'project.check-off';
		if (detail.severity === undefined && detail.blocks === undefined) return 'project.check-default';
	}
	return action;
}
