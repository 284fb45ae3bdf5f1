import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideHash } from '$lib/core/memory/beside';
import { planPrefill, prefillCounts, type ApprovedText, type IncomingRow } from '$lib/core/memory/prefill';

const row = (source: string | null, more: Partial<IncomingRow> = {}): IncomingRow => ({
	...{ kind: 'paragraph', source, target: '기계가 옮긴 글입니다.', leftOut: false, fresh: true },
	...more
});
const approved = (source: string, target: string, more: Partial<ApprovedText> = {}): ApprovedText => ({
	...{ decision: target, kind: 'paragraph', source, target, before: 0, after: 0, at: 1 },
	...more
});
/** What each row gets, in words. */
const given = (rows: readonly IncomingRow[], texts: readonly ApprovedText[]) =>
	planPrefill(rows, texts).map((plan) =>
		plan === null ? null : 'taken' in plan ? plan.taken.target : plan.choices.map(({ target }) => target)
	);

const [A, B] = ['Slow maps lie by the harbour.', 'Nobody reads them at night.'];

describe('a row that comes in', () => {
	it.each([
		['repeats an approved source', row(A), [approved(A, '가')], '가'],
		['repeats one that two rows render alike', row(A), [approved(A, '가'), approved(A, '가', { at: 2 })], '가'],
		['repeats one with two renderings', row(A), [approved(A, '가'), approved(A, '나', { at: 2 })], ['나', '가']],
		['differs in one sign', row(`${A} `), [approved(A, '가')], null],
		['differs in case', row(A.toUpperCase()), [approved(A, '가')], null],
		['is of another kind', row(A, { kind: 'heading' }), [approved(A, '가')], null],
		['repeats nothing', row(B), [approved(A, '가')], null],
		['has no source', row(null), [approved(A, '가')], null],
		['has no text in the language', row(A, { target: null }), [approved(A, '가')], null],
		['is left out', row(A, { leftOut: true }), [approved(A, '가')], null],
		['was there before', row(A, { fresh: false }), [approved(A, '가')], null],
		['is confirmed by rule', row(A, { kind: 'link' }), [approved(A, '가', { kind: 'link' })], null],
		['is a heading', row(A, { kind: 'heading' }), [approved(A, '가', { kind: 'heading' })], '가']
	] as [string, IncomingRow, ApprovedText[], unknown][])('that %s', (_title, incoming, texts, expected) => {
		expect(given([incoming], texts)).toEqual([expected]);
	});

	it('is offered the rendering of the same context first, and never given it silently', () => {
		const beside = approved(A, '가', { after: besideHash(B) });
		const texts = [beside, approved(A, '나', { at: 9 })];
		expect(given([row(A), row(B)], texts)).toEqual([['가', '나'], null]);
		expect(given([row(A), row('Other.')], texts)).toEqual([['나', '가'], null]);
		// Rows that are left out stand between nothing.
		expect(given([row(A), row('An advertisement.', { leftOut: true }), row(B)], texts)[0]).toEqual(['가', '나']);
	});

	it('names the approval of the same context among equal texts, then the newest', () => {
		const texts = [
			approved(A, '가', { decision: 'near', before: besideHash(B) }),
			approved(A, '가', { decision: 'old', at: 3 }),
			approved(A, '가', { decision: 'new', at: 4 })
		];
		expect(planPrefill([row(B), row(A)], texts)[1]).toMatchObject({ taken: { decision: 'near' } });
		expect(planPrefill([row(A)], texts)[0]).toMatchObject({ taken: { decision: 'new' } });
	});
});

describe('a heading that repeats an approved one', () => {
	const heading = (source: string, target: string) => row(source, { kind: 'heading', target });
	it.each([
		['exactly as approved', 'Key findings', '핵심 결과', '핵심 결과', true],
		['as another machine says it', 'Key findings', '주요 발견', '핵심 결과', false],
		['that is a sentence', 'We read slow maps.', '우리는 지도를 읽는다.', '우리는 지도를 읽는다.', false],
		['whose translation is a sentence', 'Slow maps', '지도는 느리다', '지도는 느리다', false],
		['that is long', 'Map '.repeat(30).trim(), '지도', '지도', false]
	])('%s', (_title, source, machine, target, byRule) => {
		const plan = planPrefill([heading(source, machine)], [approved(source, target, { kind: 'heading' })]);
		expect(plan[0]).toMatchObject({ taken: { target }, byRule });
		expect(prefillCounts(plan)).toEqual({ taken: 1, choices: 0, byRule: byRule ? 1 : 0 });
	});
	it('is confirmed by rule as a heading alone: prose never is', () => {
		const plan = planPrefill([row('Key findings', { target: '핵심 결과' })], [approved('Key findings', '핵심 결과')]);
		expect(plan[0]).toMatchObject({ taken: { target: '핵심 결과' }, byRule: false });
	});
});

it('is given exactly what was approved for its source, and only where people agree', () => {
	const source = fc.constantFrom(A, B, 'Third.', 'Fourth.');
	const kind = fc.constantFrom<IncomingRow['kind']>('paragraph', 'heading', 'link', 'comment');
	const rows = fc.array(
		fc.record({
			...{ kind, source: fc.option(source), target: fc.option(fc.constant('기계 글.')) },
			...{ leftOut: fc.boolean(), fresh: fc.boolean() }
		}),
		{ maxLength: 12 }
	);
	const texts = fc.array(
		fc.record({
			...{ decision: fc.uuid(), kind, source, target: fc.constantFrom('가', '나', '다', '라', '마', '바', '사') },
			...{ before: fc.integer(), after: fc.integer(), at: fc.nat(9) }
		}),
		{ maxLength: 20 }
	);
	fc.assert(
		fc.property(rows, texts, (incoming, known) => {
			const plan = planPrefill(incoming, known);
			expect(plan).toHaveLength(incoming.length);
			// The order in which the texts were read changes nothing.
			expect(planPrefill(incoming, [...known].reverse())).toEqual(plan);
			let [taken, choices] = [0, 0];
			plan.forEach((one, n) => {
				const { kind, source, target, leftOut, fresh } = incoming[n];
				const asks = fresh && !leftOut && source !== null && target !== null && kind !== 'link' && kind !== 'comment';
				const mine = asks ? known.filter((text) => text.source === source && text.kind === kind) : [];
				const renderings = new Set(mine.map((text) => text.target));
				if (renderings.size === 0) expect(one).toBeNull();
				else if (renderings.size === 1) {
					taken++;
					expect(mine).toContain((one as { taken: ApprovedText }).taken);
				} else {
					choices++;
					const offered = (one as { choices: ApprovedText[] }).choices;
					expect(new Set(offered.map((text) => text.target)).size).toBe(Math.min(5, renderings.size));
					for (const text of offered) expect(mine).toContain(text);
				}
			});
			expect(prefillCounts(plan)).toMatchObject({ taken, choices });
		})
	);
});
