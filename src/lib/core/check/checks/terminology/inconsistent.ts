import { eachAccepted } from '../../../glossary/accepted';
import type { Concept } from '../../../glossary/concept';
import { folded } from '../../../glossary/fold';
import { replaceWord } from '../../../glossary/particle';
import { preferred, sourceUses, targetTerms } from '../../../glossary/row-terms';
import type { Kind, Span } from '../../../segment/segment';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';
import { oncePerRow } from '../../once';

const SILENT: ReadonlySet<Kind> = new Set(['link', 'meta', 'boilerplate', 'comment']);
const LATIN = /^[\p{Script=Latin}\d\s.+-]+$/u;
/** English of one word has senses that are rendered in several ways. */
const SEVERAL_WORDS = /[\p{L}\d][\s-]+[\p{L}\d]/u;

/** A term of the source where the target says it in its language. */
interface Use extends Span {
	concept: Concept;
	/** The rendering as the termbase has it. */
	text: string;
}

const uses = oncePerRow((input): readonly Use[] => {
	const named = sourceUses(input);
	if (named.size === 0 || SILENT.has(input.kind)) return NONE;
	const found: Use[] = [];
	eachAccepted(input.target, targetTerms(input).mentions, ({ concept, rendering, start, end }) => {
		const counts = rendering && named.has(concept) && !concept.renderedFreely && !concept.doNotTranslate;
		if (!counts || LATIN.test(rendering.text) || !SEVERAL_WORDS.test(concept.english[0] ?? '')) return;
		found.push({ concept, start, end, text: rendering.text });
	});
	return found;
});

/** The rendering of most uses; of several the one that the termbase prefers, else the first of the post. */
function usual(all: readonly Use[], wanted: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
	const weight = (text: string): number => counts.get(text)! + (wanted.includes(text) ? 0.5 : 0);
	return [...counts.keys()].sort((a, b) => weight(b) - weight(a))[0]!;
}

/** Does the row say the usual rendering for every use of the English? Then the other one stands for something else. */
function isAccounted(input: CheckInput, concept: Concept, most: string): boolean {
	const said = uses(input).filter((use) => use.concept === concept && use.text === most).length;
	return said >= (sourceUses(input).get(concept)?.length ?? 0);
}

/** The concepts that the post renders in several ways, with their uses. */
function drifting(segments: readonly CheckInput[]): Map<Concept, { input: CheckInput; use: Use }[]> {
	const first = new Map<Concept, string>();
	const known = new Map<Concept, { input: CheckInput; use: Use }[]>();
	for (const input of segments)
		for (const { concept, text } of uses(input)) {
			const before = first.get(concept);
			if (before === undefined) first.set(concept, text);
			else if (before !== text) known.set(concept, []);
		}
	if (known.size === 0) return known;
	for (const input of segments) for (const use of uses(input)) known.get(use.concept)?.push({ input, use });
	return known;
}

function* several(segments: readonly CheckInput[]): Generator<Hit & { segment: string }> {
	const known = drifting(segments);
	for (const [concept, list] of known) {
		const most = usual(
			list.map(({ use }) => use),
			preferred(concept, segments[0]!.lang)
		);
		for (const { input, use } of list) {
			if (folded(use.text) === folded(most) || isAccounted(input, concept, most)) continue;
			const fixes = [{ ...replaceWord(input.target, use.start, use.end, most, input.language), certain: false }];
			const evidence = { english: concept.english[0] ?? '', text: use.text, usual: most };
			yield { segment: input.id, target: { start: use.start, end: use.end }, evidence, fixes };
		}
	}
}

/** Flags an accepted rendering of a term where most of the post says it by another one. */
export const inconsistent: DocumentCheck = {
	id: 'terminology.inconsistent',
	category: 'terminology/inconsistent',
	severity: 'minor',
	blocks: false,
	scope: 'document',
	run: ({ segments }) => (segments.length < 2 ? NONE : several(segments)),
	examples: [
		{
			lang: 'ko',
			segments: [
				{ source: 'Knowledge distillation helps.', target: '지식 증류가 도움이 됩니다.' },
				{ source: 'We use knowledge distillation.', target: '지식 증류를 씁니다.' },
				{ source: 'Knowledge distillation ends.', target: '디스틸레이션이 끝납니다.' }
			],
			flags: ['디스틸레이션']
		},
		{
			lang: 'ja',
			segments: [
				{ source: 'Large language models help.', target: '大規模言語モデルが役立つ。' },
				{ source: 'Large language models (LLMs) end.', target: 'LLMが終わる。' }
			],
			flags: []
		}
	]
};
