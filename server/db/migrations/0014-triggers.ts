import type { DialectName } from '../client';

/** What a change of a table concerns: rows of `row_dirty`. They are selected from the documents and projects themselves, so
 * that nothing is marked that is being deleted. */
const FROM = 'from document_lang l join document d on d.id = l.document_id';
const EACH = `select l.document_id || '.' || l.lang, d.project_id, l.document_id, l.lang ${FROM}`;

/** One language of the document that a segment belongs to. */
export const ofSegment = (row: string): string =>
	`${EACH} join segment s on s.document_id = d.id where s.id = ${row}.segment_id and l.lang = ${row}.lang`;
/** Every language of it. */
export const ofRow = (row: string): string =>
	`${EACH} join segment s on s.document_id = d.id where s.id = ${row}.segment_id`;
export const ofDocument = (row: string): string => `${EACH} where l.document_id = ${row}.document_id`;
const ofLanguage = (row: string): string => `${ofDocument(row)} and l.lang = ${row}.lang`;
const ofProject = (id: string): string => `select p.id, p.id, null, null from project p where p.id = ${id}`;

/** A closure reaches one row, or other documents of the project as well. */
const ofClosure =
	`${ofSegment('new')} and new.scope = 'row' union all ` + `${ofProject('new.project_id')} and new.scope <> 'row'`;

/** Table, event, and what then has to be read anew. */
type Trigger = [name: string, on: string, marks: string];

const TRIGGERS: readonly Trigger[] = [
	['decision', 'insert on decision', ofSegment('new')],
	['revision', 'insert on revision', ofSegment('new')],
	['dispute', 'insert on dispute', ofSegment('new')],
	['dispute_settled', 'update on dispute', ofSegment('new')],
	['thread', 'insert on comment_thread', ofSegment('new')],
	['thread_changed', 'update of blocking, resolved_at on comment_thread', ofSegment('new')],
	['closure', 'insert on finding_state', ofClosure],
	['closure_changed', 'update on finding_state', ofClosure],
	['held', 'insert on held_paper', ofLanguage('new')],
	['let_go', 'delete on held_paper', ofLanguage('old')],
	['release', 'insert on release', ofLanguage('new')],
	['language', 'insert on document_lang', ofDocument('new')],
	['segment', 'update of left_out, position, paper, kind on segment', ofDocument('new')],
	['concept', 'insert on concept', ofProject('new.project_id')],
	['concept_changed', 'update on concept', ofProject('new.project_id')],
	['member', 'insert on membership', ofProject('new.project_id')],
	['member_changed', 'update on membership', ofProject('new.project_id')],
	['member_gone', 'delete on membership', ofProject('old.project_id')],
	['people_needed', 'update of people_needed on project', ofProject('new.id')]
];

/** A mark rises with every change, and is waited for: whoever takes it away after reading a document has read everything
 * that raised it. */
const insert = (marks: string): string =>
	'insert into row_dirty (place, project_id, document_id, lang, mark, claimed_by, claimed_until) ' +
	`select m.*, 1, '', 0 from (${marks}) as m where true ` +
	'on conflict (place) do update set mark = row_dirty.mark + 1';

/** Statements that make every change of what lists show mark what it concerns, whichever process or command makes it. */
export const dirtyTriggers = (dialect: DialectName, triggers = TRIGGERS): string[] =>
	triggers.flatMap(([name, on, marks]) =>
		dialect === 'sqlite'
			? [`create trigger row_dirty_${name} after ${on} begin ${insert(marks)}; end`]
			: [
					`create function row_dirty_${name}() returns trigger language plpgsql as ` +
						`$$ begin ${insert(marks)}; return null; end $$`,
					`create trigger row_dirty_${name} after ${on} for each row execute function row_dirty_${name}()`
				]
	);
