import type { PatternMatch } from './pattern';

/** Signs of a replacement that stand for something of the match. */
export const SIGN = /\$(?:\$|&|(\d))/g;

/** A replacement with what a match holds. */
export const expanded = (replacement: string, { text, groups }: Pick<PatternMatch, 'text' | 'groups'>): string =>
	replacement.replace(SIGN, (sign, digit?: string) =>
		digit === undefined ? (sign === '$&' ? text : '$') : (groups[Number(digit) - 1] ?? '')
	);
