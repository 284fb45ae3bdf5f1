import { residueOf, tellsGenerator } from '../../../residue/residue';
import type { Kind } from '../../../segment/segment';
import { NONE, type SegmentCheck } from '../../check';

const CONTENT: ReadonlySet<Kind> = new Set(['summary', 'abstract', 'paragraph', 'list-item']);

/** Flags a row that belongs to the site around the post: buttons, counters, advertisements, ways to other articles. It is
 * to be left out, and blocks where it stands among the prose and can be nothing else. */
export const boilerplate: SegmentCheck = {
	id: 'structure.boilerplate',
	category: 'structure/residue',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ kind, source, target }) {
		const line = target.trim();
		if (line === '' || kind === 'title' || kind === 'heading' || kind === 'comment') return NONE;
		const residue = residueOf(line);
		if (kind !== 'boilerplate' && (!residue || isProse(source))) return NONE;
		const stays = residue?.certain === true && CONTENT.has(kind) && !tellsGenerator(line);
		const start = target.indexOf(line);
		const hit = { target: { start, end: start + line.length }, evidence: { found: shortened(line) } };
		return [stays ? { ...hit, severity: 'major', blocks: true } : hit];
	},
	examples: [
		{ lang: 'ja', target: '12件のコメント', flags: ['12件のコメント'] },
		{ lang: 'ko', target: '더 불러오기', flags: ['더 불러오기'] },
		{ lang: 'ko', source: 'Load more', target: '더 보기', flags: ['더 보기'] },
		{ lang: 'ja', source: 'Sharing', target: '共有', kind: 'list-item', flags: [] },
		{ lang: 'ja', target: 'ランプの共有方法を説明します。', flags: [] },
		{ lang: 'ko', kind: 'boilerplate', target: '램프 소식지를 받아 보세요', flags: ['램프 소식지를 받아 보세요'] }
	]
};

/** Does the source say anything that no site leaves in a post? */
const isProse = (source: string | null): boolean =>
	source !== null && source.trim() !== '' && residueOf(source) === null;

const shortened = (line: string): string => (line.length > 40 ? `${[...line].slice(0, 39).join('')}…` : line);
