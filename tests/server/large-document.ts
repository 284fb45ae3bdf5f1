import type { ImportRequest } from '$server/usecases/import-document';

/** Sentences of a long report in English with their Korean; `#` becomes a number that differs from row to row. */
const SENTENCES: readonly [string, string][] = [
	['We train # models on \\data{} and compare them.', '우리는 \\data{}로 #개의 모델을 훈련하고 비교한다.'],
	['The second run took # hours on one machine.', '두 번째 실행은 한 대의 기계에서 #시간이 걸렸다.'],
	['Accuracy rises by #% when the prompt is short.', '프롬프트가 짧으면 정확도가 #% 오른다.'],
	['Readers may skip section #, which only repeats the setup.', '독자는 설정을 되풀이하는 #절을 건너뛰어도 된다.'],
	[
		'All code is at https://example.org/run/# for anyone to try.',
		'모든 코드는 https://example.org/run/# 에서 누구나 써 볼 수 있다.'
	],
	['In 2024 the same group reported # failures.', '2024년에 같은 연구진이 #건의 실패를 보고했다.'],
	['Larger batches help little beyond # examples.', '예제가 #개를 넘으면 큰 배치는 별로 도움이 되지 않는다.']
];

/** Of so many rows one has a wrong number. */
const WRONG = 100;
/** Rows of one paper. */
const PAPER = 50;

/** Rows of a document that is larger than any weekly post: a sentence each, in papers, now and then with an error that blocks.
 * @returns in reading order */
export function largeRows(count: number): ImportRequest['rows'] {
	return Array.from({ length: count }, (_, n) => {
		const [source, target] = SENTENCES[n % SENTENCES.length]!;
		const number = String(n + 12);
		const wrong = n % WRONG === WRONG - 1;
		return {
			kind: 'paragraph' as const,
			paper: `Report ${Math.floor(n / PAPER) + 1}`,
			sourceLang: 'en' as const,
			source: source.replace('#', number),
			target: target.replace('#', wrong ? `${number}0` : number),
			confidence: 1,
			evidence: [],
			line: 2 * n + 1,
			targetBytes: [0, 0] as [number, number],
			sourceBytes: [0, 0] as [number, number]
		};
	});
}
