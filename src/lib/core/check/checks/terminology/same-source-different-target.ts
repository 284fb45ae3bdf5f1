import type { Kind } from '../../../segment/segment';
import { oncePerRow } from '../../once';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';

const SILENT: ReadonlySet<Kind> = new Set(['link', 'meta', 'boilerplate', 'comment']);
const LEAST = 4;

/** What tells two texts apart: white space and the stop at the end do not. */
const face = (text: string): string =>
	text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/[.。]$/u, '');

const faceOfSource = oncePerRow(({ source }) => face(source ?? ''));

function* different(segments: readonly CheckInput[]): Generator<Hit & { segment: string }> {
	const first = new Map<string, string>();
	for (const input of segments) {
		const { id, kind, target } = input;
		const said = faceOfSource(input);
		if (said.length < LEAST || SILENT.has(kind) || target.trim() === '') continue;
		const before = first.get(said);
		if (before === undefined) first.set(said, target);
		else if (face(before) !== face(target)) {
			const fixes = [{ start: 0, end: target.length, replacement: before, certain: false }];
			yield { segment: id, target: { start: 0, end: target.length }, evidence: { text: before.slice(0, 60) }, fixes };
		}
	}
}

/** Flags a row whose English stands further up in the post as well, where it was translated otherwise. */
export const sameSourceDifferentTarget: DocumentCheck = {
	id: 'terminology.same-source-different-target',
	category: 'terminology/inconsistent',
	severity: 'major',
	blocks: false,
	scope: 'document',
	run: ({ segments }) => (segments.length < 2 ? NONE : different(segments)),
	examples: [
		{
			lang: 'ko',
			segments: [
				{ source: 'Lamps of the town', target: '마을의 등불' },
				{ source: 'Lamps of the town.', target: '동네 램프' }
			],
			flags: ['동네 램프']
		},
		{
			lang: 'ja',
			segments: [
				{ source: 'Lamps of the town', target: '町の灯火' },
				{ source: 'Lamps of the town', target: '町の灯火。' },
				{ kind: 'link', source: 'Paper', target: '論文' },
				{ kind: 'link', source: 'Paper', target: 'ペーパー' }
			],
			flags: []
		}
	]
};
