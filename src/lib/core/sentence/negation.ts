import type { Span } from '../segment/segment';
import { UnitSet } from './unit-set';

export interface Negation extends Span {
	/** Is a verb denied outright, so that the translation must deny as well? */
	isClear: () => boolean;
}

const TRIGGER =
	/n['’]t\b|\b(?:(?:can)?not|never|no longer|without|fail(?:s|ed)? to|unable to|neither|nor|no|nobody|nothing|none)\b/iy;
const APOSTROPHE = new UnitSet(/['’]/);

/** The place of an ASCII letter in the alphabet, from 0; beyond 25 for what is none. */
const letterAt = (text: string, at: number): number => ((text.charCodeAt(at) | 32) - 97) >>> 0;

/** The second letters of triggers by their first, a bit each; all but n't begin a word. */
const SECONDS = new Uint32Array(26);
for (const trigger of ['not', 'never', 'cannot', 'without', 'fail', 'unable'])
	SECONDS[letterAt(trigger, 0)]! |= 1 << letterAt(trigger, 1);
const N = letterAt('n', 0);
const WORD = new UnitSet(/\w/);

/** May a trigger begin at a letter, by its neighbours? */
function mayTrigger(text: string, at: number, letter: number): boolean {
	const second = letterAt(text, at + 1);
	if (second < 26 && ((SECONDS[letter]! >>> second) & 1) === 1) return !WORD.at(text, at - 1);
	return letter === N && APOSTROPHE.at(text, at + 1);
}

const BEFORE =
	/\b(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had|must|need)(?: (?:also|still|yet|often|always))?(?: $|$)|\bcan$/i;
/** Forms that deny nothing, or deny what translations turn round. */
const AFTER =
	/^ (?:only|just|merely|simply|solely|necessarily|to mention|least|until|unless|but|because|limited|be (?:more|better|overstated|overemphasi[sz]ed)|help|wait|forget|hesitate|worry|alone|even|all|every|always|so much|a|an|the|just|far|unlike|uncommon|surprising|bad|enough|too|sure|many|much|any(?:more)? (?:other|more))\b/i;
const AROUND = /\b(?:whether|why|instead|rather|until|unless|too|hardly)\b|\?/i;

/** Words of an English text that deny. */
export function foundNegations(text: string): Negation[] {
	const found: Negation[] = [];
	for (let at = 0; at < text.length; at++) {
		const letter = letterAt(text, at);
		if (letter > 25 || SECONDS[letter] === 0 || !mayTrigger(text, at, letter)) continue;
		TRIGGER.lastIndex = at;
		if (!TRIGGER.test(text)) continue;
		const end = TRIGGER.lastIndex;
		const negation = negationAt(text, at, end);
		if (negation) found.push(negation);
		at = end - 1;
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
