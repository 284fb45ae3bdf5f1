import type { Kind } from '../../../segment/segment';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';

/** Blocks that posts give each paper. */
const BLOCKS: readonly Kind[] = ['summary', 'abstract', 'link'];
/** So many papers tell how the post is made, and so large a part of them has a block. */
const LEAST = 4;
const MOST = 0.75;

interface Paper {
	first: CheckInput;
	kinds: ReadonlySet<Kind>;
}

function papersOf(segments: readonly CheckInput[]): Paper[] {
	const papers = new Map<string, { first: CheckInput; kinds: Set<Kind> }>();
	for (const input of segments) {
		if (input.paper === null) continue;
		const known = papers.get(input.paper);
		if (known) known.kinds.add(input.kind);
		else papers.set(input.paper, { first: input, kinds: new Set([input.kind]) });
	}
	return [...papers.values()];
}

function* missing(papers: readonly Paper[]): Generator<Hit & { segment: string }> {
	for (const kind of BLOCKS) {
		const having = papers.filter(({ kinds }) => kinds.has(kind)).length;
		if (having === papers.length || having < papers.length * MOST) continue;
		for (const { first, kinds } of papers)
			if (!kinds.has(kind)) {
				const target = { start: 0, end: first.target.length };
				yield { segment: first.id, target, evidence: { kind } };
			}
	}
}

/** Flags a paper of a post that lacks a block which nearly all others have. */
export const missingBlock: DocumentCheck = {
	id: 'structure.missing-block',
	category: 'structure/omission',
	severity: 'major',
	blocks: false,
	scope: 'document',
	run({ segments }) {
		const papers = papersOf(segments);
		return papers.length < LEAST ? NONE : missing(papers);
	},
	examples: [
		{
			lang: 'ko',
			segments: ['Lamps', 'Bridges', 'Windows', 'Roads'].flatMap((paper) => [
				{ kind: 'heading' as const, paper, target: paper },
				...(paper === 'Roads' ? [] : [{ kind: 'link' as const, paper, target: 'https://a.example/' }])
			]),
			flags: ['Roads']
		},
		{
			lang: 'ja',
			segments: ['Lamps', 'Bridges', 'Windows'].flatMap((paper) => [
				{ kind: 'heading' as const, paper, target: paper },
				...(paper === 'Windows' ? [] : [{ kind: 'link' as const, paper, target: 'https://a.example/' }])
			]),
			flags: []
		}
	]
};
