import { describe, expect, it } from 'vitest';
import { PreviewReader, type PreviewRow } from '$lib/core/release/preview';
import { shownSections } from '$lib/core/release/show';
import type { RowState } from '$lib/core/workflow/state';

const row = (id: string, target: string, over: Partial<PreviewRow> = {}): PreviewRow => ({
	...{ id, place: 1, kind: 'paragraph', paper: 'Paper', sourceLang: 'en', source: null, target, state: 'approved' },
	...over
});
const POST = [
	row('t', '이 주의 글', { kind: 'title', paper: null }),
	row('h', '논문', { kind: 'title' }),
	row('a', '오차는 $x^2$ 입니다.'),
	row('b', '둘째 문단')
];
const paragraphs = (rows: readonly PreviewRow[], reader = new PreviewReader()) =>
	reader
		.read(rows)
		.sections.flatMap(({ title, blocks }) => [...(title ? [title] : []), ...blocks.flatMap(({ rows }) => rows)]);
const withState = (id: string, state: RowState): PreviewRow[] =>
	POST.map((one) => (one.id === id ? { ...one, state } : one));

describe('a post as it would be published now', () => {
	it('is what the public page shows of the same rows', () => {
		const page = new PreviewReader().read(POST);
		expect(page.title?.target).toBe('이 주의 글');
		expect(paragraphs(POST).map(({ row: _, ready: _r, absent: _a, ...shown }) => shown)).toEqual(
			shownSections({ rows: POST }).flatMap(({ title, blocks }) => [title!, ...blocks.flatMap(({ rows }) => rows)])
		);
		expect(paragraphs(POST)[1]?.target.marks[1]).toMatchObject({
			kind: 'math',
			mathml: expect.stringContaining('<msup>')
		});
	});

	it.each(['left-out', 'held'] as const)('tells behind which paragraph a row stood that is %s', (state) => {
		const page = new PreviewReader().read(withState('b', state));
		const [, a] = paragraphs(withState('b', state));
		expect(paragraphs(withState('b', state)).map(({ id }) => id)).toEqual(['p-h', 'p-a']);
		expect(a?.absent.map(({ row, why }) => [row.id, why])).toEqual([['b', state]]);
		expect(page.gone).toBe(1);
	});

	it('tells of a row before the first paragraph, and of a title that is set aside', () => {
		const page = new PreviewReader().read(withState('t', 'left-out'));
		expect(page.title).toBeNull();
		expect(page.absent.map(({ row }) => row.id)).toEqual(['t']);
	});

	it('leaves out a label over nothing, as the public page does', () => {
		const rows = [...POST, row('l', '논문 링크', { kind: 'meta', state: 'template' })];
		expect(
			paragraphs(rows)
				.at(-1)
				?.absent.map(({ why }) => why)
		).toEqual(['label']);
	});

	it.each([
		['approved', 0],
		['published', 0],
		['template', 0],
		['untouched', 1],
		['confirmed', 1],
		['stale', 1],
		['changes-requested', 1]
	] as const)('a paragraph that is %s counts %d to what is open', (state, count) => {
		expect(new PreviewReader().read(withState('a', state)).open).toBe(count);
		expect(new PreviewReader().read(withState('t', state)).open).toBe(count);
	});

	it('keeps the objects of what did not change', () => {
		const reader = new PreviewReader();
		const before = paragraphs(POST, reader);
		const after = paragraphs(
			POST.map((one) => (one.id === 'b' ? { ...one, target: '다른 문단' } : { ...one })),
			reader
		);
		expect(after.map((one, n) => one === before[n])).toEqual([true, true, false]);
	});
});
