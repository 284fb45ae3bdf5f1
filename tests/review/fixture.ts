import { NOTHING_SAID } from '$lib/core/check/project';
import type { Finding, Fix } from '../../src/lib/core/check/check';
import type { DeskView, RowStatus, RowView } from '../../src/lib/core/workflow/desk-view';
import type { RowState } from '../../src/lib/core/workflow/state';

/** A finding on a word of a text. */
export function findingOn(
	segment: string,
	text: string,
	word: string,
	over: Partial<Finding> = {},
	to?: string
): Finding {
	const start = text.indexOf(word);
	const end = start + word.length;
	const fixes: Fix[] = to === undefined ? [] : [{ start, end, replacement: to, certain: true }];
	return {
		segment,
		lang: 'ko',
		check: 'test.word',
		category: 'accuracy/test',
		severity: 'major',
		blocks: true,
		source: null,
		target: { start, end, text: word },
		evidence: { word },
		fixes,
		...over
	};
}

interface Given {
	id: string;
	text: string;
	state?: RowState;
	paper?: string | null;
	source?: string | null;
	machine?: string | null;
	approved?: string | null;
	decisions?: RowStatus['decisions'];
}

/** A desk of a reviewer called Mina, in a project that asks for two people. */
export function deskView(rows: Given[], findings: Finding[] = []): DeskView {
	return {
		project: { id: 'p', slug: 'p', name: 'Project', machineDraft: false, peopleNeeded: 2 },
		document: { id: 'd', slug: 'd', title: 'Document' },
		lang: 'ko',
		langs: [{ lang: 'ko', title: '문서', room: 'd.ko.0.0' }],
		room: 'd.ko.0.0',
		notices: [],
		rows: rows.map((row, n): RowView => {
			const { id, paper = null, source = 'source', machine = row.text } = row;
			const fixed = { kind: 'paragraph', sourceLang: 'en', engine: 'engine', template: false } as const;
			return { ...fixed, id, label: `s${n}`, paper, source, machine, confidence: 1, other: null };
		}),
		status: {
			rows: rows.map(({ id, text, state = 'untouched', approved = null, decisions = [] }) => {
				const none = { outdated: null, madeFor: null, offer: null, memory: null, absent: false };
				const bare = { copies: null, pivot: null };
				return { id, state, text, author: null, approved, ...none, ...bare, decisions };
			}),
			findings,
			checked: true,
			termbase: 1,
			rules: 0,
			closures: [],
			disputes: [],
			reports: [],
			threads: [],
			held: [],
			blockers: [],
			releases: [],
			update: null
		},
		terms: [],
		says: NOTHING_SAID,
		reasons: [],
		assignment: null,
		deciders: [
			{ id: 'ed', name: 'Ed' },
			{ id: 'mina', name: 'Mina' }
		],
		people: [
			{ id: 'ed', name: 'Ed' },
			{ id: 'mina', name: 'Mina' }
		],
		me: { id: 'mina', name: 'Mina', color: '#1f5fbf' },
		can: {
			claim: true,
			edit: true,
			confirm: true,
			approve: true,
			refuse: true,
			publish: true,
			update: true,
			leaveOut: true,
			source: true,
			hold: true,
			dispute: true,
			settle: true,
			report: true,
			comment: true,
			resolve: true,
			propose: true
		}
	};
}
