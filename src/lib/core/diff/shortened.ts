import type { Part } from './diff';

/** Characters of unchanged text that stay beside a change. */
const CONTEXT = 60;

/** A difference of long texts for people: of what both have, only what stands beside a change. */
export function shortened(parts: readonly Part[]): Part[] {
	const last = parts.length - 1;
	return parts.map((part, n) => {
		if (part.op !== 'equal') return part;
		const letters = [...part.text];
		const head = n === 0 ? [] : letters.slice(0, CONTEXT);
		const tail = n === last ? [] : letters.slice(-CONTEXT);
		if (letters.length <= head.length + tail.length + 8) return part;
		return { op: 'equal', text: `${head.join('')} … ${tail.join('')}` };
	});
}
