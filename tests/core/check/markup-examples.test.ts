import { describe, expect, it } from 'vitest';
import type { Example, Finding, SegmentCheck } from '../../../src/lib/core/check/check';
import { checkInput, checkSegment } from '../../../src/lib/core/check/run';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { indexTerms } from '../../../src/lib/core/glossary/match';

const OURS = /^markup\.(?:latex|math|url)-|^accuracy\.(?:entity|source)-/;
const checks = CHECKS.filter((check): check is SegmentCheck => check.scope === 'segment' && OURS.test(check.id));

const inputOf = ({ lang = 'ja', source = null, target, kind = 'paragraph' }: Example) =>
	checkInput({ id: 's', kind, paper: null, lang, sourceLang: 'en', source, target }, indexTerms([]));

const blocking = (example: Example): Finding[] => checkSegment(inputOf(example), checks).filter((f) => f.blocks);

for (const check of checks) {
	describe(`${check.id} does what its examples say`, () => {
		it.each(check.examples.map((example) => [example.target, example] as const))('%s', (_target, example) => {
			const found = checkSegment(inputOf(example), [check]);
			expect(found.map((f) => (f.target ?? f.source)?.text)).toEqual(example.flags);
			if (example.fixed === undefined) return;
			const fix = found[0]?.fixes[0];
			expect(fix && example.target.slice(0, fix.start) + fix.replacement + example.target.slice(fix.end)).toBe(
				example.fixed
			);
		});

		it('no repair in them adds a blocking finding', () => {
			for (const example of check.examples)
				for (const { fixes } of checkSegment(inputOf(example), [check]))
					for (const { start, end, replacement } of fixes) {
						const target = example.target.slice(0, start) + replacement + example.target.slice(end);
						expect(blocking({ ...example, target }).length).toBeLessThanOrEqual(blocking(example).length);
					}
			expect(check.examples.some(({ flags }) => flags.length === 0)).toBe(true);
		});
	});
}
