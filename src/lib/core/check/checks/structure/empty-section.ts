import { labelOf, type Section } from '../../../align/label';
import { isStray } from '../../../align/furniture';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';

/** Sections that promise a link: readers cannot find the paper without it. */
const PROMISES: ReadonlySet<Section> = new Set(['link', 'original']);

function* bare(segments: readonly CheckInput[]): Iterable<Hit & { segment: string }> {
	const rows = segments.filter(({ target }) => target.trim() !== '' && !isStray(target.trim()));
	for (const [at, input] of rows.entries()) {
		const section = sectionOf(input);
		if (!section || !ends(rows[at + 1], section)) continue;
		const heading = input.target.trim();
		const start = input.target.indexOf(heading);
		const hit = { segment: input.id, target: { start, end: start + heading.length }, evidence: { heading } };
		if (isSourcesOwn(segments, input)) yield { ...hit, severity: 'info' };
		else yield PROMISES.has(section) ? { ...hit, severity: 'major' } : hit;
	}
}

/** Flags a label such as 論文リンク or 원문 that nothing follows before the next label, title or the end. */
export const emptySection: DocumentCheck = {
	id: 'structure.empty-section',
	category: 'structure/section',
	severity: 'minor',
	blocks: false,
	scope: 'document',
	run: ({ segments }) => (segments.length < 2 ? NONE : bare(segments)),
	examples: [
		{
			lang: 'ko',
			segments: [
				{ kind: 'meta', target: '논문 링크' },
				{ kind: 'meta', target: '더 읽어보기' },
				{ kind: 'link', target: 'https://lamp.example/post' }
			],
			flags: ['논문 링크']
		},
		{
			lang: 'ja',
			segments: [
				{ kind: 'meta', source: 'Paper link', target: '論文リンク' },
				{ kind: 'link', source: 'https://lamp.example/paper', target: '' },
				{ kind: 'title', source: 'A bright lamp', target: '明るいランプ' }
			],
			flags: ['論文リンク']
		},
		{
			lang: 'ja',
			segments: [
				{ kind: 'meta', target: '論文リンク' },
				{ kind: 'link', target: 'https://lamp.example/paper' },
				{ kind: 'heading', target: 'リンク予測の手法' },
				{ target: '手法を述べます。' }
			],
			flags: []
		}
	]
};

/** The section that a row opens, where it is a label alone. */
function sectionOf({ kind, target }: CheckInput): Section | null {
	if (kind !== 'meta' && kind !== 'heading' && kind !== 'paragraph') return null;
	const label = labelOf(target.trim());
	if (!label || label.rest !== null || label.section === 'info') return null;
	return kind === 'heading' && !PROMISES.has(label.section) ? null : label.section;
}

/** Is the label empty in the source as well: did no row behind it lose its text on the way? */
function isSourcesOwn(segments: readonly CheckInput[], input: CheckInput): boolean {
	if (!input.source || !labelOf(input.source.trim())) return false;
	const next = segments[segments.indexOf(input) + 1];
	return !next || (next.target.trim() !== '' && Boolean(next.source?.trim()));
}

/** Does the section end here? A heading below a summary may be part of it. */
function ends(next: CheckInput | undefined, section: Section): boolean {
	if (!next) return PROMISES.has(section);
	if (next.kind === 'title' || next.kind === 'boilerplate' || next.kind === 'comment') return true;
	if (sectionOf(next)) return true;
	return next.kind === 'heading' && (PROMISES.has(section) || section === 'more');
}
