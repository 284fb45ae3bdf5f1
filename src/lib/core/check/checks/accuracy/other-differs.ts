import type { ChangedNumber } from '../../../number/change';
import { compareNumbers } from '../../../number/compare';
import type { NumberValue } from '../../../number/value';
import { textOf } from '../../../segment/span';
import { NONE, type CheckInput, type Hit, type OtherReading, type SegmentCheck } from '../../check';

/** Texts in which something has been said; a row of one word is another one's caption. */
const LEAST = 12;

/** Is there no source to hold the translation against? A row that is its own source has none. */
const isAlone = ({ source, sourceLanguage, language }: CheckInput): boolean =>
	source === null || sourceLanguage.code === language.code;

/** A one comes with the language, and a number in words may be a part of another word. */
const isTelling = ({ certain, implied, spelled, value }: NumberValue): boolean =>
	certain && !implied && !spelled && value !== 1;

const asWritten = ({ text }: OtherReading, number: NumberValue): string => textOf(text, number.phrase);

const changed = (other: OtherReading, { source, target }: ChangedNumber): Hit => ({
	target: { start: target.start, end: target.end },
	evidence: { lang: other.lang, text: asWritten(other, source) }
});

function* differing({ targetReading, target }: CheckInput, other: OtherReading): Generator<Hit> {
	const numbers = compareNumbers(other.reading.numbers.filter(isTelling), targetReading.numbers);
	for (const change of numbers.changed)
		if (change.sure && !change.thin && isTelling(change.target)) yield changed(other, change);
	const whole = { start: 0, end: target.length };
	const links = new Set(targetReading.markup.filter(({ kind }) => kind === 'url').map(({ name }) => name));
	for (const { kind, name } of other.reading.markup)
		if (kind === 'url' && links.size > 0 && !links.has(name))
			yield { target: whole, evidence: { lang: other.lang, text: name } };
}

/** Where there is no source, holds numbers and links against the same row in the other language: one of the two is wrong. */
export const otherDiffers: SegmentCheck = {
	id: 'accuracy.other-differs',
	category: 'accuracy/mistranslation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run(input) {
		const { other, target } = input;
		if (!other || !isAlone(input) || Math.min(other.text.length, target.length) < LEAST) return NONE;
		return differing(input, other);
	},
	examples: [
		{
			lang: 'ja',
			target: '今週は灯火についての文章を14本集めました。',
			other: { lang: 'ko', text: '이번 주에는 등불에 대한 글을 12편 모았습니다.', changed: false },
			flags: ['14']
		},
		{
			lang: 'ko',
			target: '이번 주에는 등불에 대한 글을 12편 모았습니다.',
			other: { lang: 'ja', text: '今週は灯火についての文章を十二本集めました。', changed: false },
			flags: []
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
