import { describe, expect, test } from 'vitest';
import type { Check, CheckedRow, DocumentExample, Example, Finding } from '../../../src/lib/core/check/check';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { projectRules } from '../../../src/lib/core/check/project';
import { runChecks } from '../../../src/lib/core/check/run';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';

const TERMS = starterTerms();

const row = (example: Example, target: string): CheckedRow => ({
	id: 'r0',
	kind: example.kind ?? 'paragraph',
	paper: null,
	lang: example.lang ?? 'ja',
	sourceLang: example.sourceLang ?? 'en',
	source: example.source ?? null,
	target,
	other: example.other ?? null
});

const rows = (example: DocumentExample): CheckedRow[] =>
	example.segments.map((segment, i) => ({
		id: `r${i}`,
		kind: segment.kind ?? 'paragraph',
		paper: segment.paper ?? null,
		lang: example.lang ?? 'ja',
		sourceLang: 'en',
		source: segment.source ?? null,
		target: segment.target
	}));

const flagged = (finding: Finding): string => finding.target?.text ?? finding.source?.text ?? '';
const find = (list: CheckedRow[], checks: readonly Check[], example: Partial<Example> = {}): Finding[] => {
	const { lang = 'ja', style, says } = example;
	return runChecks(list, { ...projectRules(TERMS, { ...says, ...(style && { style: { [lang]: style } }) }), checks });
};

/** Which checks block, with what text, whatever the offsets. */
const blocking = (list: CheckedRow[], example: Example): string[] =>
	find(list, CHECKS, example)
		.filter((finding) => finding.blocks)
		.map((finding) => `${finding.check}: ${flagged(finding)}`);

const repaired = (target: string, finding: Finding, fix = 0): string => {
	const { start, end, replacement } = finding.fixes[fix] ?? { start: 0, end: 0, replacement: '' };
	return target.slice(0, start) + replacement + target.slice(end);
};

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_id, check) => {
	test('has an example that it flags and one that it leaves alone', () => {
		const sizes = check.examples.map((example) => example.flags.length);
		expect(Math.max(...sizes)).toBeGreaterThan(0);
		expect(Math.min(...sizes)).toBe(0);
	});

	if (check.scope === 'document')
		test.each(check.examples)('flags $flags in a document', (example) => {
			expect(find(rows(example), [check]).map(flagged)).toEqual(example.flags);
		});
	else
		test.each(check.examples)('flags $flags in: $target', (example) => {
			const found = find([row(example, example.target)], [check], example);
			expect(found.map(flagged)).toEqual(example.flags);
			const [first] = found;
			if (example.fixed !== undefined) expect(first && repaired(example.target, first)).toBe(example.fixed);
		});

	if (check.scope === 'segment')
		test.each(check.examples)('adds nothing that blocks by mending: $target', (example) => {
			const before = new Set(blocking([row(example, example.target)], example));
			const added = find([row(example, example.target)], [check], example).flatMap((finding) =>
				finding.fixes.flatMap((_fix, i) => blocking([row(example, repaired(example.target, finding, i))], example))
			);
			expect(added.filter((text) => !before.has(text))).toEqual([]);
		});
});
