import type { Finding } from '../check/check';
import { groupBy } from '../group';
import { findingStatus, type Closure } from './closure';
import { ASIDE, READY, type RowState } from './state';

/** One reason why publishing is refused; each is a link to its row. */
export interface Blocker {
	code:
		| 'finding-open'
		| 'finding-awaiting'
		| 'finding-earlier'
		| 'text-missing'
		| 'approval-missing'
		| 'approval-stale'
		| 'source-changed'
		| 'changes-requested'
		| 'disputed'
		| 'comment-open'
		| 'nothing-to-publish';
	/** Row it stands on; empty where the whole document is meant. */
	segment: string;
	label: string;
	paper: string | null;
	finding: Finding | null;
}

export interface GateRow {
	id: string;
	label: string;
	paper: string | null;
	state: RowState;
	/** Was its text approved on a source that said something else? */
	outdated?: boolean;
	/** Does it still wait for its translation? */
	blank?: boolean;
}

export interface GateFacts {
	/** In reading order. */
	rows: readonly GateRow[];
	findings: readonly Finding[];
	closures: readonly Closure[];
	/** Ids of the rows on which two renderings are disputed. */
	disputed: ReadonlySet<string>;
	/** Ids of the rows with an open thread of comments that blocks. */
	commented: ReadonlySet<string>;
	/** English titles of papers that are held back. */
	held: ReadonlySet<string>;
	/** Persons the project asks for. */
	people: number;
}

const APPROVAL: Partial<Record<RowState, Blocker['code']>> = {
	stale: 'approval-stale',
	'changes-requested': 'changes-requested'
};

const missing = ({ state, outdated, blank }: GateRow): Blocker['code'] => {
	if (blank) return 'text-missing';
	return state === 'stale' && outdated ? 'source-changed' : (APPROVAL[state] ?? 'approval-missing');
};

/** Everything that stands between a document in one language and its readers. Empty means: may be published. */
export function blockers({ rows, findings, closures, disputed, commented, held, people }: GateFacts): Blocker[] {
	const published = rows.filter((r) => !ASIDE.includes(r.state) && !(r.paper !== null && held.has(r.paper)));
	const blocking = groupBy(
		findings.filter((f) => f.blocks),
		(f) => f.segment
	);
	const list: Blocker[] = [];
	for (const row of published) {
		const at = { segment: row.id, label: row.label, paper: row.paper };
		for (const finding of blocking.get(row.id) ?? []) {
			const status = findingStatus(finding, closures, people);
			if (status !== 'closed') list.push({ code: `finding-${status}`, ...at, finding });
		}
		if (disputed.has(row.id)) list.push({ code: 'disputed', ...at, finding: null });
		if (commented.has(row.id)) list.push({ code: 'comment-open', ...at, finding: null });
		if (!READY.includes(row.state)) list.push({ code: missing(row), ...at, finding: null });
	}
	if (published.length === 0)
		list.push({ code: 'nothing-to-publish', segment: '', label: '', paper: null, finding: null });
	return list;
}

/** What a machine draft does not ask for: that people stand behind it. */
const UNREVIEWED: readonly Blocker['code'][] = ['approval-missing', 'approval-stale', 'source-changed'];

/** What stands in the way of a machine draft, which is published as unreviewed: known errors, disputes and what somebody
 * asked to change, as ever. */
export const draftBlockers = (list: readonly Blocker[]): Blocker[] =>
	list.filter(({ code }) => !UNREVIEWED.includes(code));
