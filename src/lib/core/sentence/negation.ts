import type { Span } from '../segment/segment';

interface Negation extends Span {
	/** Is a verb denied outright, so that the translation must deny as well? */
	clear: boolean;
}

const TRIGGER =
	/n['’]t\b|\b(?:can)?not\b|\bnever\b|\bno longer\b|\bwithout\b|\bfail(?:s|ed)? to\b|\bunable to\b|\bneither\b|\bnor\b|\bno\b|\bnobody\b|\bnothing\b|\bnone\b/gi;
const BEFORE =
	/\b(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had|must|need)(?: (?:also|still|yet|often|always))?(?: $|$)|\bcan$/i;
/** Forms that deny nothing, or deny what translations turn round. */
const AFTER =
	/^ (?:only|just|merely|simply|solely|necessarily|to mention|least|until|unless|but|because|limited|be (?:more|better|overstated|overemphasi[sz]ed)|help|wait|forget|hesitate|worry|alone|even|all|every|always|so much|a|an|the|just|far|unlike|uncommon|surprising|bad|enough|too|sure|many|much|any(?:more)? (?:other|more))\b/i;
const AROUND = /\b(?:whether|why|instead|rather|until|unless|too|hardly)\b|\?/i;

/** Words of an English text that deny. */
export function foundNegations(text: string): Negation[] {
	const found: Negation[] = [];
	for (const { 0: word, index } of text.matchAll(TRIGGER)) {
		const end = index + word.length;
		const before = text.slice(Math.max(0, index - 24), index);
		const after = text.slice(end, end + 24);
		if (AFTER.test(after) && !/^without$/i.test(word)) continue;
		if (/^n['’]t$|not$/i.test(word)) found.push(denied(before, index, end, text));
		else found.push({ start: index, end, clear: /^no longer$/i.test(word) });
	}
	return found;
}

function denied(before: string, at: number, end: number, text: string): Negation {
	const helper = BEFORE.exec(before);
	const around = text.slice(Math.max(0, at - 60), end + 80);
	const verb = helper !== null || at + 6 === end;
	const clear = verb && !AROUND.test(around);
	return { start: helper ? at - helper[0].length : at, end, clear };
}
