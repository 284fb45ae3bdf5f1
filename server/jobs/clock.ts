import { Cron } from 'croner';
import type { App } from '../app';
import { auditWriting, WRITING_MS } from '../db/writing';
import { acceptSilent } from './accept-silent';
import { sendDigests } from './digest';
import { learnHabits } from '../rules/habits';
import { TermWatch } from '../terms/watch';
import { tellDueSoon } from './due-soon';

/** What a process that serves does by the clock: every few seconds a look whether termbases changed, every minute the lines
 * of the audit about edits, every ten minutes the proposed terms to which nobody objected in time, every hour the claims
 * that are due soon and what posts have in common, once a day the mails. The hour is that of the server's time zone (`TZ`).
 * @returns ends it */
export function startClock(app: App, report: (error: unknown) => void): () => void {
	const options = { protect: true, unref: true, catch: report };
	const terms = new TermWatch(app);
	// Nobody is there yet: what is so now is what the first screens will know.
	terms.look().catch(report);
	const jobs = [
		new Cron('*/5 * * * * *', options, () => terms.look()),
		new Cron('* * * * *', options, async () => void (await auditWriting(app.database.db, Date.now() - WRITING_MS))),
		new Cron(`0 ${app.config.digestHour} * * *`, options, async () => void (await sendDigests(app, report))),
		new Cron('0 * * * *', options, async () => void (await tellDueSoon(app, Date.now()))),
		new Cron('20 * * * *', options, async () => void (await learnHabits(app))),
		new Cron('*/10 * * * *', options, async () => void (await acceptSilent(app, Date.now())))
	];
	return () => jobs.forEach((job) => job.stop());
}
