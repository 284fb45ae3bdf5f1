import type { Finding } from './check';

/** The identity of a finding that survives unrelated keystrokes: check, the two texts and the evidence, not offsets. */
export const findingKey = (f: Pick<Finding, 'check' | 'source' | 'target' | 'evidence'>): string =>
	JSON.stringify([f.check, f.source?.text ?? null, f.target?.text ?? null, f.evidence]);
