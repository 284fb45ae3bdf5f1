import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPost } from '../../src/lib/core/format/registry';
import { language } from '../../src/lib/core/language/registry';
import { sameSeries, seriesTitle } from '../../src/lib/core/series/pattern';
import { shared } from './shared';

describe.skipIf(!shared)('posts as they come', () => {
	const titles = (): string[] => {
		const folder = join(shared ?? '', 'seeds');
		return readdirSync(folder)
			.sort()
			.map((name) => readPost('', readFileSync(join(folder, name), 'utf8'), { format: 'post' }).title ?? '');
	};

	test('two weeks whose titles a machine rendered in two ways are of one series, articles are not', () => {
		const [april, , september, notes, article] = titles().map((title) => seriesTitle(title, language('ja')));
		expect(sameSeries(april!, september!)).toBe(true);
		for (const other of [notes!, article!]) expect(sameSeries(april!, other)).toBe(false);
	});
});
