// How fast terms are matched with 50,000 concepts: `node --expose-gc tests/bench/terms/alone.mjs`.
import { bundleAndRun } from '../../run/bundle.mjs';

await bundleAndRun('bench-matching', { alone: 'tests/bench/terms/alone.ts' });
