import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';
import { isRepeating, NEXT_ROW, ANYWHERE } from '../structure/duplicate-line';

/** Shorter texts may say two things. */
const LEAST = 12;

/** What tells two English texts apart: case, white space and marks do not. */
const face = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

function* same(segments: readonly CheckInput[]): Generator<Hit & { segment: string }> {
	const seen = new Map<string, string>();
	let above = '';
	for (const { id, kind, source, target } of segments) {
		const line = target.trim();
		const told = line.length >= ANYWHERE || (line === above && line.length >= NEXT_ROW);
		above = line;
		// Longer rows, and those right below, are duplicate lines whatever their English is.
		if (source === null || isRepeating(kind) || line.length < LEAST || told) continue;
		const before = seen.get(line);
		if (before === undefined) seen.set(line, source);
		else if (face(before) !== face(source))
			yield { segment: id, target: { start: 0, end: target.length }, evidence: { text: before.slice(0, 60) } };
	}
}

/** Flags a row that says exactly what another one says whose English is different. */
export const sameTargetDifferentSource: DocumentCheck = {
	id: 'terminology.same-target-different-source',
	category: 'terminology/inconsistent',
	severity: 'minor',
	blocks: false,
	scope: 'document',
	run: ({ segments }) => (segments.length < 2 ? NONE : same(segments)),
	examples: [
		{
			lang: 'ko',
			segments: [
				{ source: 'Lamps of the old town', target: '오래된 마을의 밝은 등불' },
				{ source: 'A bridge', target: '다리' },
				{ source: 'Windows of the old town', target: '오래된 마을의 밝은 등불' }
			],
			flags: ['오래된 마을의 밝은 등불']
		},
		{
			lang: 'ja',
			segments: [
				{ source: 'Lamps', target: '灯火' },
				{ source: 'A bridge', target: '橋' },
				{ source: 'Lights', target: '灯火' }
			],
			flags: []
		}
	]
};
