// How fast a page of every list comes at 100,000 segments, on both databases: `npm run bench:lists [-- --quick]`.
import { ensureBuilt, ensureInstalled } from '../../server/launch/ensure.mjs';
import { bundleAndRun } from '../run/bundle.mjs';

ensureInstalled();
ensureBuilt();
await bundleAndRun('bench-lists', { lists: 'tests/bench/lists.ts' });
