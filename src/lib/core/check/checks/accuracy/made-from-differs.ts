import { addressesIn } from '../../../latex/compare';
import { distinctNames, isCommon } from '../../../name/read';
import { compareNumbers } from '../../../number/compare';
import type { NumberValue } from '../../../number/value';
import { textOf } from '../../../segment/span';
import { NONE, originBeside, type CheckInput, type Hit, type OtherReading, type SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** Texts in which something has been said; a row of one word is another one's caption. */
const LEAST = 12;

/** Names told in one row. */
const MOST = 10;

/** A one comes with the language, and a number in words may be a part of another word. */
const isTelling = ({ certain, implied, spelled, value }: NumberValue): boolean =>
	certain && !implied && !spelled && value !== 1;

/** Numbers that stand for another one of the text it was made from, and that the source has. */
function* numbers(input: CheckInput, { reading, text }: OtherReading): Generator<Hit> {
	const agreed = new Set(compared(input).numbers.same.map(({ target }) => target));
	if (agreed.size === 0) return;
	const said = new Set(input.sourceReading?.numbers.map(({ value }) => value));
	const { changed } = compareNumbers(reading.numbers.filter(isTelling), input.targetReading.numbers);
	for (const { source, target, sure, thin } of changed)
		if (sure && !thin && agreed.has(target) && !said.has(source.value))
			yield { target: { start: target.start, end: target.end }, evidence: { text: textOf(text, source.phrase) } };
}

/** Addresses of the text it was made from that neither the source nor the translation has, where those two have the same. */
function* links({ source, sourceReading, target, targetReading }: CheckInput, other: OtherReading): Generator<Hit> {
	const plain = (text: string, { markup }: Pick<OtherReading['reading'], 'markup'>): string[] =>
		addressesIn(text, markup).flatMap((one) => (one.truncated ? [] : [one.address.replace(/\/$/, '')]));
	if (!other.text.includes('/')) return;
	const there = new Set(plain(source!, sourceReading!));
	const here = new Set(plain(target, targetReading));
	if (here.size === 0 || [...there].some((address) => !here.has(address))) return;
	for (const address of plain(other.text, other.reading))
		if (!there.has(address) && !here.has(address))
			yield { target: { start: 0, end: target.length }, evidence: { text: address } };
}

/** Names that stand for another one of the text it was made from, and that the source has. */
function* names({ source, target, targetReading }: CheckInput, other: OtherReading): Generator<Hit> {
	const strange = distinctNames(other.reading.names).filter(
		(name) => !isCommon(name) && !source!.includes(name.text) && !target.includes(name.text)
	);
	if (strange.length === 0) return;
	const agreed = distinctNames(targetReading.names).filter(
		(name) => !isCommon(name) && source!.includes(name.text) && !other.text.includes(name.text)
	);
	for (const { text, shape } of strange.slice(0, MOST)) {
		const [same, ...others] = agreed.filter((name) => name.shape === shape);
		if (same && others.length === 0) yield { target: { start: same.start, end: same.end }, evidence: { text } };
	}
}

/** Flags where a translation that was made from the other language beside its source says what the source says and not what
 * that text says: the translation is right, the text it was made from may not be. Where it follows that text against its source
 * other checks tell, and the witness says whom it follows. */
export const madeFromDiffers: SegmentCheck = {
	id: 'accuracy.made-from-differs',
	category: 'accuracy/mistranslation',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	run(input) {
		const other = originBeside(input);
		if (!other || Math.min(other.text.length, input.target.length) < LEAST) return NONE;
		return [...numbers(input, other), ...links(input, other), ...names(input, other)];
	},
	examples: [
		{
			lang: 'ja',
			source: 'This week we gathered 14 texts on lamps.',
			target: '今週は灯火についての文章を14本集めました。',
			other: { lang: 'ko', text: '이번 주에는 등불에 대한 글을 12편 모았습니다.', changed: false, origin: true },
			flags: ['14']
		},
		{
			lang: 'ja',
			source: 'This week we gathered 14 texts on lamps.',
			target: '今週は灯火についての文章を12本集めました。',
			other: { lang: 'ko', text: '이번 주에는 등불에 대한 글을 12편 모았습니다.', changed: false, origin: true },
			flags: []
		},
		{
			lang: 'ja',
			source: 'The lamps of LampNet are described at https://example.org/lamps.',
			target: 'LampNetの灯火は https://example.org/lamps で説明されています。',
			other: {
				...{ lang: 'ko', text: 'LampNut의 등불은 https://example.org/lump 에 설명되어 있습니다.' },
				...{ changed: false, origin: true }
			},
			flags: ['LampNetの灯火は https://example.org/lamps で説明されています。', 'LampNet']
		},
		{
			lang: 'ja',
			source: 'This week we gathered 14 texts on lamps.',
			target: '今週は灯火についての文章を14本集めました。',
			other: { lang: 'ko', text: '이번 주에는 등불에 대한 글을 12편 모았습니다.', changed: false },
			flags: []
		}
	]
};
