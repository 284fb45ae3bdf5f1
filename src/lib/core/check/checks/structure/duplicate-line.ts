import type { Kind } from '../../../segment/segment';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';

/** Rows that repeat in every post by their nature. */
const REPEATING: ReadonlySet<Kind> = new Set(['link', 'meta', 'boilerplate', 'comment']);
export const isRepeating = (kind: Kind): boolean => REPEATING.has(kind);
/** Shorter rows may come again: labels, answers, cells of a table. */
export const NEXT_ROW = 8;
export const ANYWHERE = 40;

function* repeated(segments: readonly CheckInput[]): Iterable<Hit & { segment: string }> {
	const seen = new Set<string>();
	let before = '';
	for (const input of segments) {
		const line = input.target.trim();
		if (line === '' || isRepeating(input.kind)) continue;
		const above = (line === before && line.length >= NEXT_ROW) || (line.length >= ANYWHERE && seen.has(line));
		const start = input.target.indexOf(line);
		if (above) yield { segment: input.id, target: { start, end: start + line.length }, evidence: {} };
		seen.add(line);
		before = line;
	}
}

/** Flags a row whose translation stands in the row before it as well, or, if it is long, anywhere above. */
export const duplicateLine: DocumentCheck = {
	id: 'structure.duplicate-line',
	category: 'structure/duplicate',
	severity: 'minor',
	blocks: false,
	scope: 'document',
	run: ({ segments }) => (segments.length < 2 ? NONE : repeated(segments)),
	examples: [
		{
			lang: 'ja',
			segments: [{ target: 'ランプは部屋を明るくします。' }, { target: 'ランプは部屋を明るくします。' }],
			flags: ['ランプは部屋を明るくします。']
		},
		{
			lang: 'ko',
			segments: [
				{ kind: 'meta', target: '논문 소개와 요약' },
				{ kind: 'meta', target: '논문 소개와 요약' },
				{ target: '램프는 밝습니다.' }
			],
			flags: []
		}
	]
};
