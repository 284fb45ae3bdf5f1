import type { CheckInput } from '../check/check';
import { oncePerRow } from '../check/once';
import { dollarFaults } from './dollar';
import { structureFaults, type Bent } from './structure';

const NONE: Bent[] = [];

/** What translation did to keys, cells, braces and dollars of a row, in reading order of the target. */
export function faultsOf(input: CheckInput): Bent[] {
	if (!input.source?.includes('\\') && !input.source?.includes('$')) return NONE;
	return faults(input);
}

const faults = oncePerRow((input: CheckInput): Bent[] => {
	const found = [...structureFaults(input), ...dollarFaults(input)];
	return found.sort((a, b) => (a.target?.start ?? Infinity) - (b.target?.start ?? Infinity) || 0);
});
