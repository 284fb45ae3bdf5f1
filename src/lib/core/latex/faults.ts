import type { CheckInput } from '../check/check';
import { dollarFaults } from './dollar';
import { structureFaults, type Bent } from './structure';

const NONE: Bent[] = [];
/** Two checks ask about the same row. */
const known = new WeakMap<CheckInput, Bent[]>();

/** What translation did to keys, cells, braces and dollars of a row, in reading order of the target. */
export function faultsOf(input: CheckInput): Bent[] {
	if (!input.source?.includes('\\') && !input.source?.includes('$')) return NONE;
	let faults = known.get(input);
	if (faults) return faults;
	faults = [...structureFaults(input), ...dollarFaults(input)];
	faults.sort((a, b) => (a.target?.start ?? Infinity) - (b.target?.start ?? Infinity) || 0);
	known.set(input, faults);
	return faults;
}
