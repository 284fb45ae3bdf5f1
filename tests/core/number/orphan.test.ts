import { expect, test } from 'vitest';
import { language } from '../../../src/lib/core/language/registry';
import { readListMarks } from '../../../src/lib/core/number/list-mark';
import { readOrphans } from '../../../src/lib/core/number/orphan';

test.each([
	['ja', '少なくとも基の装置を使う。', ['少なくとも基']],
	['ja', 'この年間で広まった。', ['この年間']],
	['ja', '温度を20分のに下げる。', ['分の']],
	['ja', '平均()より高い。', ['()']],
	['ja', 'その月1日、確率が\\%を超え、4分の未満、精度は/10になる。', ['月', '\\%', '分の', '/']],
	['ja', '方法は、() 選別、および ) 統合。2&で勝つ。**-01-17**', ['()', ')', '&', '-']],
	['ja', '今月1日、毎月1日、https://a.example/v2/) と 1/10、A-01-17、x[1]()', []],
	['ja', 'この回の実行と各回の誤差、$n$ 個の標本', []],
	['ja', '毎年、年間で10分の3が変わる。', []],
	['ko', '최대 일 앞까지 예측한다.', ['일']],
	['ko', '약 개의 표본', ['개의']],
	['ko', '지난 년간 늘었다.', ['년간']],
	['ko', '크기 에서의 속도', ['에서의']],
	['ko', '2022년 월부터, 기념하는 월 1일, 확률이 \\%보다 크고 3분의 가 남는다.', ['월', '월', '\\%', '분의 ']],
	['ko', '매 월 1일, 이번 월 1일, 1\\%보다 크고 3분의 2가 남는다.', []],
	['ko', '지난 회의에서 세 개의 안을, $n$ 개의 표본과 4분의 1을 보았다.', []]
] as const)('counters without a number, %s: %s', (lang, text, expected) => {
	expect(readOrphans(text, language(lang)).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each([
	['2) **Lamp** is on.', [2]],
	['1. Plan it. 2. Act on it.', [1, 2]],
	[') **Lamp**', [NaN]],
	['It ended in 2019. Then 3 more came (see 4).', []]
] as const)('numbers of list items: %s', (text, expected) => {
	expect(readListMarks(text).map(({ value }) => value)).toEqual(expected);
});
