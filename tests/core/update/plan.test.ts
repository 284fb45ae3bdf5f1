import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JoinRow } from '$lib/core/align/join';
import { changesNothing, planUpdate, type PlannedRow, type StandingRow } from '$lib/core/update/plan';

const row = (source: string | null, target: string | null, more: Partial<JoinRow> = {}): JoinRow => ({
	...{ kind: 'paragraph', paper: 'A Paper', source, target },
	...more
});

const stood = (source: string | null, machine: string | null, more: Partial<StandingRow> = {}): StandingRow => ({
	...{ kind: 'paragraph', paper: 'A Paper', source, machine, given: { source, target: machine }, text: machine },
	...{ decided: false, approved: false, remembered: false, absent: false },
	...more
});

const one = (standing: StandingRow, incoming: JoinRow): PlannedRow => planUpdate([standing], [incoming]).rows[0];

describe('a row of a newer copy', () => {
	const english = 'The model has 7B parameters';
	const edited = { text: '사람이 고친 글', decided: false };
	const approved = { text: '사람이 고친 글', decided: true, approved: true };
	it.each([
		['says what it said', stood(english, '가'), row(english, '가'), 'same', 'same', false],
		['has a newer text that nobody touched', stood(english, '가'), row(english, '나'), 'replaced', 'same', false],
		['has a newer text beside an edit', stood(english, '가', edited), row(english, '나'), 'offered', 'same', false],
		['says what the person wrote', stood(english, '가', edited), row(english, '사람이 고친 글'), 'same', 'same', false],
		[
			'has a newer text, and the old one was confirmed',
			stood(english, '가', { decided: true }),
			row(english, '나'),
			...(['offered', 'same', false] as const)
		],
		['has a newer text beside an approval', stood(english, '가', approved), row(english, '나'), 'noted', 'same', false],
		[
			'has other English under an approval',
			stood(english, '가', approved),
			row('The model has 70B parameters', '가'),
			...(['same', 'changed', true] as const)
		],
		[
			'has other English and a newer text under an approval',
			stood(english, '가', approved),
			row('The model has 70B parameters', '나'),
			...(['offered', 'changed', true] as const)
		],
		[
			'has English with other punctuation under an approval',
			stood(english, '가', approved),
			row('The model has  7B parameters.', '가'),
			...(['same', 'quiet', false] as const)
		],
		['brings its English for the first time', stood(null, '가'), row(english, '가'), 'same', 'changed', false],
		[
			'repeats a damaged English beside which a better one stands',
			stood(english, '가', { given: { source: 'The model has B parameters', target: '가' } }),
			row('The model has B parameters', '가'),
			...(['same', 'same', false] as const)
		],
		[
			'offers again what was set aside',
			stood(english, '가', { ...edited, given: { source: english, target: '나' } }),
			row(english, '나'),
			...(['same', 'same', false] as const)
		],
		[
			'has a newer text beside one that the memory gave',
			stood(english, '가', { remembered: true, given: { source: english, target: '다' } }),
			row(english, '나'),
			...(['offered', 'same', false] as const)
		],
		[
			'has other English than that for which the memory gave a text',
			stood(english, '가', { remembered: true, given: { source: english, target: '다' } }),
			row('The model has 70B parameters', '나'),
			...(['replaced', 'changed', false] as const)
		],
		['has a text where this language had none', stood(english, null), row(english, '가'), 'new', 'same', false]
	] as [string, StandingRow, JoinRow, string, string, boolean][])(
		'%s',
		(_title, standing, incoming, text, source, falls) => {
			expect(one(standing, incoming)).toMatchObject({ standing: 0, incoming: 0, text, source, falls });
		}
	);
});

const places = ({ standing, incoming }: PlannedRow) => [standing, incoming];

describe('the rows of a newer copy', () => {
	const [a, b, c] = ['처음에 있는 글', '가운데에 있는 글', '끝에 있는 글'];
	it('stand in its order, what it lacks stays behind its neighbour and is marked', () => {
		const standing = [stood('One', a), stood('Two', b), stood('Three', c)];
		const incoming = [row('Three', c), row('Four', '새로 온 글'), row('One', a)];
		const { rows, counts } = planUpdate(standing, incoming);
		expect(rows.map(places)).toEqual([
			[2, 0],
			[null, 1],
			[0, 2],
			[1, null]
		]);
		expect(rows[3].text).toBe('gone');
		expect(counts).toMatchObject({ same: 2, new: 1, gone: 1, moved: 1 });
	});

	it('are known again without English by their text, though others come between them', () => {
		const standing = [stood(null, a), stood(null, '모델은 아주 작고 빠르다'), stood(null, c)];
		const incoming = [
			row(null, a),
			row(null, '완전히 다른 새 줄'),
			row(null, '모델은 아주 작고 더 빠르다'),
			row(null, c)
		];
		expect(planUpdate(standing, incoming).rows.map(({ standing: mine, text }) => [mine, text])).toEqual([
			[0, 'same'],
			[null, 'new'],
			[1, 'replaced'],
			[2, 'same']
		]);
	});

	it('belong to the paper whose rows they stand among, also where its title was corrected', () => {
		const title = { kind: 'title' as const };
		const standing = [stood('A Papper', '논문', title), stood('Some words of it', b)].map((r) => ({
			...r,
			paper: 'A Papper'
		}));
		const incoming = [row('A Paper', '논문', title), row('Some words of it', b), row('And more', '더')];
		expect(planUpdate(standing, incoming).rows.map(({ paper }) => paper)).toEqual(['A Papper', 'A Papper', 'A Papper']);
	});

	it('come back where they had been lacking', () => {
		const { rows } = planUpdate([stood('One', a, { absent: true })], [row('One', a)]);
		expect(rows).toMatchObject([{ standing: 0, incoming: 0, returns: true, text: 'same' }]);
	});
});

