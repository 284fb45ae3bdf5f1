import type { CheckInput, Fix } from '../check/check';
import { applyFixes } from '../check/fix';
import { Reading } from '../check/reading';
import type { Span } from '../segment/segment';
import { isAgainst } from './against';
import { said, traitsOf } from './profile';
import { usesOf, type Use } from './uses';

/** Words that a repair puts in get the style of the project: its width, its spaces, its long vowels. How the sentence ends
 * stays with the sentence. */
export function inStyle(input: CheckInput, fix: Fix): Fix {
	const profile = input.rules.style?.[input.lang];
	const { language } = input;
	if (!profile) return fix;
	const target = applyFixes(input.target, [fix]);
	const after = { ...input, target, targetReading: new Reading(target, language) };
	const put = { start: fix.start, end: fix.start + fix.replacement.length };
	const changes = traitsOf(language).flatMap((trait): Fix[] => {
		const wanted = trait === 'register' ? null : said(profile, trait, language);
		if (wanted === null) return [];
		const isHeld = (use: Use): boolean => isOf(put, use, target) && isAgainst(after, trait, use, wanted);
		return usesOf(after, trait)
			.filter(isHeld)
			.flatMap((use) => changeOf(use, wanted));
	});
	return changes.length === 0 ? fix : merged(target, fix, put, changes);
}

function changeOf({ start, end, as }: Use, wanted: string): Fix[] {
	const replacement = as(wanted);
	return replacement === null ? [] : [{ start, end, replacement, certain: true }];
}

/** Does the place come from what was put in? A border between letters may lie at its edge. */
const isOf = (put: Span, { start, end }: Span, text: string): boolean =>
	text.slice(start, end).trim() === '' ? put.start <= end && start <= put.end : put.start <= start && end <= put.end;

/** The repair with the changes in it; those that overlap an earlier one are left out. */
function merged(target: string, fix: Fix, put: Span, changes: readonly Fix[]): Fix {
	const start = Math.min(put.start, ...changes.map((c) => c.start));
	const end = Math.max(put.end, ...changes.map((c) => c.end));
	const within = changes.map((c) => ({ ...c, start: c.start - start, end: c.end - start }));
	return {
		...fix,
		start,
		end: fix.end + end - put.end,
		replacement: applyFixes(target.slice(start, end), within)
	};
}
