import { lineOf } from '../format/jsonl';
import type { Manifest } from './manifest';
import { plain, type Rendering, type RenderOptions } from './written';

const shown = ({ rows, ...rest }: Manifest, { english }: RenderOptions): Manifest => ({
	...rest,
	sourceTitle: english ? rest.sourceTitle : null,
	rows: english ? rows : rows.map((row) => ({ ...row, source: null }))
});

/** The release as it is kept (`Manifest`), with `format` to tell its shape, `hash` (SHA-256 of the manifest as stored),
 * `page` and `notice`. Times are ISO 8601; each row has its id, kind, paper, texts and the SHA-256 of its translation. */
export const json: Rendering = {
	id: 'json',
	extension: 'json',
	mediaType: 'application/json; charset=utf-8',
	render(manifest, options) {
		const { hash, page, notice } = options;
		const publishedAt = notice === 'draft' ? null : new Date(manifest.publishedAt).toISOString();
		const body = { format: 'variorum-release/1', ...shown(manifest, options), publishedAt, hash, page, notice };
		return plain(JSON.stringify(body, null, '\t') + '\n');
	}
};

/** The rows as `variorum import` prints them and `variorum check` reads them. */
export const jsonl: Rendering = {
	id: 'jsonl',
	extension: 'jsonl',
	mediaType: 'application/x-ndjson; charset=utf-8',
	render(manifest, { english }) {
		const lines = manifest.rows.map(({ id: _id, hash: _hash, ...row }, order) =>
			lineOf(manifest.slug, manifest.lang, order, {
				...row,
				source: english ? row.source : null,
				sourceLang: english && row.source !== null ? row.sourceLang : null,
				...{ confidence: 1, evidence: [], line: order + 1, targetBytes: null, sourceBytes: null }
			})
		);
		return plain(lines.map((line) => line + '\n').join(''));
	}
};
