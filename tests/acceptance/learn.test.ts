import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corrections } from '../../src/lib/core/glossary/learn/correction';
import { findDrift, type Drift } from '../../src/lib/core/glossary/learn/drift';
import { lessonsOf } from '../../src/lib/core/glossary/learn/lesson';
import { indexTerms } from '../../src/lib/core/glossary/match';
import { language, TARGET_LANGS } from '../../src/lib/core/language/registry';
import type { TargetLang } from '../../src/lib/core/segment/segment';

const SHARED = process.env.VARIORUM_SHARED ?? join(import.meta.dirname, '../../../shared');
const present = existsSync(join(SHARED, 'gold'));
if (!present) console.log('skipped: no shared seeds');

const objects = <T>(...path: string[]): T[] =>
	readFileSync(join(SHARED, ...path), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as T);

interface GoldSegment {
	seg_id: string;
	lang: TargetLang;
	target: string | null;
}
interface GoldError {
	id: string;
	lang: TargetLang;
	seg_id: string;
	category: string;
	target_span: string;
	target_start: number;
	target_end: number;
	correction: string;
}

/** What stands within reach of a stretch: another row with the same words in it. */
const near = (text: string, start: number, end: number): string => text.slice(Math.max(0, start - 30), end + 30);

describe.skipIf(!present)('the corrections of the annotated posts, made in two rows each', () => {
	it('are learnt for at least four terms in five, as the annotator wrote them', () => {
		const texts = new Map(objects<GoldSegment>('gold', 'segments.jsonl').map((s) => [s.seg_id, s.target ?? '']));
		const terms = objects<GoldError>('gold', 'errors.jsonl').filter((e) => e.category.startsWith('terminology'));
		const learnt = terms.filter((error) => {
			const text = texts.get(error.seg_id)!;
			const mended = text.slice(0, error.target_start) + error.correction + text.slice(error.target_end);
			const after = error.target_start + error.correction.length;
			const rows: [string, string][] = [
				[text, mended],
				[near(text, error.target_start, error.target_end), near(mended, error.target_start, after)]
			];
			const made = rows.flatMap(([machine, approved], n) =>
				corrections(machine, approved, language(error.lang)).map((one) => ({
					...{ ...one, document: 'd', segment: String(n) }
				}))
			);
			const lessons = lessonsOf(made);
			const fits = lessons.some(
				({ from, to }) => `${error.target_span} ${text}`.includes(from) && error.correction.includes(to)
			);
			if (!fits) console.log(`not learnt: ${error.id} ${error.target_span} → ${error.correction}`);
			return fits;
		});
		console.log(`learnt: ${learnt.length} of ${terms.length} corrections of terms`);
		expect(learnt.length / terms.length).toBeGreaterThanOrEqual(0.8);
	});
});

/** Phrases of the news that were judged by hand to be rendered in several ways, of those that come first. */
const TRUE: Record<TargetLang, RegExp> = {
	ja: /^(?:kavanaugh|name|leader|hearing|group|rally|future|citizen|washington|office|english|final|holt|supporter|spokesman|technology|policy)$/,
	ko: /^(?:city|change|building|group|arizona|body|english|summit|vote|southern|sleep|crowd|love|melrose|momentum|disaster|mission|victim|committee|kanye|similar|decade)$/
};

function drift(lang: TargetLang): Drift[] {
	const rows = objects<{ id: string; source: string; target: string }>('clean', `news_en-${lang}.jsonl`);
	const work = findDrift(rows, language(lang), indexTerms([]));
	for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

describe.skipIf(!present)('a thousand pairs of news, without a glossary', () => {
	it.each(TARGET_LANGS)('have at least 14 true drifts among the first 20 in %s', (lang) => {
		const first = drift(lang).slice(0, 20);
		const right = first.filter(({ english }) => TRUE[lang].test(english));
		console.log(`drift ${lang}: ${right.length} of ${first.length} true`);
		for (const { english, renderings } of first.filter((one) => !right.includes(one)))
			console.log(`no drift: ${english}: ${renderings.map(({ text }) => text).join(' | ')}`);
		expect(right.length).toBeGreaterThanOrEqual(14);
	});
});
