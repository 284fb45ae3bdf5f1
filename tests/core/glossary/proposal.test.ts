import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '../../../src/lib/core/access/access';
import type { Concept } from '../../../src/lib/core/glossary/concept';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import {
	afterProposalStep,
	fitsProposer,
	knownConcept,
	offeredStatus,
	PROPOSAL_STATES,
	PROPOSAL_STEPS,
	proposalSteps,
	sameTerm,
	silentAt,
	withProposed,
	type ProposalStep
} from '../../../src/lib/core/glossary/proposal';

const concept = (english: string[], ...renderings: [string, Concept['renderings'][number]['status']][]): Concept => ({
	...{ id: 'c', english, caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: renderings.map(([text, status]) => ({ lang: 'ko', text, status, condition: 'source', note: '' }))
});
const person = (role: Actor['grants'][number]['role'] | null): Actor => ({
	...{ id: 'me', name: 'Me', admin: false },
	grants: role ? [{ project: 'p', role, langs: '*' }] : []
});

describe('the life of a proposal', () => {
	it.each([
		['accept', 'accepted'],
		['change', 'changed'],
		['refuse', 'refused'],
		['withdraw', 'withdrawn'],
		['lapse', 'silent'],
		['object', 'open'],
		['support', 'open']
	] as const)('%s makes an open one %s', (step, state) => expect(afterProposalStep('open', step)).toBe(state));

	it('ends with any decision, whatever steps follow', () =>
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...PROPOSAL_STEPS)), (steps) => {
				let state: (typeof PROPOSAL_STATES)[number] = 'open';
				let decisions = 0;
				for (const step of steps) {
					const next = afterProposalStep(state, step);
					if (next === null) continue;
					if (next !== state) decisions++;
					state = next;
				}
				expect(decisions).toBe(state === 'open' ? 0 : 1);
			})
		));

	it.each([
		['reviewer', 'me', ['withdraw']],
		['reviewer', 'other', ['object', 'support']],
		['editor', 'other', ['object', 'support']],
		['maintainer', 'me', ['accept', 'change', 'refuse', 'withdraw']],
		['maintainer', 'other', ['accept', 'change', 'refuse', 'object', 'support']],
		[null, 'other', []]
	] as [Actor['grants'][number]['role'] | null, string, ProposalStep[]][])(
		'lets a %s do with one of %s: %j',
		(role, by, steps) => expect(proposalSteps(person(role), { project: 'p', by, state: 'open' })).toEqual(steps)
	);

	it('lets nobody do anything with one that is decided, nor what the clock does', () => {
		for (const role of ROLES)
			for (const state of PROPOSAL_STATES) {
				const steps = proposalSteps(person(role), { project: 'p', by: 'other', state });
				expect(steps).not.toContain('lapse');
				if (state !== 'open') expect(steps).toEqual([]);
			}
		expect([fitsProposer('withdraw', false), fitsProposer('object', true)]).toEqual([false, false]);
	});

	it('runs out after whole days, and never where silence accepts nothing', () => {
		expect(silentAt(null, 5)).toBeNull();
		expect(silentAt(7, 5)).toBe(5 + 7 * 86_400_000);
	});
});

describe('what is proposed', () => {
	const cache = concept(['cold cache', 'CC'], ['찬 캐시', 'preferred']);
	const terms = indexTerms([cache, concept(['cache'], ['캐시', 'preferred'])]);
	const proposed = { english: 'cold cache', lang: 'ko' as const, rendering: '빈 캐시', note: '' };

	it.each([
		['cold cache', cache.english[0]],
		['Cold caches', cache.english[0]],
		['cold-cache', cache.english[0]],
		['CC', cache.english[0]],
		['cache', 'cache'],
		['very cold cache', undefined],
		['cold', undefined]
	])('knows “%s” as %s', (english, known) => expect(knownConcept(terms, english)?.english[0]).toBe(known));

	it('stands beside what is there; a new preferred one makes the old one admitted', () => {
		expect(offeredStatus(null, 'ko')).toBe('preferred');
		expect(offeredStatus(cache, 'ko')).toBe('admitted');
		expect(offeredStatus(cache, 'ja')).toBe('preferred');
		const statuses = (status: 'preferred' | 'admitted' | 'forbidden') =>
			withProposed(cache, { ...proposed, status }).renderings.map((r) => `${r.text} ${r.status}`);
		expect(statuses('admitted')).toEqual(['찬 캐시 preferred', '빈 캐시 admitted']);
		expect(statuses('preferred')).toEqual(['찬 캐시 admitted', '빈 캐시 preferred']);
		expect(statuses('forbidden')).toEqual(['찬 캐시 preferred', '빈 캐시 forbidden']);
	});

	it('changes the status of words that are there already, and leaves the concept it was made of alone', () => {
		const before = structuredClone(cache);
		const after = withProposed(cache, { ...proposed, rendering: '찬캐시', status: 'forbidden' });
		expect(after.renderings).toEqual([{ ...cache.renderings[0], status: 'forbidden' }]);
		expect(cache).toEqual(before);
	});

	it('is a new concept where the English is unknown', () =>
		expect(withProposed(null, { ...proposed, english: 'warm start', status: 'preferred' })).toMatchObject({
			...{ id: '', english: ['warm start'] },
			renderings: [{ lang: 'ko', text: '빈 캐시', status: 'preferred', condition: 'source' }]
		}));

	it('is the same whatever its spacing and case', () => {
		expect(sameTerm(proposed, { english: 'Cold Cache', lang: 'ko', rendering: '빈캐시' })).toBe(true);
		expect(sameTerm(proposed, { ...proposed, rendering: '찬 캐시' })).toBe(false);
		expect(sameTerm(proposed, { ...proposed, lang: 'ja' })).toBe(false);
	});
});
