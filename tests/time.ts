// How hostile input is held to bounded time without a test that fails because the machine is busy: processor time, not
// the clock's, and the best of several attempts. A reader that backtracks is slow in every one of them.

const ATTEMPTS = 5;

/** Milliseconds of processor time of one run. */
function spent(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** The least milliseconds of processor time of up to five runs; the first that stays below `limit` ends them. */
export function leastTime(limit: number, work: () => void): number {
	let least = Infinity;
	for (let i = 0; i < ATTEMPTS && least >= limit; i++) least = Math.min(least, spent(work));
	return least;
}

/**
 * By which factor the time grows from `size` to eight times `size`, best of up to five attempts; about 8 where time is linear,
 * 64 where it is quadratic. What is over within 50 ms counts as 1: too short to tell apart from the collector's work.
 */
export function growth(size: number, work: (size: number) => void): number {
	work(size);
	let least = Infinity;
	for (let i = 0; i < ATTEMPTS && least >= LINEAR; i++) {
		const [few, many] = [spent(() => work(size)), spent(() => work(8 * size))];
		least = Math.min(least, many < 50 ? 1 : many / Math.max(few, 2));
	}
	return least;
}

/** The growth that `growth` stops at: below it is linear, with room for a table that is doubled on the way. */
export const LINEAR = 30;
