import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '$lib/core/access/access';
import { chosenText, disputedRows, maySettle } from '$lib/core/workflow/dispute';

const holding = (id: string, role: Role | null, lang: 'ja' | 'ko' = 'ko'): Actor => ({
	...{ id, name: id, admin: false },
	grants: role ? [{ project: 'one', role, langs: [lang] }] : []
});

describe('who settles a dispute', () => {
	const here = { project: 'one', lang: 'ko' } as const;
	it.each([
		['the reviewer who was named', holding('named', 'reviewer'), true],
		['another reviewer', holding('other', 'reviewer'), false],
		['an editor', holding('other', 'editor'), true],
		['a maintainer', holding('other', 'maintainer'), true],
		['an editor of another language', holding('other', 'editor', 'ja'), false],
		['who was named and lost the role', holding('named', null), false],
		['who was named and now works on another language', holding('named', 'reviewer', 'ja'), false],
		['an administrator without a role', { ...holding('a', null), admin: true }, false],
		['nobody', null, false]
	] as const)('%s', (_, actor, may) => {
		expect(maySettle(actor, { decider: 'named' }, here)).toBe(may);
	});
});

describe('a dispute', () => {
	it('is settled by one of its texts or by a third', () => {
		const texts = { a: '하나', b: '둘' };
		expect([chosenText(texts, 'a', '셋'), chosenText(texts, 'b', null), chosenText(texts, 'other', '셋')]).toEqual([
			'하나',
			'둘',
			'셋'
		]);
		expect(chosenText(texts, 'other', null)).toBeNull();
	});

	it('marks its row while it is open', () => {
		const settled = { choice: 'a', text: '', by: '', at: 0, reason: '' } as const;
		expect(
			disputedRows([
				{ segment: 's1', settled: null },
				{ segment: 's2', settled }
			])
		).toEqual(new Set(['s1']));
	});
});
