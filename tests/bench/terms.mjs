// How fast terms are at 50,000 concepts: `npm run bench:terms [-- matching|impact|search|curating] [-- --quick]`.
import { bundleAndRun } from '../run/bundle.mjs';

await bundleAndRun('bench-terms', { terms: 'tests/bench/terms.ts' });
