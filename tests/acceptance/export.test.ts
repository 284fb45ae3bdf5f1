import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '$lib/core/release/manifest';
import { discourse, markdown } from '$lib/core/release/markdown';
import { defaultTreatment } from '$lib/core/workflow/treatment';
import { provenance } from '../../server/format/origin';
import { flawsIn } from '../../server/release/prove-markup';
import { readUpload } from '../../server/usecases/preview-import';
import { shared } from './shared';

const OPTIONS = { english: true, math: () => null, hash: null, page: null, notice: null };
const seeds = shared ? readdirSync(join(shared, 'seeds')).sort() : [];

describe.skipIf(!shared)('real posts on their way out', () => {
	test.each(seeds)('%s is written so that it reads the same; only damage of the copy is refused', (name) => {
		const bytes = readFileSync(join(shared!, 'seeds', name));
		const post = readUpload({ name, bytes, format: null, lang: null });
		const rows = post.segments.flatMap(({ kind, paper, sourceLang, source, target }, i) =>
			target === null || defaultTreatment({ kind, source, target }) === 'left-out'
				? []
				: [{ ...{ id: String(i), kind, paper, source, target }, sourceLang: sourceLang ?? ('en' as const), hash: '' }]
		);
		const manifest: Manifest = {
			...{ lang: post.lang, slug: 'post', title: post.title ?? name, sourceTitle: null, number: 1, publishedAt: 0 },
			...{ engines: [], reviewers: [], reviewerCount: 0, held: [], rows }
		};
		for (const rendering of [discourse, markdown]) {
			const flaws = flawsIn(rendering.render(manifest, OPTIONS));
			console.log(
				`${name} ${rendering.id}: ${rows.length} rows,`,
				JSON.stringify(flaws.map(({ kind, text }) => [kind, text]))
			);
			expect(flaws.filter(({ kind }) => kind === 'other')).toEqual([]);
		}
	});

	test.each(seeds)('%s was copied from a page: it never replaces its source', (name) => {
		const bytes = readFileSync(join(shared!, 'seeds', name));
		for (const as of [name, 'pasted.txt', 'pasted.html'])
			expect(provenance({ name: as, format: 'auto', bytes }).origin).toBe('rendered');
	});
});
