import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '$lib/core/check/check';
import { checkInput, checkSegment } from '$lib/core/check/run';
import { witnessOf } from '$lib/core/check/witness';
import { indexTerms } from '$lib/core/glossary/match';

const TERMS = indexTerms([]);
const row = (source: string | null, target: string, other: string | null): CheckedRow => ({
	...{ id: 'a', kind: 'paragraph', paper: null, lang: 'ko', sourceLang: 'en', source, target },
	other: other === null ? null : { lang: 'ja', text: other, changed: false }
});

/** What the Japanese says to each finding of a Korean row that names something of the source. */
function told(source: string, target: string, other: string | null): (string | null)[] {
	const input = checkInput(row(source, target, other), { terms: TERMS });
	return checkSegment(input)
		.filter((finding) => finding.source)
		.map((finding) => witnessOf(finding, input)?.text ?? null);
}

describe('the other language as a witness', () => {
	it.each<[what: string, source: string, target: string, other: string | null, text: (string | null)[]]>([
		[
			'a number that was changed here',
			'It reads 3.3 trillion tokens.',
			'토큰 3조 개를 읽습니다.',
			'3.3兆個のトークンを読む。',
			['3.3兆']
		],
		['a number that was lost here', 'It ran for 9 days.', '여러 날 돌았습니다.', '9日間動いた。', ['9日間']],
		[
			'a macro',
			'We call it \\model here.',
			'여기서 모델이라 부릅니다.',
			'ここでは \\model と呼ぶ。',
			['\\model', null]
		],
		['nothing where it lost the same', 'It ran for 9 days.', '여러 날 돌았습니다.', '何日も動いた。', [null]],
		['nothing where there is none', 'It ran for 9 days.', '여러 날 돌았습니다.', null, [null]]
	])('tells %s', (_, source, target, other, text) => {
		expect(told(source, target, other)).toEqual(text);
	});
});
