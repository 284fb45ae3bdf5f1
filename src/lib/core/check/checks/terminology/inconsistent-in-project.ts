import type { Mention } from '../../../glossary/match';
import { replaceWord } from '../../../glossary/particle';
import { preferred } from '../../../glossary/row-terms';
import type { Kind } from '../../../segment/segment';
import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';

const SILENT: ReadonlySet<Kind> = new Set(['link', 'meta', 'boilerplate', 'comment']);

function* unusual(input: CheckInput): Generator<Hit> {
	const { rules, source, target, language, lang } = input;
	const named = new Set(rules.usual?.inSource(source ?? '').map(({ concept }) => concept));
	if (!rules.usual || named.size === 0) return;
	const said = rules.usual.mentions(target, language).filter(({ concept }) => named.has(concept));
	for (const concept of named) {
		const [usual = ''] = preferred(concept, lang);
		const own = said.filter((mention): mention is Mention => mention.concept === concept);
		if (own.some(({ rendering }) => rendering?.text === usual)) continue;
		for (const { rendering, start, end } of own) {
			if (!rendering) continue;
			const fix = { ...replaceWord(target, start, end, usual, language), certain: false };
			yield { target: { start, end }, evidence: { english: concept.english[0] ?? '', usual }, fixes: [fix] };
		}
	}
}

/** Flags a rendering that the other posts of the project hardly use for this English, with or without a concept of the
 * termbase. A row that has the usual one as well says something else by the other. */
export const inconsistentInProject: SegmentCheck = {
	id: 'terminology.inconsistent-in-project',
	category: 'terminology/inconsistent',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run: (input) => (input.rules.usual && input.source !== null && !SILENT.has(input.kind) ? unusual(input) : NONE),
	examples: [
		{
			lang: 'ko',
			source: 'The quiet harbour was empty.',
			target: '조용한 항만은 비어 있었습니다.',
			says: { usual: [{ lang: 'ko', english: 'quiet harbour', text: '고요한 항구', others: ['조용한 항만'] }] },
			flags: ['조용한 항만'],
			fixed: '고요한 항구는 비어 있었습니다.'
		},
		{
			lang: 'ko',
			source: 'The harbour was empty.',
			target: '조용한 항만은 비어 있었습니다.',
			says: { usual: [{ lang: 'ko', english: 'quiet harbour', text: '고요한 항구', others: ['조용한 항만'] }] },
			flags: []
		}
	]
};
