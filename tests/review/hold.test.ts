import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hold } from '../../src/lib/review/hold.svelte';

describe('what an editor tells of changes that wait', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it.each([
		['a short wait: nothing', 1000, false, []],
		['a long one: it is shown, and said once when it is over', 5000, true, ['Others’ changes are in your text now.']]
	])('%s', (_, wait, shown, expected) => {
		const said: string[] = [];
		const hold = new Hold({ say: (text) => void said.push(text) });
		hold.change(true);
		vi.advanceTimersByTime(wait);
		expect([hold.shown, said]).toEqual([shown, []]);
		hold.change(false);
		vi.advanceTimersByTime(10_000);
		expect([hold.shown, said]).toEqual([false, expected]);
	});
});
