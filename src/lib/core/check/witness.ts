import type { Span, TargetLang } from '../segment/segment';
import { overlaps, textOf } from '../segment/span';
import type { CheckInput, Finding } from './check';
import { compared } from './compared';

/** What the other language says where a translation lost or changed something of the source. */
export interface Witness {
	lang: TargetLang;
	/** As it stands there. */
	text: string;
}

/** Kinds of findings of which another translation of the same source can tell who is right. */
const TOLD: ReadonlySet<string> = new Set(['accuracy/number', 'accuracy/date', 'accuracy/entity']);

const isTold = ({ category }: Finding): boolean => TOLD.has(category) || category.startsWith('markup/');

/** The words of the other language for what a finding says of the source; null where it does not say it either.
 * @param input the row in which it was found */
export function witnessOf(finding: Finding, input: CheckInput): Witness | null {
	const { other } = input;
	// What it was translated from is the source itself.
	if (!other || other.lang === input.sourceLanguage.code || !finding.source || !isTold(finding)) return null;
	const text =
		sameNumber(finding.source, input) ?? (other.text.includes(finding.source.text) ? finding.source.text : null);
	return text === null || text.trim() === '' ? null : { lang: other.lang, text };
}

function sameNumber(span: Span, input: CheckInput): string | null {
	const { other, sourceReading } = input;
	const said = sourceReading?.numbers.find((number) => overlaps(number.phrase, span));
	if (!other || !said || compared(input).numbers.same.some(({ source }) => source === said)) return null;
	const same = other.reading.numbers.find((number) => number.value === said.value && number.kind === said.kind);
	return same ? textOf(other.text, same.phrase) : null;
}
