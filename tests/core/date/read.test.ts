import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDates } from '../../../src/lib/core/date/read';
import { language } from '../../../src/lib/core/language/registry';

type Code = 'en' | 'ja' | 'ko';
const read = (text: string, code: Code): string[] =>
	readDates(text, language(code)).map(
		({ year, month, day, range }) => `${year ?? '?'}-${month ?? '?'}-${day ?? '?'}${range ? ` ${range}` : ''}`
	);

describe('dates in all common forms', () => {
	test.each<[Code, string, string[]]>([
		['en', 'on 2025-03-09', ['2025-3-9']],
		['en', 'on 2025/3/9', ['2025-3-9']],
		['en', 'March 9, 2025', ['2025-3-9']],
		['en', 'Mar. 9', ['?-3-9']],
		['en', 'the 9th of March 2025', ['2025-3-9']],
		['en', '9 March', ['?-3-9']],
		['en', 'March 2025', ['2025-3-?']],
		['en', 'in March', ['?-3-?']],
		['en', 'until Oct.', ['?-10-?']],
		['en', 'March 9-14, 2025', ['2025-3-9 from', '2025-3-14 to']],
		['en', '9–14 March', ['?-3-9 from', '?-3-14 to']],
		['en', 'March 9 to April 2', ['?-3-9 from', '?-4-2 to']],
		['en', '12/25/2025', ['2025-12-25']],
		['en', '25/12/2025', ['2025-12-25']],
		['en', 'Apr 22nd, 2024', ['2024-4-22']],
		['en', 'Monday, 22 April', ['?-4-22']],
		['en', '2024.04.22', ['2024-4-22']],
		['en', '[04/22 ~ 04/28] this week', ['?-4-22 from', '?-4-28 to']],
		['en', 'a ratio of 1/2-3/4', []],
		['en', 'we may march 9 miles', []],
		['en', 'May I?', []],
		['en', 'version 1.2.3', []],
		['ja', '2025年3月9日', ['2025-3-9']],
		['ja', '２０２５年３月９日', ['2025-3-9']],
		['ja', '3月9日～14日', ['?-3-9 from', '?-3-14 to']],
		['ja', '3月9日から4月2日', ['?-3-9 from', '?-4-2 to']],
		['ja', '2025年3月に', ['2025-3-?']],
		['ja', '3か月と9日間', []],
		['ja', '二〇二四年四月二十二日', ['2024-4-22']],
		['ja', '令和6年4月22日', ['2024-4-22']],
		['ja', '令和元年五月', ['2019-5-?']],
		['ja', '4月22日(月)〜28日', ['?-4-22 from', '?-4-28 to']],
		['ja', '4月22日（月）〜4月28日（日）', ['?-4-22 from', '?-4-28 to']],
		['ja', '2024/4/22', ['2024-4-22']],
		['ja', '[2025/03/09 ~ 03/15] 今週', ['2025-3-9 from', '2025-3-15 to']],
		['ja', '【2025-03-09~2025-03-15】', ['2025-3-9 from', '2025-3-15 to']],
		['ko', '2025년 3월 9일', ['2025-3-9']],
		['ko', '2025. 3. 9.', ['2025-3-9']],
		['ko', '3월 9일~14일', ['?-3-9 from', '?-3-14 to']],
		['ko', '2025년 3월', ['2025-3-?']],
		['ko', '9일간', []],
		['ko', '4월 22일(월)', ['?-4-22']],
		['ko', '4월 22일(월) ~ 28일(일)', ['?-4-22 from', '?-4-28 to']],
		['ko', '[2025/12/29 ~ 01/04] 이번 주', ['2025-12-29 from', '2026-1-4 to']]
	])('%s: %s', (code, text, dates) => {
		expect(read(text, code)).toEqual(dates);
	});

	test.each<[Code, string, number | undefined]>([
		['en', 'Tuesday, May 13, 2025', 2],
		['en', '13 May (Tue)', 2],
		['en', 'May 13', undefined],
		['ja', '5月13日（火）', 2],
		['ja', '5月13日火曜日', 2],
		['ko', '5월 13일(화)', 2],
		['ko', '5월 13일 화요일', 2]
	])('%s: %s falls on day %s of the week', (code, text, day) => {
		expect(readDates(text, language(code))[0]?.weekday).toBe(day);
	});

	test('month and day may be the other way round', () => {
		expect(readDates('03/04/2025', language('en'))[0]?.ambiguous).toBe(true);
	});
});

test('every date of the calendar is read alike in three languages', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1900, max: 2099 }),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 1, max: 28 }),
			(y, m, d) => {
				const value = [`${y}-${m}-${d}`];
				expect(read(`${y}年${m}月${d}日`, 'ja')).toEqual(value);
				expect(read(`${y}년 ${m}월 ${d}일`, 'ko')).toEqual(value);
				expect(read(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, 'en')).toEqual(value);
			}
		)
	);
});
