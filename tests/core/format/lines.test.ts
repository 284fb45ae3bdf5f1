import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/lib/core/format/lines';
import { utf8Length } from '../../../src/lib/core/format/utf8';
import { isRefusal } from '../../../src/lib/core/problem';
import { leastTime } from '../../time';

const refusal = (read: () => unknown): string => {
	try {
		read();
	} catch (thrown) {
		if (isRefusal(thrown)) return `${thrown.code}: ${thrown.detail}`;
		throw thrown;
	}
	return 'read';
};

describe('lines of a file', () => {
	test('a text takes as many bytes as an encoder writes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
			})
		);
	});

	test('the bytes of each line hold its text, whatever the line ends and the mark at the start', () => {
		const line = fc.constantFrom('', '  ', '모델', '　言語モデル ', 'a b', '\t🔥 emoji', '\u200b', '€');
		fc.assert(
			fc.property(fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r'))), fc.boolean(), (parts, mark) => {
				const text = parts.flat().join('') + 'end';
				const file = new TextEncoder().encode((mark ? '\ufeff' : '') + text);
				for (const { text: found, bytes, span } of linesOf(text, mark ? 3 : 0)) {
					expect(new TextDecoder().decode(file.subarray(...bytes))).toBe(found);
					expect(text.slice(span.start, span.end)).toBe(found);
				}
			})
		);
	});

	test('lines are counted from 1, blank ones too', () => {
		expect(linesOf('a\r\n\r\n  b\n').map(({ text, number, apart }) => [text, number, apart])).toEqual([
			['a', 1, false],
			['b', 3, true]
		]);
	});

	test.each([
		['', 'import.unreadable: it is empty'],
		[' \n\u200b\n', 'import.unreadable: it is empty'],
		['글\nP\u0000NG', 'import.unreadable: line 2 holds the control character U+0000, so this is not a text file'],
		['글\n'.repeat(20_001), 'import.unreadable: line 20001 is beyond the 20000 lines a file may have'],
		['글'.repeat(2_000_000), 'import.unreadable: it is larger than the 5242880 bytes a file may have']
	])('what is no readable text is refused with line and reason (%#)', (text, expected) => {
		expect(refusal(() => linesOf(text))).toBe(expected);
	});

	test('five megabytes of line ends are refused at once', () => {
		const work = (): void => expect(refusal(() => linesOf('\n'.repeat(5_000_000)))).toContain('line 20001');
		expect(leastTime(1000, work)).toBeLessThan(1000);
	});
});
