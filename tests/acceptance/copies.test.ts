import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinPosts } from '../../src/lib/core/align/join';
import { readPost } from '../../src/lib/core/format/registry';
import type { ParsedSegment } from '../../src/lib/core/segment/segment';
import { judgeCopies } from '../../src/lib/core/source/judge';
import { shared } from './shared';

function read(seed: string): ParsedSegment[] {
	const folder = join(shared ?? '', 'seeds');
	const file = join(folder, readdirSync(folder).find((name) => name.startsWith(seed)) ?? '');
	return readPost(file, readFileSync(file, 'utf8'), {}).segments;
}

describe.skipIf(!shared)('the two copies of the shared post', () => {
	test('three rows were damaged, all in the Korean copy, and every difference is explained', () => {
		const [japanese, korean] = [read('000'), read('001')];
		const judged = joinPosts(japanese, korean).flatMap((mine, yours) => {
			const [a, b] = [mine === null ? null : japanese[mine]?.source, korean[yours]?.source];
			return a == null || b == null || a === b ? [] : [judgeCopies(a, b)];
		});
		expect(judged.map(({ better, certain }) => [better, certain])).toEqual([
			[0, true],
			[0, true],
			[0, true]
		]);
		expect(judged.map(({ damages }) => damages.map(({ kind }) => kind).join())).toEqual([
			'formula,address-lost,address-lost',
			'address-lost',
			'address-lost'
		]);
	});
});
