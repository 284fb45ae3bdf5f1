import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { pageTitlesIn } from '../../../latex/page-title';
import { knownNames } from '../../../glossary/known-names';
import { distinctNames, isCommon, NAME_SIGNS, type Name } from '../../../name/read';
import { isMisspelt } from '../../../name/variant';
import { overlaps } from '../../../segment/span';

/** Names told in one row; a text in another language has hundreds and needs no more. */
const MOST = 40;

/** Flags a Latin name in the target that the source does not have in any form. The title of the paper and the renderings
 * of the termbase count as source; a longer form of a name of the source counts as a repair. A mere capitalised word in
 * brackets is a gloss in other words and does not block, unless it may stand for a name of the source that is gone. */
export const entityInvented: SegmentCheck = {
	id: 'accuracy.entity-invented',
	category: 'accuracy/name',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	wake: { target: NAME_SIGNS },
	*run(input) {
		const { source, target, sourceReading, targetReading, sourceLanguage } = input;
		if (source === null || !sourceReading || !sourceLanguage.letter.test('A')) return;
		if (/[0-9]/.test(target)) yield* soundedOut(source, target);
		if (targetReading.names.length === 0) return;
		const suspects = distinctNames(targetReading.names).filter(
			(name) => !isCommon(name) && !source.includes(name.text)
		);
		if (suspects.length === 0) return;
		const known = knownNames(input);
		const titles = pageTitlesIn(target, targetReading.markup);
		const lost = sourceReading.names.some(({ shape, text }) => shape === 'capitalised' && !target.includes(text));
		for (const name of suspects.slice(0, MOST)) {
			const mixed = isMixedUp(name, sourceReading.names);
			if (
				!mixed &&
				(known.has(name.text) || known.spells(neighbours(target, name)) || titles.some((t) => overlaps(t, name)))
			)
				continue;
			if (isMisspelt(name, sourceReading.names) || isExpansion(name, targetReading)) continue;
			const mild = isGloss(target, name) && !lost && { severity: 'minor' as const, blocks: false };
			yield { target: { start: name.start, end: name.end }, evidence: { name: name.text }, ...mild };
		}
	},
	examples: [
		{
			lang: 'ja',
			source: 'To this end, we train a small model.',
			target: 'そこで、Rivetは小型モデルを学習させます。',
			flags: ['Rivet']
		},
		{
			lang: 'ko',
			source: 'It beats GPT-3.5 easily.',
			target: '이 모델은 GPT-4.5를 쉽게 이깁니다.',
			flags: ['GPT-4.5']
		},
		{ lang: 'ko', source: 'The model is free.', target: '라마 3 모델은 무료입니다.', flags: ['라마 3'] },
		{ lang: 'ko', source: 'We saw 3 llamas.', target: '라마 3마리를 보았습니다.', flags: [] },
		{ lang: 'ko', source: 'tested on MBPP and Human', target: 'MBPP와 HumanEval에서 시험했습니다.', flags: [] },
		{ lang: 'ja', source: 'large language models', target: '大規模言語モデル(LLM)', flags: [] },
		{ lang: 'ja', source: 'The lamps are open source.', target: 'Lampはオープンソースです。', flags: [] },
		{ lang: 'ko', source: null, target: 'Rivet은 작은 모델입니다.', flags: [] }
	]
};

/** Models by their Latin names and as they are written by their sound, before their number. */
const SOUNDED: Readonly<Record<string, string>> = {
	ラマ: 'llama',
	라마: 'llama',
	クロード: 'claude',
	클로드: 'claude',
	ジェミニ: 'gemini',
	제미나이: 'gemini',
	제미니: 'gemini',
	ジェマ: 'gemma',
	젬마: 'gemma',
	ミストラル: 'mistral',
	미스트랄: 'mistral',
	ファルコン: 'falcon',
	팔콘: 'falcon'
};
/** The number must not count the animals: 라마 3마리. */
const SOUNDED_MODEL = new RegExp(
	`(${Object.keys(SOUNDED).join('|')})[ -]?([0-9](?:\\.[0-9])?)(?![0-9.,%頭匹마명개년월일号年月日人つ個倍번호회])`,
	'g'
);

/** A model written by its sound that the source does not name. It blocks nothing, since the source may have meant it. */
function* soundedOut(source: string, target: string): Generator<Hit> {
	let said: string | undefined;
	let tries = 0;
	for (const { 0: found, 1: name = '', 2: version = '', index } of target.matchAll(SOUNDED_MODEL)) {
		if (/[ァ-ヺー가-힣]/.test(target[index - 1] ?? '')) continue;
		said ??= source.toLowerCase();
		if (tries++ > MOST) return;
		if (said.includes(SOUNDED[name] ?? '')) continue;
		const severity = source.includes(version) ? 'minor' : 'major';
		yield { target: { start: index, end: index + found.length }, evidence: { name: found }, severity, blocks: false };
	}
}

/** Is it an acronym of the source with its letters in another order? Initials would excuse LML for LLM. */
const isMixedUp = ({ text, shape }: Name, names: readonly Name[]): boolean =>
	shape === 'acronym' &&
	distinctNames(names).some((name) => {
		const alike = name.shape === 'acronym' && name.text.length === text.length && name.text !== text;
		return alike && ordered(name.text) === ordered(text);
	});

const ordered = (text: string): string => [...text].sort().join('');

/** Does it stand in the expansion of an acronym? Whether that is the right one is another check's question. */
const isExpansion = (name: Name, { acronyms }: CheckInput['targetReading']): boolean =>
	name.shape === 'capitalised' && acronyms.slice(0, MOST).some(({ long }) => long && overlaps(long, name));

/** Is it a capitalised word in brackets behind a word of another script: 検証(Validation)? */
const isGloss = (target: string, { start, shape }: Name): boolean =>
	shape === 'capitalised' && /[^\x20-\x7e][ ]?[(（][A-Za-z -]*$/.test(target.slice(Math.max(0, start - 40), start));

/** The run of Latin words, one space apart, that the name stands in. */
function neighbours(target: string, { start, end }: Name): string[] {
	let from = start;
	while (from > Math.max(0, start - 80) && /[A-Za-z -]/.test(target[from - 1] ?? '')) from--;
	let to = end;
	while (to < Math.min(target.length, end + 80) && /[A-Za-z -]/.test(target[to] ?? '')) to++;
	return target.slice(from, to).split(/[ -]+/).filter(Boolean);
}
