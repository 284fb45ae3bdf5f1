import type { Span } from '../segment/segment';
import { UnitSet } from './unit-set';

export interface Negation extends Span {
	/** Is a verb denied outright, so that the translation must deny as well? */
	isClear: () => boolean;
}

const TRIGGER =
	/n['’]t\b|\b(?:(?:can)?not|never|no longer|without|fail(?:s|ed)? to|unable to|neither|nor|no|nobody|nothing|none)\b/iy;
/** Every trigger begins with one of these letters; all but n't begin a word. */
const HEADS = new UnitSet(/[ncwfu]/i);
const WORD = new UnitSet(/\w/);
const APOSTROPHE = new UnitSet(/['’]/);
const BEFORE =
	/\b(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had|must|need)(?: (?:also|still|yet|often|always))?(?: $|$)|\bcan$/i;
/** Forms that deny nothing, or deny what translations turn round. */
const AFTER =
	/^ (?:only|just|merely|simply|solely|necessarily|to mention|least|until|unless|but|because|limited|be (?:more|better|overstated|overemphasi[sz]ed)|help|wait|forget|hesitate|worry|alone|even|all|every|always|so much|a|an|the|just|far|unlike|uncommon|surprising|bad|enough|too|sure|many|much|any(?:more)? (?:other|more))\b/i;
const AROUND = /\b(?:whether|why|instead|rather|until|unless|too|hardly)\b|\?/i;

/** Words of an English text that deny. */
export function foundNegations(text: string): Negation[] {
	const found: Negation[] = [];
	for (let index = HEADS.next(text, 0); index < text.length; index = HEADS.next(text, index)) {
		const end = triggerEnd(text, index);
		const negation = end < 0 ? null : negationAt(text, index, end);
		if (negation) found.push(negation);
		index = end < 0 ? index + 1 : end;
	}
	return found;
}

/** Where the trigger that begins at a head ends; -1 where none does. */
function triggerEnd(text: string, at: number): number {
	if (WORD.at(text, at - 1) && !APOSTROPHE.at(text, at + 1)) return -1;
	TRIGGER.lastIndex = at;
	return TRIGGER.test(text) ? TRIGGER.lastIndex : -1;
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
