import { UnitSet } from '../sentence/unit-set';
import type { DigitRun } from './digits';
import { exact } from './value';

const RAISED =
	/(?:\s?(?:[x×·*⋅]|\\times|\\cdot)\s?(10))?\s?(?:\^\s?(?:\{\s?([-−–]?\d{1,2})\s?\}|([-−–]?\d{1,2})(?!\d))|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))/y;
const SIGNS = new UnitSet(/[x×·*⋅\\^⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/);
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const plain = (exponent: string): number =>
	Number(exponent.replace(/[−–⁻]/, '-').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (c) => String(SUPERSCRIPT.indexOf(c))));

export interface Raised {
	value: number;
	factor: number;
	end: number;
	alternatives: number[][];
}

/** A value times or to a power; its parts are another way to say it (10の18乗). */
export function raised(run: DigitRun, times: boolean, exponent: number, end: number): Raised | null {
	const value = times ? run.value * 10 ** exponent : run.value ** exponent;
	if (!Number.isFinite(value)) return null;
	const parts = times ? [run.value, 10, Math.abs(exponent)] : [run.value, Math.abs(exponent)];
	return { value: exact(value), factor: 1, end, alternatives: [parts] };
}

/** A power that follows digits: 10^{18}, 3×10^-4, 10⁻³. */
export function power(text: string, run: DigitRun): Raised | null {
	const space = text[run.end] === ' ' ? 1 : 0;
	if (!SIGNS.at(text, run.end + space)) return null;
	RAISED.lastIndex = run.end;
	const m = RAISED.exec(text);
	return m && raised(run, m[1] !== undefined, plain(m[2] ?? m[3] ?? m[4] ?? ''), RAISED.lastIndex);
}
