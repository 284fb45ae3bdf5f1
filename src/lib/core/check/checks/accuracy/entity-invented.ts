import type { CheckInput, SegmentCheck } from '../../check';
import { pageTitlesIn } from '../../../latex/page-title';
import { KnownNames } from '../../../name/known';
import { isCommon, type Name } from '../../../name/read';
import { overlaps } from '../../../segment/span';

/** Flags a Latin name in the target that the source does not have in any form. The title of the paper and the renderings
 * of the termbase count as source; a longer form of a name of the source counts as a repair. */
export const entityInvented: SegmentCheck = {
	id: 'accuracy.entity-invented',
	category: 'accuracy/name',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	*run(input) {
		const { source, target, targetReading, sourceLanguage } = input;
		if (source === null || !sourceLanguage.letter.test('A')) return;
		const suspects = targetReading.names.filter((name) => !isCommon(name) && !source.includes(name.text));
		if (suspects.length === 0) return;
		const known = knownFor(input, source);
		const titles = pageTitlesIn(target, targetReading.markup);
		for (const name of suspects) {
			if (known.has(name.text) || known.spells(neighbours(target, name)) || titles.some((t) => overlaps(t, name)))
				continue;
			yield { target: { start: name.start, end: name.end }, evidence: { name: name.text } };
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
		{ lang: 'ko', source: 'tested on MBPP and Human', target: 'MBPP와 HumanEval에서 시험했습니다.', flags: [] },
		{ lang: 'ja', source: 'large language models', target: '大規模言語モデル(LLM)', flags: [] },
		{ lang: 'ja', source: 'The lamps are open source.', target: 'Lampはオープンソースです。', flags: [] },
		{ lang: 'ko', source: null, target: 'Rivet은 작은 모델입니다.', flags: [] }
	]
};

/** Source, title and, for the terms of the source, what the termbase writes. */
function knownFor({ paper, terms }: CheckInput, source: string): KnownNames {
	const concepts = terms.inSource(source).map(({ concept }) => concept);
	const renderings = concepts.flatMap((c) => [...c.english, ...c.renderings.map(({ text }) => text)]);
	return new KnownNames([source, paper ?? '', ...renderings].join('\n'));
}

/** The run of Latin words, one space apart, that the name stands in. */
function neighbours(target: string, { start, end }: Name): string[] {
	let from = start;
	while (from > 0 && /[A-Za-z -]/.test(target[from - 1] ?? '')) from--;
	let to = end;
	while (to < target.length && /[A-Za-z -]/.test(target[to] ?? '')) to++;
	return target.slice(from, to).split(/[ -]+/).filter(Boolean);
}
