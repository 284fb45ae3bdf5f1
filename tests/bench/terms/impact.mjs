// How fast the list of what a term touches comes, on both databases: `node tests/bench/terms/impact.mjs [--quick]`.
import { ensureBuilt, ensureInstalled } from '../../../server/launch/ensure.mjs';
import { bundleAndRun } from '../../run/bundle.mjs';

ensureInstalled();
ensureBuilt();
process.argv.push('--impact');
await bundleAndRun('bench-terms-impact', { impact: 'tests/bench/terms/impact.ts' });
