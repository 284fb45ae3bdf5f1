import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '$lib/core/problem';

/** Limits on what strangers send, in this process; those of the whole installation are counted in the database. */
export interface ReportLimits {
	/** Counts a report, or a "me too".
	 * @param reporter who sends it, as a hash
	 * @throws Refusal `report.slow-down` with the seconds to wait */
	spend(what: 'report' | 'voice', reporter: string): Promise<void>;
}

export function openReportLimits(): ReportLimits {
	const all = new RateLimiterMemory({ points: 120, duration: 60 });
	const each = {
		report: new RateLimiterMemory({ points: 6, duration: 10 * 60 }),
		voice: new RateLimiterMemory({ points: 20, duration: 10 * 60 })
	};
	return {
		async spend(what, reporter) {
			try {
				// One reader who sends too much does not use up what others have.
				await each[what].consume(reporter);
				await all.consume('');
			} catch (over) {
				if (!(over instanceof RateLimiterRes)) throw over;
				throw new Refusal('report.slow-down', String(Math.ceil(over.msBeforeNext / 1000)));
			}
		}
	};
}
