// How fast words are found among 50,000 rows, on both databases: `npm run bench:search [-- --quick]`.
import { bundleAndRun } from '../run/bundle.mjs';

await bundleAndRun('bench-search', { search: 'tests/bench/search.ts' });
