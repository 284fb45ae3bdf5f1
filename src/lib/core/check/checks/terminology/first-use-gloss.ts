import { textOf } from '../../../segment/span';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';
import { oncePerRow } from '../../once';

const BRACKET = /[(（]/;
/** An acronym with its plural s stands for itself. */
const bare = (short: string): string => short.replace(/s$/, '');

interface Gloss {
	short: string;
	long: string;
	start: number;
	end: number;
}

/** Acronyms that the source explains where it first uses them. */
const glosses = oncePerRow(({ source, sourceReading }): readonly Gloss[] => {
	if (source === null || !sourceReading || !BRACKET.test(source)) return NONE;
	return sourceReading.acronyms.flatMap(({ short, long, fits, start, end }) =>
		long && fits ? { short: bare(short), long: textOf(source, long), start, end } : []
	);
});

/** Does a bracket of the target stand beside the acronym, whatever explains it? */
function isGlossed({ target }: CheckInput, short: string): boolean {
	for (let at = target.indexOf(short); at >= 0; at = target.indexOf(short, at + short.length)) {
		const [before, after] = [
			target.slice(Math.max(0, at - 120), at),
			target.slice(at + short.length, at + short.length + 4)
		];
		const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
		const closed = Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'));
		if (open > closed || /^s?\s?[(（]/.test(after)) return true;
	}
	return false;
}

function* unexplained(segments: readonly CheckInput[]): Generator<Hit & { segment: string }> {
	const known = new Set<string>();
	for (const input of segments)
		for (const { short, long, start, end } of glosses(input)) {
			if (known.has(short)) continue;
			known.add(short);
			if (input.target.includes(short) && !isGlossed(input, short))
				yield { segment: input.id, source: { start, end }, evidence: { short, long } };
		}
}

/** Tells of an acronym that the source explains where it first uses it, and the translation does not. */
export const firstUseGloss: DocumentCheck = {
	id: 'terminology.first-use-gloss',
	category: 'terminology/acronym',
	severity: 'info',
	blocks: false,
	scope: 'document',
	run: ({ segments }) => unexplained(segments),
	examples: [
		{
			lang: 'ko',
			segments: [
				{ source: 'A lamp count (LC) is kept.', target: 'LC를 기록합니다.' },
				{ source: 'The lamp count (LC) ends.', target: 'LC가 끝납니다.' }
			],
			flags: ['LC']
		},
		{
			lang: 'ja',
			segments: [
				{ source: 'A lamp count (LC) is kept.', target: '灯の数（LC）を記録する。' },
				{ source: 'The lamp count (LC) ends.', target: 'LCが終わる。' }
			],
			flags: []
		}
	]
};
