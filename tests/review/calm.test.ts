import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Calm } from '../../src/lib/review/calm';

describe('calm', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	/** When it ran, in milliseconds, while it was called at these. */
	function runs(calls: readonly number[]): number[] {
		const start = performance.now();
		const ran: number[] = [];
		const calm = new Calm(() => ran.push(performance.now() - start), 150, 500);
		for (const at of calls) {
			vi.advanceTimersByTime(start + at - performance.now());
			calm.call();
		}
		vi.advanceTimersByTime(10_000);
		return ran;
	}

	it('runs once when nobody calls any more', () => {
		expect(runs([0])).toEqual([150]);
		expect(runs([0, 100, 200])).toEqual([350]);
		expect(runs([0, 1000])).toEqual([150, 1150]);
	});

	it('leaves one who does not rest not behind for longer than that', () => {
		expect(runs([0, 120, 240, 360, 480, 600, 720])).toEqual([500, 870]);
	});

	it('does not run when it was cancelled', () => {
		const ran = vi.fn();
		const calm = new Calm(ran);
		calm.call();
		calm.cancel();
		vi.advanceTimersByTime(10_000);
		expect(ran).not.toHaveBeenCalled();
		calm.call();
		vi.advanceTimersByTime(10_000);
		expect(ran).toHaveBeenCalledOnce();
	});
});
