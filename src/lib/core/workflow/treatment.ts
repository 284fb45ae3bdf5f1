import type { Kind } from '../segment/segment';

/** How a row is treated when it comes in: people work on it, it is confirmed by rule, or it is left out. */
export type Treatment = 'work' | 'template' | 'left-out';

interface Row {
	kind: Kind;
	source: string | null;
	target: string;
}

const LETTER = /\p{L}/u;
const TARGET_SCRIPT = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const IMAGE = /^!?\[(?:IMG\]|[^\]]*\|\d+x\d+)/;

/** Of the 85 rows of a weekly post 53 hold no prose; nobody should press a key for them.
 * Residue without a letter, pictures, notices of the site and readers' comments are left out (reversibly). */
export function defaultTreatment({ kind, source, target }: Row): Treatment {
	if (kind === 'boilerplate' || kind === 'comment') return 'left-out';
	if (!LETTER.test(target) || IMAGE.test(target)) return 'left-out';
	if (kind === 'meta')
		return /[\p{P}\p{S}]$/u.test(target) && !/[)）\]】」』]$/u.test(target) ? 'left-out' : 'template';
	if (kind === 'link') return 'template';
	if (kind === 'title' && source === null && !TARGET_SCRIPT.test(target)) return 'template';
	return 'work';
}
