import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '$lib/core/check/check';
import { checkInput } from '$lib/core/check/input';
import { checkSegment } from '$lib/core/check/run';
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

	it.each<[what: string, source: string, target: string, korean: string, witness: object[]]>([
		[
			'follows the number of the Korean against the English',
			'This week we gathered 14 texts on lamps.',
			'今週は灯火についての文章を12本集めました。',
			'이번 주에는 등불에 대한 글을 12편 모았습니다.',
			[{ how: 'follows', text: '12' }]
		],
		[
			'left both',
			'This week we gathered 14 texts on lamps.',
			'今週は灯火についての文章を19本集めました。',
			'이번 주에는 등불에 대한 글을 14편 모았습니다.',
			[{ how: 'says', text: '14' }]
		],
		[
			'lacks a number that the Korean lacks',
			'It ran for 9 days.',
			'何日も動いた。',
			'여러 날 돌았습니다.',
			[{ how: 'lacks', text: '9 days' }]
		],
		[
			'follows a name of the Korean that the English does not have',
			'To this end, we train a small model.',
			'そこで、Rivetは小型モデルを学習させます。',
			'그래서 Rivet은 작은 모델을 학습시킵니다.',
			[{ how: 'follows', text: 'Rivet' }]
		],
		[
			'follows an address of the Korean',
			'See https://example.org/a/lamp.',
			'https://example.org/a/lump を参照。',
			'https://example.org/a/lump 참고.',
			[{ how: 'follows', text: 'https://example.org/a/lump' }]
		]
	])('of a translation made from it beside its English tells that it %s', (_, source, target, korean, witness) => {
		const input = checkInput(
			{
				...{ id: 'a', kind: 'paragraph', paper: null, lang: 'ja', sourceLang: 'en', source, target },
				other: { lang: 'ko', text: korean, changed: false, origin: true }
			},
			{ terms: TERMS }
		);
		const findings = checkSegment(input);
		expect(findings.map((finding) => witnessOf(finding, input))).toMatchObject(witness);
		expect(findings.map(({ check }) => check)).not.toContain('accuracy.made-from-differs');
	});
});
