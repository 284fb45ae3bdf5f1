import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lib/core/check/check';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { Kind, TargetLang } from '../../../src/lib/core/segment/segment';
import { PAPERS, type Pair } from './papers.data';
import { growth, LINEAR } from '../../time';

const OURS =
	/^(?:accuracy\.(?:empty|.*untranslated|.*-sentence|length-ratio|duplicate-.*|negation-lost|answer-mismatch)|fluency\.(?:encoding|unpaired-bracket))$/;
const checks = CHECKS.filter(({ id }) => OURS.test(id));
const terms = starterTerms();

const find = (lang: TargetLang, source: string, target: string, kind: Kind = 'paragraph'): Finding[] =>
	checkSegment(checkInput({ id: 's', kind, paper: null, lang, sourceLang: 'en', source, target }, { terms }), checks);
const told = (findings: Finding[]): string[] =>
	findings
		.filter(({ severity }) => severity !== 'info')
		.map((finding) => `${finding.check}: ${(finding.target ?? finding.source)?.text}`);

const LAMP = 'The lamp lights the whole town at night, but it does not last.';

const FAULTS: [title: string, lang: TargetLang, source: string, target: string, found: string[], kind?: Kind][] = [
	['an empty row', 'ja', LAMP, '…', [`accuracy.empty: ${LAMP}`]],
	['an untranslated row', 'ko', LAMP, LAMP, [`accuracy.untranslated: ${LAMP}`]],
	['another language', 'ko', LAMP, '这盏灯照亮了整个城镇。', ['accuracy.untranslated: 这盏灯照亮了整个城镇。']],
	[
		'half a sentence',
		'ja',
		LAMP,
		'ランプは町全体を照らすが、but it does not last.',
		['accuracy.partially-untranslated: but it does not last']
	],
	[
		'a remark in brackets that the source has as well',
		'ko',
		'It glows (but we do not know how long it will last).',
		'빛납니다(but we do not know how long it will last).',
		['accuracy.partially-untranslated: but we do not know how long it will last']
	],
	[
		'a function word',
		'ja',
		'the lamp of the town',
		'the ランプと町 of 光',
		['accuracy.partially-untranslated: the', 'accuracy.partially-untranslated: of']
	],
	['a Chinese character', 'ja', 'We train it.', 'それを训練します。', ['accuracy.partially-untranslated: 训']],
	[
		'kana in Korean',
		'ko',
		'We train it.',
		'모델을 トレーニング합니다.',
		['accuracy.partially-untranslated: トレーニング']
	],
	['no yes to a what', 'ko', 'What is a lamp?', '네, 램프란 무엇일까요?', ['accuracy.answer-mismatch: 네']],
	[
		'a loop',
		'ko',
		'We train a model.',
		'우리는 모델의 모델의 모델의 모델의 모델을 학습합니다.',
		['accuracy.duplicate-phrase: 모델의 모델의 모델의 모델의 모델']
	],
	['a lost negation', 'ko', 'The lamp does not glow.', '램프가 빛납니다.', ['accuracy.negation-lost: does not']],
	['a negation said otherwise', 'ja', 'The lamp does not work.', 'ランプは故障していて不良品です。', []],
	['a question that denies', 'ja', 'Why does it not glow?', 'なぜ消えているのか?', []],
	['a doubled label', 'ko', 'Summary: We glow.', '요약: 요약: 빛납니다.', ['accuracy.duplicate-label: 요약:']],
	[
		'words of the machine',
		'ja',
		LAMP,
		'承知しました。ランプは夜に町全体を照らしますが、長持ちしません。',
		['accuracy.extra-sentence: 承知しました。']
	],
	['a heading of a section', 'ja', 'Introduction', 'Introduction', ['accuracy.untranslated: Introduction'], 'heading']
];

const BLOCKED: [title: string, blocks: boolean, lang: TargetLang, source: string, target: string, kind?: Kind][] = [
	['an English row', true, 'ja', LAMP, LAMP],
	['an English title', false, 'ja', 'What is a lamp and why is it so?', 'What is a lamp and why is it so?', 'title'],
	[
		'an English list item without a stop',
		false,
		'ko',
		'training of small models on posts',
		'training of small models on posts',
		'list-item'
	],
	['a short term in English', false, 'ja', 'the state of the art', 'state of the art を超える'],
	['an English clause', true, 'ko', LAMP, '램프는 마을을 밝히지만 it does not last for long'],
	['an English function word', false, 'ko', 'However, it glows.', '램프는 however 빛납니다.']
];

