import { bundleAndRun } from '../run/bundle.mjs';

await bundleAndRun('bench-together', { together: 'tests/bench/together.ts', serve: 'tests/bench/serve.ts' });
