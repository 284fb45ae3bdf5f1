import { describe, expect, test } from 'vitest';
import { compareDates, type DateComparison } from '../../../src/lib/core/date/compare';
import { readDates } from '../../../src/lib/core/date/read';
import { writeDate } from '../../../src/lib/core/date/write';
import { language } from '../../../src/lib/core/language/registry';
import type { TargetLang } from '../../../src/lib/core/segment/segment';

const compare = (source: string, target: string, lang: TargetLang): DateComparison =>
	compareDates(readDates(source, language('en')), readDates(target, language(lang)));

describe('dates that agree', () => {
	test.each<[TargetLang, string, string]>([
		['ja', 'March 9, 2025', '2025年3月9日'],
		['ko', 'March 9', '2025년 3월 9일'],
		['ja', '03/04/2025', '2025年4月3日'],
		['ko', 'March 9-14', '3월 9일~14일'],
		['ja', 'March 9 and again March 9', '3月9日'],
		['ko', 'in March', '2025년 3월에']
	])('%s: %s / %s', (lang, source, target) => {
		const { changed, missing, extra } = compare(source, target, lang);
		expect([...changed, ...missing, ...extra]).toEqual([]);
	});
});

describe('a changed date is one pair', () => {
	test.each<[TargetLang, string, string, string | null]>([
		['ja', 'March 9, 2025', '2025年3月19日', '2025年3月9日'],
		['ko', '9 March', '4월 9일', '3월 9일'],
		['ko', '2025-03-09', '2024-03-09', '2025-03-09'],
		['ja', 'March 9, 2025', '２０２５年８月９日', '２０２５年３月９日'],
		['ja', 'March 9', 'April 9', null]
	])('%s: %s / %s', (lang, source, target, mended) => {
		const { changed, missing, extra } = compare(source, target, lang);
		expect([changed.length, missing.length, extra.length]).toEqual([1, 0, 0]);
		expect(changed[0] && writeDate(changed[0].source, changed[0].target, target)).toBe(mended);
	});
});

test('a date that is given in part says which parts are left out', () => {
	expect(compare('March 9, 2025', '3月に', 'ja').partial.map(({ without }) => without)).toEqual([['year', 'day']]);
});

test('a lost date is missing', () => {
	expect(compare('on March 9', '先日', 'ja').missing).toHaveLength(1);
});
