import type { Hit, SegmentCheck } from '../../check';
import { UnitSet } from '../../../sentence/unit-set';

/** Up to four labels at the beginning of a line, each with its colon. */
const LABELS = /^[ \t\-*•#]*((?:[^:：\n。.!?]{1,30}[:：][ \t\u3000]*){2,4})/gmu;
const LABEL = /([^:：\n]+)[:：][ \t\u3000]*/gu;

const COLON = new UnitSet(/[:：]/);

const key = (label: string): string =>
	label
		.replace(/[\s*_]/g, '')
		.normalize('NFKC')
		.toLowerCase();

/** Flags a label that stands twice before its text ("A: A: …"), as machines leave it when they translate label and text. */
export const duplicateLabel: SegmentCheck = {
	id: 'accuracy.duplicate-label',
	category: 'accuracy/addition',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { target: ':：' },
	*run({ source, target }) {
		if (COLON.next(target, COLON.next(target, 0) + 1) >= target.length) return;
		yield* inside(source, target);
		for (const line of target.matchAll(LABELS)) {
			const from = line.index + line[0].length - line[1].length;
			const seen = new Set<string>();
			for (const label of line[1].matchAll(LABEL)) {
				const name = key(label[1]);
				const start = from + label.index;
				if (/\p{L}/u.test(name) && seen.has(name) && !isDoubled(source, name))
					yield {
						target: { start, end: start + label[0].trimEnd().length },
						evidence: { label: label[1].trim() },
						fixes: [{ start, end: start + label[0].length, replacement: '', certain: source !== null }]
					};
				seen.add(name);
			}
		}
	},
	examples: [
		{
			lang: 'ja',
			source: 'Abstract: We train a lamp.',
			target: '概要: 概要: ランプを学習します。',
			flags: ['概要:'],
			fixed: '概要: ランプを学習します。'
		},
		{
			lang: 'ko',
			source: 'Note: It glows.',
			target: '참고: 참고: 빛납니다.',
			flags: ['참고:'],
			fixed: '참고: 빛납니다.'
		},
		{
			lang: 'ja',
			source: 'Q: Does it glow? A: Yes.',
			target: 'Q: 光りますか? A: A: はい。',
			flags: ['A:'],
			fixed: 'Q: 光りますか? A: はい。'
		},
		{
			lang: 'ko',
			source: 'Keywords: lamp',
			target: '키워드: Keywords: 램프',
			flags: ['Keywords:'],
			fixed: '키워드: 램프'
		},
		{ lang: 'ko', source: 'Note: lamp: small', target: '참고: 램프: 작음', flags: [] },
		{ lang: 'ja', source: 'Q: Q: Why?', target: 'Q: Q: なぜ?', flags: [] }
	]
};

/** The same label twice within a line, and a label of a paper in both languages. */
const TWICE = /(?<![\p{L}\p{N}.)。\-*])(\p{L}{1,12})[:：][ \u3000]{0,2}(\1[:：])[ \u3000]{0,2}/gu;
const BOTH =
	/(?:キーワード|索引語|概要|要旨|키워드|주제어|색인어|초록|요약)[ \u3000]?[:：][ \u3000]{0,2}((?:Key ?words|Index Terms|Abstract|Summary)[:：])[ \u3000]{0,2}/giu;

/** Labels at the beginning of a line are read with all that follow them. */
const OPENS = /(?:^|\n)[ \t\-*•#]*$/;

/** More labels than these are no slip. */
const MOST = 10;

function* inside(source: string | null, target: string): Generator<Hit> {
	let left = MOST;
	for (const pattern of [TWICE, BOTH])
		for (const match of target.matchAll(pattern)) {
			if (left-- === 0) return;
			const label = match[2] ?? match[1];
			if (pattern === TWICE && OPENS.test(target.slice(Math.max(0, match.index - 8), match.index))) continue;
			if (isDoubled(source, key(label.slice(0, -1))) || source?.includes(match[0].trim())) continue;
			const end = match.index + match[0].length;
			const start = match.index + match[0].lastIndexOf(label);
			yield {
				target: { start, end: start + label.length },
				evidence: { label: label.slice(0, -1) },
				fixes: [{ start, end, replacement: '', certain: source !== null }]
			};
		}
}

/** Does the source say a label twice, this one or another? */
function isDoubled(source: string | null, name: string): boolean {
	if (source === null) return false;
	const labels = [...source.slice(0, 400).matchAll(LABEL)].map((match) => key(match[1]));
	return labels.some((label, i) => label === labels[i - 1]) || labels.filter((label) => label === name).length > 1;
}
