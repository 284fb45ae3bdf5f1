import { NONE, type SegmentCheck } from '../../check';

const LETTER = /\p{L}/u;
const SAID = /[\p{L}\p{N}]/u;
/** Rows of these kinds may be left out. */
const OPTIONAL = new Set(['boilerplate', 'comment', 'meta']);

/** Flags a row whose source says something and whose target says nothing: no letter and no number. */
export const empty: SegmentCheck = {
	id: 'accuracy.empty',
	category: 'accuracy/omission',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	run({ source, target, kind }) {
		if (source === null || OPTIONAL.has(kind) || SAID.test(target) || !LETTER.test(source)) return NONE;
		return [{ source: { start: 0, end: source.length }, evidence: { characters: source.trim().length } }];
	},
	examples: [
		{ lang: 'ja', source: 'We train a lamp.', target: ' ', flags: ['We train a lamp.'] },
		{ lang: 'ko', source: 'We train a lamp.', target: '-', flags: ['We train a lamp.'] },
		{ lang: 'ko', source: '🔥', target: '🔥', flags: [] },
		{ lang: 'ja', kind: 'boilerplate', source: 'Load more', target: '', flags: [] }
	]
};
