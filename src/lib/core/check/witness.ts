import type { Span, TargetLang } from '../segment/segment';
import { overlaps, textOf } from '../segment/span';
import { originBeside, type CheckInput, type Finding, type QuotedSpan } from './check';
import { compared } from './compared';

/** What the other language says where a translation lost or changed something of the source. */
export interface Witness {
	lang: TargetLang;
	/** As it stands there; with `lacks` as the source has it. */
	text: string;
	/** It `says` what the source says. Of the text that the translation was made from beside its source: the translation `follows`
	 * it against the source, or it `lacks` what the translation lacks. */
	how: 'says' | 'follows' | 'lacks';
}

/** Kinds of findings of which another translation of the same source can tell who is right. */
const TOLD: ReadonlySet<string> = new Set(['accuracy/number', 'accuracy/date', 'accuracy/name']);

const isTold = ({ category }: Finding): boolean => TOLD.has(category) || category.startsWith('markup/');

/** What the other language says to a finding; null where it says nothing to it.
 * @param input the row in which it was found */
export function witnessOf(finding: Finding, input: CheckInput): Witness | null {
	const { other } = input;
	// What it was translated from is the source itself.
	if (!other || other.lang === input.sourceLanguage.code || !isTold(finding)) return null;
	const { source, target } = finding;
	const told = (how: Witness['how'], text: string | null): Witness | null =>
		text === null || text.trim() === '' ? null : { lang: other.lang, text, how };
	const said = source && told('says', saidOf(source, input));
	if (said || !originBeside(input)) return said;
	const followed = target && told('follows', followedIn(target, input));
	return followed ?? (source && !target && isLacking(finding, input) ? told('lacks', source.text) : null);
}

/** What the other language says for words of the source. */
const saidOf = (span: QuotedSpan, input: CheckInput): string | null =>
	sameNumber(span, input) ?? (input.other?.text.includes(span.text) ? span.text : null);

function sameNumber(span: Span, input: CheckInput): string | null {
	const { other, sourceReading } = input;
	const said = sourceReading?.numbers.find((number) => overlaps(number.phrase, span));
	if (!other || !said || compared(input).numbers.same.some(({ source }) => source === said)) return null;
	const same = other.reading.numbers.find((number) => number.value === said.value && number.kind === said.kind);
	return same ? textOf(other.text, same.phrase) : null;
}

/** What the text that it was made from says for words of the translation. */
function followedIn(span: QuotedSpan, { other, targetReading }: CheckInput): string | null {
	const said = targetReading.numbers.find((number) => overlaps(number.phrase, span));
	if (!said) return other?.text.includes(span.text) ? span.text : null;
	const same = other?.reading.numbers.find((number) => number.value === said.value && number.kind === said.kind);
	return other && same ? textOf(other.text, same.phrase) : null;
}

/** Is it sure that the text it was made from has it in no form? A date may be written in many, a number by its value alone. */
function isLacking({ category, source }: Finding, { other, sourceReading }: CheckInput): boolean {
	if (category !== 'accuracy/number') return category !== 'accuracy/date';
	const said = sourceReading?.numbers.find((number) => overlaps(number.phrase, source!));
	if (!other || !said) return false;
	return !other.text.includes(String(said.value)) && other.reading.numbers.every(({ value }) => value !== said.value);
}
