export type ColumnKind = 'text' | 'integer' | 'real' | 'bytes';
/** `kind` with `?` for null allowed and `>table` for a reference that is deleted with what it points to. */
type Column = `${ColumnKind}${'' | '?'}${'' | `>${string}`}`;
export type Table = Record<string, Column>;

/** Every table of the first schema but the log of the shared text. */
export const TABLES: Record<string, { columns: Table; key: string[]; unique?: string[][]; index?: string[][] }> = {
	user: {
		columns: {
			id: 'text',
			name: 'text',
			name_key: 'text',
			password: 'text?',
			admin: 'integer',
			disabled: 'integer',
			credit: 'text',
			created_at: 'integer'
		},
		key: ['id'],
		unique: [['name_key']]
	},
	session: {
		columns: { id_hash: 'text', user_id: 'text>user', expires_at: 'integer', created_at: 'integer', agent: 'text' },
		key: ['id_hash'],
		index: [['user_id']]
	},
	project: {
		columns: {
			id: 'text',
			slug: 'text',
			name: 'text',
			people_needed: 'integer',
			created_by: 'text?',
			created_at: 'integer'
		},
		key: ['id'],
		unique: [['slug']]
	},
	invite: {
		columns: {
			id_hash: 'text',
			kind: 'text',
			user_id: 'text?>user',
			project_id: 'text?>project',
			role: 'text?',
			langs: 'text?',
			created_by: 'text?',
			created_at: 'integer',
			expires_at: 'integer',
			used_at: 'integer?'
		},
		key: ['id_hash']
	},
	membership: {
		columns: {
			id: 'text',
			user_id: 'text>user',
			project_id: 'text>project',
			role: 'text',
			langs: 'text',
			created_at: 'integer'
		},
		key: ['id'],
		unique: [['user_id', 'project_id', 'role']],
		index: [['project_id']]
	},
	document: {
		columns: {
			id: 'text',
			project_id: 'text>project',
			slug: 'text',
			title: 'text',
			created_by: 'text?',
			created_at: 'integer'
		},
		key: ['id'],
		unique: [['slug']],
		index: [['project_id']]
	},
	document_lang: {
		columns: {
			document_id: 'text>document',
			lang: 'text',
			epoch: 'integer',
			title: 'text',
			notices: 'text',
			added_at: 'integer'
		},
		key: ['document_id', 'lang']
	},
	file: {
		columns: {
			id: 'text',
			project_id: 'text>project',
			document_id: 'text>document',
			lang: 'text',
			name: 'text',
			format: 'text',
			sha256: 'text',
			bytes: 'bytes',
			imported_by: 'text?',
			imported_at: 'integer'
		},
		key: ['id'],
		index: [['document_id']]
	},
	segment: {
		columns: {
			id: 'text',
			document_id: 'text>document',
			label: 'text',
			position: 'real',
			kind: 'text',
			paper: 'text?',
			left_out: 'integer'
		},
		key: ['id'],
		index: [['document_id', 'position']]
	},
	source: {
		columns: {
			id: 'text',
			segment_id: 'text>segment',
			lang: 'text',
			text: 'text',
			canonical: 'integer',
			file_id: 'text?',
			byte_start: 'integer?',
			byte_end: 'integer?',
			created_by: 'text?',
			created_at: 'integer'
		},
		key: ['id'],
		index: [['segment_id']]
	},
	candidate: {
		columns: {
			id: 'text',
			segment_id: 'text>segment',
			lang: 'text',
			text: 'text',
			engine: 'text',
			route: 'text',
			template: 'integer',
			confidence: 'real',
			file_id: 'text?',
			line: 'integer',
			byte_start: 'integer?',
			byte_end: 'integer?',
			created_at: 'integer'
		},
		key: ['id'],
		index: [['segment_id', 'lang']]
	},
	revision: {
		columns: {
			id: 'text',
			segment_id: 'text>segment',
			lang: 'text',
			text: 'text',
			hash: 'text',
			author_id: 'text?',
			created_at: 'integer'
		},
		key: ['id'],
		index: [['segment_id', 'lang', 'created_at']]
	},
	decision: {
		columns: {
			id: 'text',
			segment_id: 'text>segment',
			lang: 'text',
			kind: 'text',
			text: 'text',
			hash: 'text',
			rules: 'text',
			settled: 'integer',
			user_id: 'text',
			reason: 'text?',
			created_at: 'integer'
		},
		key: ['id'],
		index: [['segment_id', 'lang', 'created_at']]
	},
	held_paper: {
		columns: { document_id: 'text>document', lang: 'text', paper: 'text', held_by: 'text', held_at: 'integer' },
		key: ['document_id', 'lang', 'paper']
	},
	finding_state: {
		columns: {
			id: 'text',
			project_id: 'text>project',
			segment_id: 'text>segment',
			lang: 'text',
			check_id: 'text',
			key: 'text',
			action: 'text',
			scope: 'text',
			reason: 'text',
			user_id: 'text',
			created_at: 'integer',
			second_id: 'text?',
			second_at: 'integer?',
			withdrawn_at: 'integer?'
		},
		key: ['id'],
		index: [['project_id', 'lang'], ['segment_id']]
	},
	concept: {
		columns: {
			id: 'text',
			project_id: 'text>project',
			origin: 'text',
			body: 'text',
			updated_by: 'text?',
			updated_at: 'integer',
			removed_at: 'integer?'
		},
		key: ['id'],
		index: [['project_id']]
	},
	concept_change: {
		columns: {
			id: 'text',
			concept_id: 'text>concept',
			before: 'text?',
			after: 'text?',
			user_id: 'text?',
			created_at: 'integer'
		},
		key: ['id'],
		index: [['concept_id']]
	},
	release: {
		columns: {
			id: 'text',
			document_id: 'text>document',
			lang: 'text',
			number: 'integer',
			manifest: 'text',
			hash: 'text',
			created_by: 'text',
			created_at: 'integer'
		},
		key: ['id'],
		unique: [['document_id', 'lang', 'number']]
	},
	audit: {
		columns: {
			id: 'text',
			user_id: 'text?',
			project_id: 'text?',
			document_id: 'text?',
			action: 'text',
			subject: 'text',
			detail: 'text',
			created_at: 'integer'
		},
		key: ['id'],
		index: [['project_id', 'created_at']]
	}
};
