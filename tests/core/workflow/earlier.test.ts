import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '$lib/core/check/check';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import { findingKey } from '$lib/core/check/key';
import { closuresOf, findingStatus, isPending, reaches, recalls, type Closure } from '$lib/core/workflow/closure';
import { blockers } from '$lib/core/workflow/gate';

const EARLIER = '2025-01-01.1';
const span = (text: string | null) => (text === null ? null : { start: 0, end: text.length, text });

const finding = (source: string | null, target: string | null, more: Partial<Finding> = {}): Finding => ({
	...{ segment: 'a', lang: 'ko', check: 'style.calque', category: 'style', severity: 'minor', blocks: false },
	...{ source: span(source), target: span(target), evidence: { said: target ?? '' }, fixes: [] },
	...more
});

/** What somebody said of a finding as another version of the rules saw it. */
const closure = (of: Finding, more: Partial<Closure> = {}): Closure => ({
	...{ id: 'c', action: 'false-alarm', scope: 'row', segment: of.segment, check: of.check, key: findingKey(of) },
	...{ reason: 'our style', by: 'Rea', second: 'Ed', at: 0, rules: EARLIER },
	...more
});

const old = finding('twice less', '2배 더 적게', { evidence: { said: '2배 더 적게' } });
const now = (source: string | null, target: string | null, more: Partial<Finding> = {}): Finding =>
	finding(source, target, { evidence: { said: target ?? '', better: '절반' }, ...more });

describe('a finding that was set aside before its check changed', () => {
	it.each([
		['it gives other evidence', closure(old), now('twice less', '2배 더 적게'), 'earlier'],
		['it flags more of the translation', closure(old), now(null, '2배 더 적게 씁니다'), 'earlier'],
		['it flags less of it', closure(old), now('twice less', '더 적게'), 'earlier'],
		['it flags other words', closure(old), now('twice less', '조금'), 'open'],
		['it now flags the source alone', closure(old), now('twice less', null), 'earlier'],
		['it flags another place of the source', closure(old), now('three times more', null), 'open'],
		['it shares no side with what it flagged', closure(finding(null, '적게')), now('less', null), 'earlier'],
		['it stands on another row', closure(old), now('twice less', '2배 더 적게', { segment: 'b' }), 'open'],
		['it is of another check', closure(old), now('twice less', '2배 더 적게', { check: 'style.long-vowel' }), 'open'],
		['the rules are the same', closure(old, { rules: RULES_VERSION }), now('twice less', '2배 더 적게'), 'open'],
		['nobody kept which rules it was', closure(old, { rules: '' }), now('twice less', '2배 더 적게'), 'earlier'],
		[
			'the phrase was set aside on another row',
			closure(old, { scope: 'phrase', segment: 'z' }),
			now(null, '2배 더 적게 씁니다'),
			'earlier'
		],
		[
			'another phrase was set aside that shares a letter',
			closure(finding(null, '적'), { scope: 'phrase' }),
			now(null, '적게'),
			'open'
		],
		[
			'a phrase of the other side was set aside',
			closure(finding(null, '적게'), { scope: 'phrase' }),
			now('less', null),
			'open'
		],
		['nothing of it changed', closure(old), old, 'closed'],
		[
			'its phrase is the same, whatever the evidence',
			closure(old, { scope: 'phrase' }),
			now('twice less', '2배 더 적게'),
			'closed'
		],
		['the check is set aside in the project', closure(old, { scope: 'project' }), now(null, '조금'), 'closed']
	] as const)('when %s', (_, said, found, status) => {
		expect(findingStatus(found, [said], 2)).toBe(status);
		if (status === 'earlier') expect(closuresOf(found, [said])).toEqual([said]);
	});

	it('is not new where it does not block, and shuts the gate where it does', () => {
		const blocking = now('twice less', '2배 더 적게', { blocks: true });
		expect(isPending(now('twice less', '2배 더 적게'), 'earlier')).toBe(false);
		expect(isPending(blocking, 'earlier')).toBe(true);
		const row = { id: 'a', label: 's0001', paper: null, state: 'approved' } as const;
		const none = new Set<string>();
		const facts = { rows: [row], closures: [closure(old)], disputed: none, commented: none, held: none, people: 2 };
		expect(blockers({ ...facts, findings: [blocking] }).map(({ code }) => code)).toEqual(['finding-earlier']);
		expect(blockers({ ...facts, findings: [now('twice less', '2배 더 적게')] })).toEqual([]);
	});

	it('needs as many people as ever once somebody says that it is still so', () => {
		const blocking = now('twice less', '2배 더 적게', { blocks: true });
		const still = closure(blocking, { id: 'd', rules: RULES_VERSION, second: null });
		expect(findingStatus(blocking, [closure(old), still], 2)).toBe('awaiting');
		expect(findingStatus(blocking, [closure(old), { ...still, second: 'Ed' }], 2)).toBe('closed');
		expect(findingStatus(now('twice less', '2배 더 적게'), [closure(old), still], 2)).toBe('closed');
	});
});

describe('for any findings and closures', () => {
	const words = fc.option(fc.constantFrom('적게', '더 적게', '2배 더 적게', '(', ''), { nil: null });
	const some = fc.record({
		...{ segment: fc.constantFrom('a', 'b'), check: fc.constantFrom('x.y', 'x.z'), blocks: fc.boolean() },
		...{ source: words, target: words, evidence: fc.record({ n: fc.nat(1) }) }
	});
	const findings = some.map(({ source, target, ...more }) => finding(source, target, more));
	const closures = fc
		.record({
			...{ of: findings, scope: fc.constantFrom<Closure['scope']>('row', 'phrase', 'project') },
			...{ rules: fc.constantFrom(EARLIER, '', RULES_VERSION), second: fc.constantFrom('Ed', null) }
		})
		.map(({ of, ...more }) => closure(of, more));

	it('what an earlier version said closes nothing, and is not forgotten', () => {
		fc.assert(
			fc.property(findings, fc.array(closures, { maxLength: 5 }), fc.constantFrom(1, 2), (found, said, people) => {
				const status = findingStatus(found, said, people);
				const exact = said.filter((one) => reaches(one, found));
				expect(status).toBe(
					exact.length > 0
						? findingStatus(found, exact, people)
						: said.some((one) => recalls(one, found))
							? 'earlier'
							: 'open'
				);
				if (status === 'closed') expect(exact.length).toBeGreaterThan(0);
				if (found.blocks && status === 'earlier') expect(isPending(found, status)).toBe(true);
			})
		);
	});

	it('a row’s finding of which only the evidence changed with the rules is never one that nobody decided on', () => {
		fc.assert(
			fc.property(findings, fc.nat(9), (before, n) => {
				const after = { ...before, evidence: { other: n } };
				expect(findingStatus(after, [closure(before)], 2)).toBe('earlier');
			})
		);
	});
});
