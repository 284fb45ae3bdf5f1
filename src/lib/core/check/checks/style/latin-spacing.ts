import type { Kind } from '../../../segment/segment';
import { said } from '../../../style/profile';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';
import { oncePerRow } from '../../once';
import { matchesOutside, type Match } from '../../outside';

const SILENT: ReadonlySet<Kind> = new Set(['link', 'meta', 'boilerplate', 'comment']);
/** So many borders tell how a post is written, and so large a part of them. */
const LEAST = 10;
const MOST = 0.8;

const borders = oncePerRow(({ kind, target, targetReading, language }): readonly Match[] => {
	const { latinBorder } = language.slips;
	if (!latinBorder || SILENT.has(kind) || !targetReading.mayBeLatin) return NONE;
	return matchesOutside(target, latinBorder, targetReading.markup);
});

const isOpen = ({ text }: Match): boolean => text !== '';

function* mixed(segments: readonly CheckInput[]): Generator<Hit & { segment: string }> {
	let [open, all] = [0, 0];
	for (const input of segments)
		for (const border of borders(input)) {
			all++;
			if (isOpen(border)) open++;
		}
	const usual = Math.max(open, all - open);
	if (all < LEAST || usual === all || usual < all * MOST) return;
	for (const input of segments)
		for (const border of borders(input)) {
			if (isOpen(border) === open > all - open) continue;
			const [start, end] = [border.start - 1, border.end + 1];
			const fixes = [{ start: border.start, end: border.end, replacement: isOpen(border) ? '' : ' ', certain: false }];
			const text = input.target.slice(start, end);
			yield { segment: input.id, target: { start, end }, evidence: { text }, fixes };
		}
}

/** Flags a space beside Latin letters where nearly all of the post has none, or the lack of one. For information.
 * Where the project says it, that speaks instead. */
export const latinSpacing: DocumentCheck = {
	id: 'style.latin-spacing',
	category: 'style/inconsistent',
	severity: 'info',
	blocks: false,
	scope: 'document',
	run({ segments }) {
		const [first] = segments;
		if (!first?.language.slips.latinBorder) return NONE;
		return said(first.rules.style?.[first.lang], 'latinSpacing', first.language) ? NONE : mixed(segments);
	},
	examples: [
		{
			lang: 'ja',
			segments: [{ target: 'LLMとRAGとGANとSVMの灯火がGPUで光る' }, { target: 'LLMの灯火は GPUで光る' }],
			flags: ['は G']
		},
		{ lang: 'ja', segments: [{ target: 'LLM の灯火' }, { target: 'LLMの灯火' }], flags: [] },
		{ lang: 'ko', segments: [{ target: 'LLM의 등불' }, { target: 'LLM 등불' }], flags: [] }
	]
};
