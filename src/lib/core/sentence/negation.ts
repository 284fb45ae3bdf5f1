import type { Span } from '../segment/segment';

export interface Negation extends Span {
	/** Is a verb denied outright, so that the translation must deny as well? */
	isClear: () => boolean;
}

const TRIGGER =
	/n['’]t\b|\b(?:(?:can)?not|never|no longer|without|fail(?:s|ed)? to|unable to|neither|nor|no|nobody|nothing|none)\b/iy;
/** How triggers begin: most places are passed over by two letters. */
const HEAD = /n['’]|\b(?:n[oe]|ca|wi|fa|un)/gi;

const BEFORE =
	/\b(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had|must|need)(?: (?:also|still|yet|often|always))?(?: $|$)|\bcan$/i;
/** Forms that deny nothing, or deny what translations turn round. */
const AFTER =
	/^ (?:only|just|merely|simply|solely|necessarily|to mention|least|until|unless|but|because|limited|be (?:more|better|overstated|overemphasi[sz]ed)|help|wait|forget|hesitate|worry|alone|even|all|every|always|so much|a|an|the|just|far|unlike|uncommon|surprising|bad|enough|too|sure|many|much|any(?:more)? (?:other|more))\b/i;
const AROUND = /\b(?:whether|why|instead|rather|until|unless|too|hardly)\b|\?/i;

/** Words of an English text that deny. */
export function foundNegations(text: string): Negation[] {
	const found: Negation[] = [];
	HEAD.lastIndex = 0;
	for (let head = HEAD.exec(text); head; head = HEAD.exec(text)) {
		const at = (TRIGGER.lastIndex = head.index);
		HEAD.lastIndex = at + 1;
		if (!TRIGGER.test(text)) continue;
		const end = (HEAD.lastIndex = TRIGGER.lastIndex);
		const negation = negationAt(text, at, end);
		if (negation) found.push(negation);
	}
	return found;
}

function negationAt(text: string, start: number, end: number): Negation | null {
	const word = text.slice(start, end);
	if (AFTER.test(text.slice(end, end + 24)) && !/^without$/i.test(word)) return null;
	if (/^n['’]t$|not$/i.test(word)) return denied(text.slice(Math.max(0, start - 24), start), start, end, text);
	return { start, end, isClear: () => /^no longer$/i.test(word) };
}

function denied(before: string, at: number, end: number, text: string): Negation {
	const helper = BEFORE.exec(before);
	const verb = helper !== null || at + 6 === end;
	const isClear = (): boolean => verb && !AROUND.test(text.slice(Math.max(0, at - 60), end + 80));
	return { start: helper ? at - helper[0].length : at, end, isClear };
}
