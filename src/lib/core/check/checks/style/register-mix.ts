import { said } from '../../../style/profile';
import { ending, ownSentences as ownSentencesOf, PROSE, type Spoken } from '../../../style/register';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';
import { oncePerRow } from '../../once';

/** So many sentences tell what a post is written in, and so large a part of them. */
const LEAST = 6;
const MAJORITY = 0.75;

const ownSentences = oncePerRow(ownSentencesOf);

/** How many sentences a row has at most. */
const mostSentences = ({ targetReading }: CheckInput): number =>
	targetReading.maySplit ? targetReading.sentences.length : 1;

/** The register of most sentences; null where none has so many. How many they are is no evidence: other rows change it. */
function usual(rows: readonly CheckInput[]): Spoken | null {
	if (rows.reduce((sum, row) => sum + mostSentences(row), 0) < LEAST) return null;
	const counts = new Map<Spoken, number>();
	for (const row of rows)
		for (const { register } of ownSentences(row)) counts.set(register, (counts.get(register) ?? 0) + 1);
	const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most && all >= LEAST && most[1] < all && most[1] >= all * MAJORITY ? most[0] : null;
}

function* mixed(rows: readonly CheckInput[]): Generator<Hit & { segment: string }> {
	const most = usual(rows);
	if (!most) return;
	for (const input of rows)
		for (const sentence of ownSentences(input))
			if (sentence.register !== most) {
				const target = ending(input, sentence);
				const text = input.target.slice(target.start, target.end);
				yield { segment: input.id, target, evidence: { text } };
			}
}

/** Flags sentences that end in another register than nearly all of their kind in the post. Where the project says
 * its register, that speaks instead. */
export const registerMix: DocumentCheck = {
	id: 'style.register-mix',
	category: 'style/register',
	severity: 'minor',
	blocks: false,
	scope: 'document',
	*run({ segments }) {
		const [first] = segments;
		if (first && said(first.rules.style?.[first.lang], 'register', first.language)) return;
		for (const kind of PROSE) {
			const rows = segments.filter((row) => row.kind === kind);
			yield* rows.length > 0 ? mixed(rows) : NONE;
		}
	},
	examples: [
		{
			lang: 'ja',
			segments: [
				{ target: '灯火を点けます。窓を開けます。道を歩きます。' },
				{ target: '夜になります。灯火が光ります。橋を渡ります。' },
				{ target: '朝が来る。' }
			],
			flags: ['朝が来る']
		},
		{
			lang: 'ko',
			segments: [
				{ target: '등불을 켭니다. 창을 엽니다. 길을 걷습니다.' },
				{ target: '밤이 됩니다. 등불이 빛납니다. 다리를 건넙니다.' },
				{ kind: 'heading', target: '아침이 온다' },
				{ kind: 'abstract', target: '아침이 온다.' }
			],
			flags: []
		}
	]
};
