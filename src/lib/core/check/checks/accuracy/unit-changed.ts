import type { NumberPair } from '../../../number/compare';
import type { NumberValue } from '../../../number/value';
import { dimension } from '../../../number/unit';
import { textOf } from '../../../segment/span';
import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** Dimensions in which a changed unit is a changed fact and not another way to count. */
const STRICT = new Set(['share', 'money', 'storage', 'duration', 'frequency', 'power', 'length', 'mass', 'temperature']);

const strict = (pair: NumberPair): boolean => {
	const of = dimension(pair.source.unit);
	return of !== null && STRICT.has(of) && of === dimension(pair.target.unit) && pair.source.unit !== pair.target.unit;
};

/** A number with the unit that follows it, a few characters to read it by. */
const shown = (text: string, number: NumberValue): string => textOf(text, { start: number.start, end: number.end + 12 });

function hit({ source, target }: NumberPair, input: CheckInput): Hit {
	return {
		source: { start: source.start, end: source.end },
		target: { start: target.start, end: target.end },
		evidence: { source: shown(input.source ?? '', source), target: shown(input.target, target) }
	};
}

/** Flags a number that kept its value and lost its unit: percent for percentage points, MB for GB, yen for dollars. */
export const unitChanged: SegmentCheck = {
	id: 'accuracy.unit-changed',
	category: 'accuracy/unit',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	*run(input) {
		for (const pair of compared(input).numbers.same) if (strict(pair)) yield hit(pair, input);
	},
	examples: []
};
