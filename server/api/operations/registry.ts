import { DOCUMENT_OPERATIONS } from './documents';
import { LESSON_OPERATIONS } from './lessons';
import { MEMORY_OPERATIONS } from './memory';
import { SEARCH_OPERATIONS } from './search';
import { SERIES_OPERATIONS } from './series';
import type { Operation } from './operation';
import { PROJECT_OPERATIONS } from './projects';
import { PROPOSAL_OPERATIONS } from './proposals';
import { COMMENT_OPERATIONS, EXPORT_OPERATIONS, LIST_OPERATIONS, REPORT_OPERATIONS } from './review';
import { SOURCE_OPERATIONS } from './sources';
import { STYLE_OPERATIONS } from './style';
import { RULE_OPERATIONS } from './rules';
import { TERMBASE_OPERATIONS } from './termbase';
import { TERM_OPERATIONS } from './terms';
import { ENGINE_OPERATIONS } from './engine';
import { UPDATE_OPERATIONS } from './updates';

/** Every method of every address of the API, in the order in which its page shows them. */
export const OPERATIONS: readonly Operation[] = [
	...PROJECT_OPERATIONS,
	...LIST_OPERATIONS,
	...LESSON_OPERATIONS,
	...STYLE_OPERATIONS,
	...DOCUMENT_OPERATIONS,
	...MEMORY_OPERATIONS,
	...SEARCH_OPERATIONS,
	...SERIES_OPERATIONS,
	...UPDATE_OPERATIONS,
	...SOURCE_OPERATIONS,
	...ENGINE_OPERATIONS,
	...COMMENT_OPERATIONS,
	...REPORT_OPERATIONS,
	...PROPOSAL_OPERATIONS,
	...EXPORT_OPERATIONS,
	...TERM_OPERATIONS,
	...TERMBASE_OPERATIONS,
	...RULE_OPERATIONS
];
