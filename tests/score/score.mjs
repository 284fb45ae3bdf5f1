import { bundleAndRun } from '../run/bundle.mjs';

await bundleAndRun('score', { score: 'tests/score/score.ts' });
