import { describe, expect, it } from 'vitest';
import { hasMoved, pivotLang, pivotOf, type PivotRow } from '$lib/core/source/pivot';

const row = (over: Partial<PivotRow> = {}): PivotRow => ({
	...{ kind: 'paragraph', template: false, source: null, sourceLang: 'en', machine: '灯火の文章です。' },
	route: 'en->ja',
	...over
});
const NOW = '등대에 대한 글입니다.';
const THEN = '등불에 대한 글입니다.';
const ENGLISH = 'A text on lamps.';

describe('what a row was translated from', () => {
	it('only Japanese is made from the other language', () => {
		expect([pivotLang('ja'), pivotLang('ko')]).toEqual(['ko', null]);
	});

	it.each<
		[what: string, row: PivotRow, text: string | null, machine: string | null, base: string | null, now: string | null]
	>([
		['its Korean source, as people have it now', row({ source: THEN, sourceLang: 'ko' }), NOW, THEN, THEN, NOW],
		['its Korean source, where the post lacks it', row({ source: THEN, sourceLang: 'ko' }), null, null, THEN, THEN],
		['the Korean row, where it has no source', row(), NOW, THEN, THEN, NOW],
		['nothing, where it has English', row({ source: 'A text on lamps.' }), NOW, THEN, null, null],
		['the Korean row, where it came by Korean', row({ source: ENGLISH, route: 'ko->ja' }), NOW, THEN, THEN, NOW],
		[
			'nothing, where the Korean it came by is not there',
			row({ source: ENGLISH, route: 'ko->ja' }),
			NOW,
			'',
			null,
			null
		],
		[
			'nothing, where it is a link that came by Korean',
			row({ source: ENGLISH, route: 'ko->ja', kind: 'link' }),
			NOW,
			THEN,
			null,
			null
		],
		['nothing, where it came from elsewhere', row({ source: ENGLISH, route: 'en->ko' }), NOW, THEN, null, null],
		['nothing, where there is no Korean', row(), null, null, null, null],
		['nothing, where it is a label', row({ kind: 'meta' }), NOW, THEN, null, null],
		['nothing, where it is a template', row({ template: true }), NOW, THEN, null, null],
		['nothing, where there is no Japanese', row({ machine: null }), NOW, THEN, null, null]
	])('is %s', (_, given, text, machine, base, now) => {
		const pivot = pivotOf(given, 'ja', text, machine);
		expect(pivot && [pivot.base, pivot.now]).toEqual(base === null ? null : [base, now]);
		// Only beside a source in another language is it not the source itself.
		if (pivot) expect(pivot.beside).toBe(given.source === ENGLISH);
	});

	it.each([
		['words', THEN, NOW, true],
		['white space', THEN, '등불에  대한 글입니다.', false],
		['a number', '글 12편', '글 14편', true]
	])('it moved where other %s stand there', (_, base, now, moved) => {
		expect(hasMoved({ lang: 'ko', base, now, beside: false })).toBe(moved);
	});
});
