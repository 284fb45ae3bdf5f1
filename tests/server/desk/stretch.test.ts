import { describe, expect, it } from 'vitest';
import { endsBefore, extend, LONGEST_MS, REST_MS, type SegmentEdit, type Stretch } from '../../../server/desk/stretch';

const edit = (at: number, text: string, user: string | null = 'rea'): SegmentEdit => ({
	...{ room: 'd.ko.0.0', segment: 's', user, text, at },
	upto: at
});

/** Texts at the end of each stretch of a sequence of edits, with who wrote in it. */
function stretches(edits: readonly SegmentEdit[]): [string, string][] {
	const done: Stretch[] = [];
	let open: Stretch | null = null;
	for (const next of edits) {
		if (open && endsBefore(open, next)) {
			done.push(open);
			open = null;
		}
		open = extend(open, next);
	}
	return [...done, ...(open ? [open] : [])].map(({ text, authors }) => [text, authors.join(' ')]);
}

const typing = (seconds: number, each: number): SegmentEdit[] =>
	Array.from({ length: (seconds * 1000) / each }, (_, n) => edit(n * each, '가'.repeat(n + 1)));

describe('a stretch of writing', () => {
	it.each([
		['writing with short rests is one', [edit(0, 'a'), edit(REST_MS - 1, 'ab')], [['ab', 'rea']]],
		[
			'a rest ends it',
			[edit(0, 'a'), edit(REST_MS, 'ab')],
			[
				['a', 'rea'],
				['ab', 'rea']
			]
		],
		[
			'people who take turns are in one, in the order in which they began',
			[edit(0, 'a', 'rea'), edit(1, 'ab', 'ed'), edit(2, 'abc', 'rea'), edit(3, 'abcd', 'ed')],
			[['abcd', 'rea ed']]
		],
		['the server is nobody', [edit(0, 'a', null), edit(1, 'ab', 'ed')], [['ab', 'ed']]],
		[
			'what is taken away at once is kept as it was',
			[edit(0, '모델을 다시 학습한다'), edit(1, '모델')],
			[
				['모델을 다시 학습한다', 'rea'],
				['모델', 'rea']
			]
		],
		[
			'a corrected word is no revision of its own',
			[edit(0, '모델를 학습'), edit(1, '모델을 학습')],
			[['모델을 학습', 'rea']]
		]
	] as const)('%s', (_, edits, expected) => {
		expect(stretches(edits)).toEqual(expected);
	});

	it('who types for five minutes without a rest gets one a minute', () => {
		expect(stretches(typing(300, 250))).toHaveLength(300_000 / LONGEST_MS);
	});
});
