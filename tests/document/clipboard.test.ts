import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, holdsStructure } from '$lib/document/clipboard';

describe('what the clipboard holds', () => {
	it.each([
		['a page with a link', '<p>See <a href="https://example.org">this</a></p>', true],
		['a heading', '<h2 class="x">部屋</h2>', true],
		['colours of a text editor', '<div style="color: #fff"><span>- 部屋</span><br></div>', false],
		['nothing', '', false],
		['an element that only begins alike', '<article>部屋</article>', false]
	])('keeps the HTML of %s: as listed', (_, html, kept) => {
		expect(holdsStructure(html)).toBe(kept);
	});

	it('writes bytes as base64, however many', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
				expect(Buffer.from(base64(bytes), 'base64').equals(bytes)).toBe(true);
			}),
			{ numRuns: 20 }
		);
	});
});
