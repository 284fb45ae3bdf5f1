import { expect, it } from 'vitest';
import { slugOf } from '$lib/core/name/slug';

it.each([
	['A Map of Slow Roads (2026)', 60, 'a-map-of-slow-roads-2026'],
	['이번 주의 논문 Weekly', 60, 'weekly'],
	['Ｗｅｅｋｌｙ', 60, 'weekly'],
	['이번 주', 60, ''],
	['abcdefghijk lmno', 12, 'abcdefghijk']
])('the address of "%s" in at most %i characters is "%s"', (title, longest, slug) => {
	expect(slugOf(title, longest)).toBe(slug);
});
