import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lib/core/check/check';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { overlaps } from '../../../src/lib/core/segment/span';
import { CORRECT } from './correct.data';
import { DAMAGES, type Damaged } from './damage.data';

const checks = CHECKS.filter(({ id }) => id.startsWith('markup.'));
const terms = indexTerms([]);
const NATIVE: Record<TargetLang, string> = { ja: '引用', ko: '인용' };

const rows = CORRECT.flatMap(([source, ja, ko]) => [
	{ lang: 'ja' as const, source, target: ja },
	{ lang: 'ko' as const, source, target: ko }
]);

const find = (lang: TargetLang, source: string, target: string): Finding[] =>
	checkSegment(
		checkInput({ id: 'r', kind: 'paragraph', paper: null, lang, sourceLang: 'en', source, target }, { terms }),
		checks
	);
const loud = (list: Finding[]): Finding[] => list.filter(({ severity }) => severity !== 'info');

describe('a correct translation raises nothing above information', () => {
	it.each(rows)('$lang: $target', ({ lang, source, target }) =>
		expect(loud(find(lang, source, target)).map((f) => `${f.check} ${(f.target ?? f.source)?.text}`)).toEqual([])
	);
});

/** Rows that one kind of damage can break, with the findings of each. */
const cases = Object.entries(DAMAGES).map(([title, breaks]) => {
	const broken = rows.flatMap((row) => {
		const damaged = breaks(row.target, NATIVE[row.lang]);
		return damaged ? [{ ...row, damaged, found: loud(find(row.lang, row.source, damaged.target)) }] : [];
	});
	return { title, broken };
});

const isOn = (found: Finding[], { place }: Damaged): boolean =>
	found.some(({ target }) => place === null || (target !== null && overlaps(target, place)));

describe('what machines do to markup is found where it stands', () => {
	it.each(cases)('$title', ({ broken }) => {
		expect(broken.length).toBeGreaterThan(0);
		expect(broken.filter(({ damaged, found }) => !isOn(found, damaged)).map((row) => row.damaged.target)).toEqual([]);
	});

	it('its first repair leaves nothing new that blocks', () => {
		const blocking = (list: Finding[]): string[] => list.filter(({ blocks }) => blocks).map(({ check }) => check);
		const wrong = cases.flatMap(({ title, broken }) =>
			broken.flatMap(({ lang, source, damaged, found }) =>
				found.flatMap(({ fixes, check }) => {
					const [fix] = fixes;
					if (!fix) return [];
					const { target } = damaged;
					const mended = target.slice(0, fix.start) + fix.replacement + target.slice(fix.end);
					const left = blocking(find(lang, source, mended));
					const before = blocking(found);
					const added = left.filter((id) => !before.includes(id));
					return added.length > 0 || left.length > before.length
						? [`${title}: ${check}: ${mended}: ${added.join()}`]
						: [];
				})
			)
		);
		expect(wrong).toEqual([]);
	});
});
