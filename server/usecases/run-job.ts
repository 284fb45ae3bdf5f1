import type { App } from '../app';
import type { Job } from '../jobs/queue';
import { APPLY_TERMS, resumeApplied } from './apply-terms';
import { runDelivery } from './send-release';

/** Does a job of the background, or puts it back for later. */
export const runJob = (app: App, job: Job): Promise<'done' | 'later'> =>
	job.kind === APPLY_TERMS ? resumeApplied(app, job) : runDelivery(app, job);
