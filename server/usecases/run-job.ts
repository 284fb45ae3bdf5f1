import type { App } from '../app';
import { UPDATE_DOCUMENT } from '../db/updates';
import type { Job } from '../jobs/queue';
import { APPLY_TERMS, resumeApplied } from './apply-terms';
import { resumeUpdate } from './resume-update';
import { runDelivery } from './send-release';

/** Does a job of the background, or puts it back for later. */
export function runJob(app: App, job: Job): Promise<'done' | 'later'> {
	if (job.kind === APPLY_TERMS) return resumeApplied(app, job);
	return job.kind === UPDATE_DOCUMENT ? resumeUpdate(app, job) : runDelivery(app, job);
}
