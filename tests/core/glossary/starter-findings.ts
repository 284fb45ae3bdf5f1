import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';

/** The findings on terms for one pair of sentences, above info, with what the first fix makes of the target. */
export function check(lang: TargetLang, source: string, target: string): { text: string; fixed: string | null }[] {
	const row = { id: '1', kind: 'paragraph' as const, paper: null, lang, sourceLang: 'en' as const, source, target };
	return checkSegment(checkInput(row, { terms: starterTerms() }))
		.filter((finding) => finding.check.startsWith('terminology.') && finding.severity !== 'info')
		.map(({ target: span, fixes }) => {
			const fix = fixes?.[0];
			const fixed = fix ? target.slice(0, fix.start) + fix.replacement + target.slice(fix.end) : null;
			return { text: span ? span.text : '', fixed };
		});
}
