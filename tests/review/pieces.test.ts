import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensed, pieces, plain, type Mark } from '../../src/lib/review/pieces';

const shown = (list: ReturnType<typeof pieces>): string =>
	list.map(({ op, mark, text }) => `${op[0]}${mark ? `(${mark})` : ''}:${text}`).join(' ');

describe('pieces of a text', () => {
	it('cuts where a mark begins and ends', () => {
		const marks: Mark[] = [{ start: 2, end: 4, kind: 'major' }];
		expect(shown(pieces(plain('abcdef'), marks))).toBe('e:ab e(major):cd e:ef');
	});

	it('counts offsets in the new text, past what was deleted', () => {
		const parts = [
			{ op: 'equal' as const, text: 'ab' },
			{ op: 'delete' as const, text: 'XXXX' },
			{ op: 'insert' as const, text: 'cd' },
			{ op: 'equal' as const, text: 'ef' }
		];
		expect(shown(pieces(parts, [{ start: 3, end: 5, kind: 'critical' }]))).toBe(
			'e:ab d:XXXX i:c i(critical):d e(critical):e e:f'
		);
	});

	it('shows the strongest of marks that overlap', () => {
		const marks: Mark[] = [
			{ start: 0, end: 4, kind: 'minor' },
			{ start: 2, end: 6, kind: 'critical' }
		];
		expect(shown(pieces(plain('abcdef'), marks))).toBe('e(minor):ab e(critical):cd e(critical):ef');
	});

	it('never loses or doubles a character, whatever the marks', () => {
		const mark = fc.record({
			start: fc.integer({ min: -2, max: 30 }),
			end: fc.integer({ min: -2, max: 30 }),
			kind: fc.constantFrom('critical' as const, 'major' as const, 'minor' as const)
		});
		fc.assert(
			fc.property(fc.string({ maxLength: 24 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
				const list = pieces(plain(text), marks);
				expect(list.map((p) => p.text).join('')).toBe(text);
				expect(new Set(list.map((p) => p.key)).size).toBe(list.length);
			})
		);
	});
});

describe('a condensed diff', () => {
	const long = 'abcdefghij'.repeat(10);
	it('keeps changes whole and what stands beside them', () => {
		const parts = condensed([
			{ op: 'equal', text: long },
			{ op: 'insert', text: long },
			{ op: 'equal', text: 'short' },
			{ op: 'delete', text: 'x' },
			{ op: 'equal', text: long }
		]);
		expect(parts.map((p) => p.text)).toEqual([`… ${long.slice(-24)}`, long, 'short', 'x', `${long.slice(0, 24)} …`]);
	});

	it('splits no emoji', () => {
		const [part] = condensed([
			{ op: 'equal', text: '😀'.repeat(60) },
			{ op: 'insert', text: 'x' }
		]);
		expect(part?.text).toBe(`… ${'😀'.repeat(24)}`);
	});
});
