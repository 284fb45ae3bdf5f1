import type { SegmentCheck } from '../../check';
import { readUnpaired } from '../../../sentence/unpaired';

/** Flags a bracket of the target without its other half where all brackets of the source have theirs. */
export const unpairedBracket: SegmentCheck = {
	id: 'fluency.unpaired-bracket',
	category: 'fluency/punctuation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { target: '()[]' },
	*run({ source, target, sourceReading, targetReading }) {
		const found = readUnpaired(target, targetReading.markup);
		if (found.length === 0 || found.length > MOST) return;
		if (source !== null && sourceReading && readUnpaired(source, sourceReading.markup).length > 0) return;
		for (const span of found) yield { target: span, evidence: { mark: target.slice(span.start, span.end) } };
	},
	examples: [
		{ lang: 'ja', source: 'A lamp (new)', target: 'ランプ(新型', flags: ['('] },
		{ lang: 'ko', source: 'A lamp (new)', target: '램프 신형)', flags: [')'] },
		{ lang: 'ja', source: 'A lamp (new)', target: 'ランプ（新型)', flags: [] },
		{ lang: 'ko', source: '1) a lamp', target: '1) 램프', flags: [] },
		{ lang: 'ja', source: 'on $[0, 1)$', target: '$[0, 1)$ 上で', flags: [] }
	]
};

/** More than these are a drawing or a program. */
const MOST = 3;
