import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/lib/core/check/check';
import { TARGET_LANGS } from '../../src/lib/core/language/registry';
import { annotatedPosts, goldErrors, hasShared, labelClasses, negatives, news, SLIPS } from '../score/material';
import { alarmsOn, alarmsOnNegatives, check, recallOfGold } from '../score/measure';

describe.skipIf(!hasShared())('what the checks must reach', () => {
	test.each(TARGET_LANGS)('on news at most 0.5 in 100 right rows block and 3 have an alarm, %s', (lang) => {
		const { rows, blocking, aboveInfo } = alarmsOn(news(lang).filter(({ id }) => !SLIPS[lang].includes(id)));
		expect(blocking / rows).toBeLessThanOrEqual(0.005);
		expect(aboveInfo / rows).toBeLessThanOrEqual(0.03);
	});

	describe('in the posts that people annotated', () => {
		let findings: Finding[] = [];
		beforeAll(() => {
			findings = annotatedPosts().flatMap(check);
		});
		test('rules find every critical error and nine in ten major ones', () => {
			const { byClass } = recallOfGold(findings, goldErrors(), labelClasses());
			const [critical, major] = [byClass['rule critical']!, byClass['rule major']!];
			expect(critical.aboveInfo).toBe(critical.errors);
			expect(major.aboveInfo / major.errors).toBeGreaterThanOrEqual(0.9);
		});
		test('nothing blocks a translation that only looks wrong', () => {
			const alarms = alarmsOnNegatives(findings, annotatedPosts().flat(), negatives());
			expect(alarms.filter(({ blocks }) => blocks)).toEqual([]);
		});
	});
});
