// How fast the memory is at 100,000 approved pairs in each language, on both databases: `npm run bench:memory [-- --quick]`.
import { bundleAndRun } from '../run/bundle.mjs';

await bundleAndRun('bench-memory', { memory: 'tests/bench/memory.ts' });
