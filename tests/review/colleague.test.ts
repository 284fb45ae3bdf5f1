import { describe, expect, it } from 'vitest';
import type { HistoryPage, RevisionView } from '$lib/core/workflow/history';
import { ColleagueText, colleaguesText } from '$lib/review/colleague.svelte';

const revision = (id: string, text: string, ...by: string[]): RevisionView => ({
	id,
	text,
	authors: by.map((name) => ({ id: name, name })),
	startedAt: 0,
	at: 0
});

describe('what a colleague wrote', () => {
	it('is the newest other text that somebody else had a hand in', () => {
		const mine = revision('4', 'mine', 'me');
		const both = revision('3', 'both', 'me', 'bo');
		const server = revision('2', 'machine');
		const bos = revision('1', 'bo’s', 'bo');
		expect(colleaguesText([mine, both, bos], 'me', 'now')).toBe(both);
		expect(colleaguesText([mine, both, bos], 'me', 'both')).toBe(bos);
		expect(colleaguesText([mine, server], 'me', 'now')).toBeNull();
	});

	it('is looked for page by page, stays while it is another text, and goes with the row', async () => {
		const pages: Record<string, HistoryPage> = {
			'a:null': { revisions: [revision('3', 'mine', 'me')], disputes: [], next: '3' },
			'a:3': { revisions: [revision('2', 'bo’s', 'bo')], disputes: [], next: '2' },
			'b:null': { revisions: [], disputes: [], next: null }
		};
		const asked: string[] = [];
		const history = (segment: string, before: string | null) => {
			asked.push(`${segment}:${before}`);
			return Promise.resolve({ ok: true as const, value: pages[`${segment}:${before}`]! });
		};
		const text = new ColleagueText({ history }, 'me');
		await text.open('a', 'now');
		expect(text.revision?.text).toBe('bo’s');
		await text.open('a', 'now, and more');
		expect(asked).toEqual(['a:null', 'a:3']);
		await text.open('b', 'now');
		expect([text.state, text.revision]).toEqual(['ready', null]);
	});

	it('says that the history did not come, and asks again', async () => {
		let fails = true;
		const history = () =>
			Promise.resolve(
				fails
					? { ok: false as const, problem: { code: 'internal', status: 500 } as never }
					: { ok: true as const, value: { revisions: [revision('1', 'x', 'bo')], disputes: [], next: null } }
			);
		const text = new ColleagueText({ history }, 'me');
		await text.open('a', 'now');
		expect(text.state).toBe('failed');
		fails = false;
		await text.open('a', 'now');
		expect(text.revision?.text).toBe('x');
	});
});
