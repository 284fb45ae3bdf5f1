import { difference } from './difference';
import type { Manifest, ManifestRow } from './manifest';

/** A paragraph that readers saw and that a later release says otherwise, or no longer says. */
export interface Correction {
	/** Id of the row. */
	row: string;
	/** Number of the release that corrects. */
	number: number;
	/** As readers saw it last. */
	before: ManifestRow;
	/** Null where the paragraph was taken out, or is held back. */
	now: ManifestRow | null;
}

/** A release that corrects something. */
export interface CorrectedRelease {
	number: number;
	/** Milliseconds since the epoch. */
	at: number;
	/** Why, as whoever published it says; may be empty. */
	note: string;
	corrections: Correction[];
}

/** What each release corrected, newest first. A machine draft is replaced, not corrected: what it said does not count as seen. A
 * paragraph that comes back after it was held is compared with what readers saw of it last.
 * @param manifests of one document and language, in any order */
export function correctedReleases(manifests: readonly Manifest[]): CorrectedRelease[] {
	const seen = new Map<string, ManifestRow>();
	const found: CorrectedRelease[] = [];
	let last: Manifest | null = null;
	for (const manifest of [...manifests].sort((a, b) => a.number - b.number)) {
		const before = last;
		if (manifest.draft) continue;
		const corrections = before ? correctionsOf(before, manifest, seen) : [];
		if (corrections.length > 0)
			found.unshift({ number: manifest.number, at: manifest.publishedAt, note: manifest.note ?? '', corrections });
		for (const row of manifest.rows) seen.set(row.id, row);
		last = manifest;
	}
	return found;
}

function correctionsOf(before: Manifest, now: Manifest, seen: ReadonlyMap<string, ManifestRow>): Correction[] {
	return difference(before, now).flatMap(({ now: row, before: gone }) => {
		const old = seen.get((row ?? gone)!.id);
		if (!old || (row && row.target === old.target && row.source === old.source)) return [];
		return [{ row: old.id, number: now.number, before: old, now: row }];
	});
}