/** Bytes of UTF-8 shown one by one, as Latin-1 has them. */
const misread = (text: string): string =>
	Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
const inMiddle = (text: string, harm: (part: string) => string): string => {
	const at = text.search(/[ぁ-ん]{2}/);
	return at < 0 ? text : text.slice(0, at) + harm(text.slice(at, at + 2)) + text.slice(at + 2);
};
const HARMED: [title: string, harm: (text: string) => string][] = [
	['mojibake', (text) => inMiddle(text, misread)],
	['a space without width', (text) => inMiddle(text, (part) => `${part[0]}\u200b${part[1]}`)],
	['a control character', (text) => inMiddle(text, (part) => `${part[0]}\u0008${part[1]}`)],
	['a mark of direction', (text) => inMiddle(text, (part) => `\u202e${part}`)],
	['voice marks set apart', (text) => text.replace(/[がぎぐげござじずぜぞだぢづでど]/, (kana) => kana.normalize('NFD'))]
];

/** The row with one sentence of the translation taken away, for each that is paired with one of the source. */
function drops({ source, ja, kind }: Pair): { source: string; target: string; kind?: Kind }[] {
	const { sourceReading, targetReading } = checkInput(
		{ id: 's', kind: 'paragraph', paper: null, lang: 'ja', sourceLang: 'en', source, target: ja },
		{ terms }
	);
	const sentences = targetReading.sentences;
	if (sentences.length < 2 || sentences.length !== sourceReading?.sentences.length) return [];
	return sentences
		.filter((_, i) => sourceReading.sentences[i].end - sourceReading.sentences[i].start > 60)
		.map(({ start, end }) => ({ source, target: ja.slice(0, start) + ja.slice(end), kind }));
}

const HOSTILE = [
	...'$([{\\<%.0、가一"「:&\u200b\ud800ｱã'.split(''),
	'a ',
	'the 가',
	'not ',
	'a b c the is. ',
	'& ',
	'a: ',
	'「a',
	'モデルの'
];

describe('is all of it translated, and is it sound text', () => {
	it.each(PAPERS)('nothing to say about a correct translation of: $source', ({ source, ja, ko, kind }) => {
		expect({ ja: told(find('ja', source, ja, kind)), ko: told(find('ko', source, ko, kind)) }).toEqual({
			ja: [],
			ko: []
		});
	});

	it.each(FAULTS)('%s', (_title, lang, source, target, found, kind) => {
		expect(told(find(lang, source, target, kind))).toEqual(found);
	});

	it.each(BLOCKED)('%s blocks: %s', (_title, blocks, lang, source, target, kind) => {
		expect(find(lang, source, target, kind).some((finding) => finding.blocks)).toBe(blocks);
	});

	it.each(HARMED)('%s is found in papers and repaired without a new block', (_title, harm) => {
		const prose = PAPERS.filter(({ ja, source }) => ja !== source && ja.length > 40);
		for (const { source, ja, kind } of prose) {
			const target = harm(ja);
			const findings = find('ja', source, target, kind).filter(({ check }) => check === 'fluency.encoding');
			expect(
				findings.some(({ blocks }) => blocks),
				target
			).toBe(target !== ja);
			const fixed = findings.toReversed().reduce((text, { fixes }) => {
				const [fix] = fixes;
				return fix ? text.slice(0, fix.start) + fix.replacement + text.slice(fix.end) : text;
			}, target);
			expect(fixed.normalize('NFC')).toBe(ja.normalize('NFC'));
		}
	});

	it('finds many of the sentences that were dropped', () => {
		const rows = PAPERS.flatMap((pair) => drops(pair));
		const hit = rows.filter(({ source, target, kind }) =>
			find('ja', source, target, kind).some(({ check }) => check === 'accuracy.missing-sentence')
		);
		expect(hit.length / rows.length).toBeGreaterThanOrEqual(0.4);
	});

	it.each(HOSTILE)('takes linear time on %j', (unit) => {
		const work = (size: number): void => {
			const text = `が${unit.repeat(size / unit.length)}`;
			find('ja', text, text);
		};
		expect(growth(10_000, work)).toBeLessThan(LINEAR);
	});
});
