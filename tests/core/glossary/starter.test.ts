import { describe, expect, it } from 'vitest';
import { lintTerms } from '../../../src/lib/core/glossary/lint';
import { readTermCsv, writeTermCsv } from '../../../src/lib/core/glossary/csv';
import { STARTER } from '../../../src/lib/core/glossary/starter/starter';
import { TARGET_LANGS } from '../../../src/lib/core/language/registry';
import { atOnce } from '$lib/core/steps';

const translated = STARTER.filter((concept) => !concept.doNotTranslate);
const names = STARTER.filter((concept) => concept.doNotTranslate);

describe('the starter termbase is fit to begin with', () => {
	it('holds at least 560 concepts to translate and a few dozen names', () => {
		expect(translated.length).toBeGreaterThanOrEqual(560);
		expect(names.length).toBeGreaterThanOrEqual(36);
	});

	it('says nothing twice and nothing against itself', () => {
		expect(atOnce(lintTerms(STARTER))).toEqual([]);
	});

	it('gives every concept an id of its own', () => {
		expect(new Set(STARTER.map(({ id }) => id)).size).toBe(STARTER.length);
	});

	it.each(TARGET_LANGS)('prefers one rendering for every concept in %s', (lang) => {
		const without = translated.filter(
			(c) => c.renderings.filter((r) => r.lang === lang && r.status === 'preferred').length !== 1
		);
		expect(without.map(({ english }) => english[0])).toEqual([]);
	});

	it('never forbids without condition what is right in other texts', () => {
		const always = STARTER.flatMap((c) => c.renderings.filter((r) => r.condition === 'always').map(({ text }) => text));
		expect(always).toEqual([]);
	});

	it('matches names by their case', () => {
		expect(names.every(({ caseSensitive }) => caseSensitive)).toBe(true);
	});

	it('survives being written as CSV', () => {
		const read = atOnce(readTermCsv(atOnce(writeTermCsv(STARTER))));
		expect(read).toMatchObject({ concepts: STARTER, refused: [] });
	});
});
