import type {
	UserTable,
	FirstStepsTable,
	KeyChoiceTable,
	SessionTable,
	InviteTable,
	ProjectTable,
	MembershipTable,
	RevocationTable
} from './tables/people';
import type {
	DocumentTable,
	DocumentLangTable,
	FileTable,
	SegmentTable,
	SourceTable,
	SourceChoiceTable,
	CandidateTable,
	DocumentUpdateTable,
	DocumentUpdateRowTable,
	AbsentRowTable,
	EngineCopyTable
} from './tables/document';
import type {
	RevisionTable,
	RevisionUptoTable,
	DisputeTable,
	DecisionTable,
	HeldPaperTable,
	RefusalReasonTable,
	FindingStateTable
} from './tables/review';
import type { CommentThreadTable, CommentTable } from './tables/comment';
import type {
	ConceptTable,
	ConceptBeforeTable,
	ConceptChangeTable,
	DocumentGramTable,
	DocumentTermsTable,
	TermChangeAppliedTable,
	TermChangeRowTable,
	TermProposalTable,
	TermStateTable,
	TermUseTable,
	TermVoiceTable
} from './tables/terms';
import type { CorrectionTable, LessonAnswerTable } from './tables/lesson';
import type { ReleaseTable } from './tables/release';
import type { AuditTable, AuditHeadTable, WritingTable } from './tables/audit';
import type { NotificationTable } from './tables/notification';
import type { TargetTable, DestinationTable, DeliveryTable, JobTable } from './tables/destination';
import type { ApiTokenTable, IdempotentTable } from './tables/token';
import type { ContactTable, MailLinkTable } from './tables/mail';
import type { ReportTable, ReportVoiceTable, SecretTable } from './tables/report';
import type {
	AssignmentTable,
	CheckOutcomeTable,
	DocumentProgressTable,
	RowCheckTable,
	RowDirtyTable,
	RowStateTable,
	RowTextAtTable,
	RowTextTable
} from './tables/list';
import type { CheckLevelTable, OwnRuleTable, ProjectHabitTable, StyleProfileTable } from './tables/rules';
import type { MemoryPairTable, MemoryStateTable } from './tables/memory';
import type { UpdateTable, SnapshotTable, ClientTable } from './tables/log';

export type * from './tables/people';
export type * from './tables/document';
export type * from './tables/review';
export type * from './tables/comment';
export type * from './tables/terms';
export type * from './tables/lesson';
export type * from './tables/release';
export type * from './tables/audit';
export type * from './tables/notification';
export type * from './tables/destination';
export type * from './tables/token';
export type * from './tables/mail';
export type * from './tables/report';
export type * from './tables/list';
export type * from './tables/rules';
export type * from './tables/memory';
export type * from './tables/log';

/** Times are integer milliseconds since the epoch, ids are UUIDv7, flags 0 or 1, lists and objects JSON as text: the
 * same on SQLite and PostgreSQL. */
export interface Schema {
	user: UserTable;
	key_choice: KeyChoiceTable;
	first_steps: FirstStepsTable;
	session: SessionTable;
	invite: InviteTable;
	project: ProjectTable;
	membership: MembershipTable;
	check_level: CheckLevelTable;
	project_habit: ProjectHabitTable;
	style_profile: StyleProfileTable;
	own_rule: OwnRuleTable;
	document: DocumentTable;
	document_lang: DocumentLangTable;
	file: FileTable;
	segment: SegmentTable;
	source: SourceTable;
	source_choice: SourceChoiceTable;
	candidate: CandidateTable;
	document_update: DocumentUpdateTable;
	document_update_row: DocumentUpdateRowTable;
	absent_row: AbsentRowTable;
	engine_copy: EngineCopyTable;
	revision: RevisionTable;
	revision_upto: RevisionUptoTable;
	decision: DecisionTable;
	dispute: DisputeTable;
	comment_thread: CommentThreadTable;
	comment: CommentTable;
	held_paper: HeldPaperTable;
	refusal_reason: RefusalReasonTable;
	finding_state: FindingStateTable;
	concept: ConceptTable;
	concept_change: ConceptChangeTable;
	term_change_applied: TermChangeAppliedTable;
	term_change_row: TermChangeRowTable;
	concept_before: ConceptBeforeTable;
	term_state: TermStateTable;
	term_use: TermUseTable;
	document_terms: DocumentTermsTable;
	document_gram: DocumentGramTable;
	memory_pair: MemoryPairTable;
	memory_state: MemoryStateTable;
	term_proposal: TermProposalTable;
	term_voice: TermVoiceTable;
	correction: CorrectionTable;
	lesson_answer: LessonAnswerTable;
	release: ReleaseTable;
	audit: AuditTable;
	audit_head: AuditHeadTable;
	writing: WritingTable;
	notification: NotificationTable;
	target: TargetTable;
	destination: DestinationTable;
	delivery: DeliveryTable;
	job: JobTable;
	api_token: ApiTokenTable;
	idempotent: IdempotentTable;
	contact: ContactTable;
	mail_link: MailLinkTable;
	report: ReportTable;
	report_voice: ReportVoiceTable;
	secret: SecretTable;
	row_state: RowStateTable;
	row_check: RowCheckTable;
	check_outcome: CheckOutcomeTable;
	row_text: RowTextTable;
	row_text_at: RowTextAtTable;
	document_progress: DocumentProgressTable;
	row_dirty: RowDirtyTable;
	assignment: AssignmentTable;
	y_update: UpdateTable;
	y_snapshot: SnapshotTable;
	y_client: ClientTable;
	revocation: RevocationTable;
}