/** What stands once a plan was carried out, as the database keeps it. */
function carriedOut(standing: readonly StandingRow[], incoming: readonly JoinRow[]): StandingRow[] {
	return planUpdate(standing, incoming).rows.map((planned): StandingRow => {
		const old = planned.standing === null ? null : standing[planned.standing];
		const now = planned.incoming === null ? null : incoming[planned.incoming];
		if (!now) return { ...old!, absent: old!.absent || planned.text === 'gone' };
		if (!old) return { ...stood(now.source, now.target), kind: now.kind, paper: planned.paper };
		const taken = planned.text === 'replaced' || planned.text === 'new';
		return {
			...old,
			remembered: false,
			absent: false,
			source: planned.source === 'same' ? old.source : now.source,
			given: { source: now.source, target: now.target },
			machine: taken ? now.target : old.machine,
			text: taken ? now.target : old.text,
			approved: old.approved && !planned.falls
		};
	});
}

const words = fc.constantFrom('모델', '데이터', '작다', '빠르다', '3', '7B', 'GPT');
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const english = fc.array(fc.constantFrom('model', 'data', 'small', '3', 'GPT'), { minLength: 1, maxLength: 4 });
const incomingRow = fc
	.record({
		kind: fc.constantFrom<JoinRow['kind']>('paragraph', 'heading', 'link', 'title'),
		paper: fc.constantFrom(null, 'First paper', 'Second paper here'),
		source: fc.option(english.map((list) => list.join(' '))),
		target: fc.option(text, { freq: 8 })
	})
	.map((one) => (one.source === null && one.target === null ? { ...one, target: '글' } : one));
const standingRow = fc
	.tuple(incomingRow, fc.constantFrom('untouched', 'edited', 'confirmed', 'approved'), text)
	.map(([{ kind, paper, source, target }, fate, own]): StandingRow => ({
		...stood(source, target ?? '모델', { kind, paper }),
		text: fate === 'edited' || fate === 'approved' ? `${own} 손` : (target ?? '모델'),
		decided: fate === 'confirmed' || fate === 'approved',
		approved: fate === 'approved'
	}));
const posts = fc.tuple(fc.array(standingRow, { maxLength: 12 }), fc.array(incomingRow, { maxLength: 12 }));

describe('an update', () => {
	it('never loses what people wrote or decided', () => {
		fc.assert(
			fc.property(posts, ([standing, incoming]) => {
				const { rows } = planUpdate(standing, incoming);
				const kept = rows.flatMap((planned) => (planned.standing === null ? [] : [planned]));
				expect(kept.map((planned) => planned.standing).sort((x, y) => x! - y!)).toEqual(standing.map((_, n) => n));
				for (const planned of kept) {
					const { text, machine, decided } = standing[planned.standing!];
					if (text !== machine || decided) expect(planned.text).not.toBe('replaced');
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('takes every row of the newer copy once, in its order, and its counts add up', () => {
		fc.assert(
			fc.property(posts, ([standing, incoming]) => {
				const { rows, counts } = planUpdate(standing, incoming);
				const order = rows.flatMap((planned) => (planned.incoming === null ? [] : [planned.incoming]));
				expect(order).toEqual(incoming.map((_, n) => n));
				const { same, replaced, offered, noted, new: added, gone, 'still-gone': still } = counts;
				expect(same + replaced + offered + noted + added + gone + still).toBe(rows.length);
			}),
			{ numRuns: 300 }
		);
	});

	it('changes nothing the second time where a row keeps another kind than its newer copy has', () => {
		const twice = [row(null, '글', { kind: 'heading' }), row(null, '글', { kind: 'heading' })];
		expect(changesNothing(planUpdate(carriedOut([stood(null, '글')], twice), twice))).toBe(true);
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(posts, ([standing, incoming]) => {
				const once = carriedOut(standing, incoming);
				const again = planUpdate(once, incoming);
				expect(changesNothing(again)).toBe(true);
				expect(again.rows.map((planned) => planned.standing)).toEqual(once.map((_, n) => n));
			}),
			{ numRuns: 500 }
		);
	});
});
