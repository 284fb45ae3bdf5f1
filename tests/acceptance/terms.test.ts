import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lib/core/check/check';
import { doNotTranslate } from '../../src/lib/core/check/checks/terminology/do-not-translate';
import { forbidden } from '../../src/lib/core/check/checks/terminology/forbidden';
import { missing } from '../../src/lib/core/check/checks/terminology/missing';
import { checkInput } from '../../src/lib/core/check/input';
import { runChecks } from '../../src/lib/core/check/run';
import type { CheckedRow } from '../../src/lib/core/check/check';
import { starterTerms } from '../../src/lib/core/glossary/starter/starter';
import { TARGET_LANGS } from '../../src/lib/core/language/registry';
import { KINDS, type Kind, type Span, type TargetLang } from '../../src/lib/core/segment/segment';

const SHARED = process.env.VARIORUM_SHARED ?? join(import.meta.dirname, '../../../shared');
const present = existsSync(join(SHARED, 'gold'));
if (!present) console.log('skipped: no shared seeds');

const lines = (...path: string[]): string[] =>
	readFileSync(join(SHARED, ...path), 'utf8')
		.trim()
		.split('\n');
const objects = <T>(...path: string[]): T[] => lines(...path).map((line) => JSON.parse(line) as T);

interface Pair {
	id: string;
	source: string;
	target: string;
}
interface GoldSegment {
	seg_id: string;
	lang: TargetLang;
	section: string;
	source: string | null;
	target: string | null;
}
interface GoldError {
	id: string;
	seg_id: string;
	check: string;
	target_span: string | null;
	target_start: number | null;
	target_end: number | null;
	glossary_term: { en: string } | null;
}

const SECTIONS: Record<string, Kind> = { links: 'link' };
const kindOf = (section: string): Kind => SECTIONS[section] ?? KINDS.find((kind) => kind === section) ?? 'paragraph';
const row = (id: string, lang: TargetLang, kind: Kind, source: string | null, target: string): CheckedRow => ({
	id,
	kind,
	paper: null,
	lang,
	sourceLang: source === null ? null : 'en',
	source,
	target
});

const check = (rows: CheckedRow[]): Finding[] =>
	runChecks(rows, { terms: starterTerms(), checks: [missing, forbidden, doNotTranslate] });
const newsRows = (lang: TargetLang): CheckedRow[] =>
	objects<Pair>('clean', `news_en-${lang}.jsonl`).map(({ id, source, target }) =>
		row(id, lang, 'paragraph', source, target)
	);
const goldRows = (lang: TargetLang): CheckedRow[] =>
	objects<GoldSegment>('gold', 'segments.jsonl')
		.filter((segment) => segment.lang === lang && segment.target)
		.map((s) => row(s.seg_id, lang, kindOf(s.section), s.source, s.target ?? ''));
const goldFindings = (): Finding[] => TARGET_LANGS.flatMap((lang) => check(goldRows(lang)));

const touches = (finding: Finding, { start, end }: Span): boolean =>
	finding.target !== null && finding.target.start < end && finding.target.end > start;
const spanOfError = (error: GoldError): Span => ({ start: error.target_start ?? -1, end: error.target_end ?? -1 });
const tell = (finding: Finding): string =>
	`${finding.segment} ${finding.check} ${finding.source?.text ?? ''} | ${finding.target?.text ?? ''}`;

describe.skipIf(!present)('professional news raises next to no alarm', () => {
	it.each(TARGET_LANGS)('in %s', (lang) => {
		const rows = newsRows(lang);
		const findings = check(rows);
		const share = (list: Finding[]): number => new Set(list.map(({ segment }) => segment)).size / rows.length;
		console.log(`news ${lang}: ${findings.length} alarms\n${findings.map(tell).join('\n')}`);
		expect(share(findings.filter(({ blocks }) => blocks))).toBeLessThanOrEqual(0.002);
		expect(share(findings)).toBeLessThanOrEqual(0.01);
	});
});

describe.skipIf(!present)('the annotated posts', () => {
	const errors = present ? objects<GoldError>('gold', 'errors.jsonl') : [];
	const labelled = errors.filter((error) => error.check === 'glossary-forbidden-term');
	const found = (error: GoldError, findings: Finding[]): Finding | undefined =>
		findings.find((f) => f.check === forbidden.id && f.segment === error.seg_id && touches(f, spanOfError(error)));

	it('have their lost-in-the-middle, few-shot and survey found, within the annotated span', () => {
		const findings = goldFindings();
		const wanted = labelled.filter((error) =>
			/lost-in-the-middle|few-shot|survey/u.test(error.glossary_term?.en ?? '')
		);
		expect(wanted.length).toBe(7);
		for (const error of wanted) {
			const target = found(error, findings)?.target;
			expect(target, error.id).toBeTruthy();
			expect(error.target_span).toContain(target?.text);
		}
	});

	// The aim is 60 %. What is missing are terms that the starter does not know; they are not copied from these posts. Two
	// concepts that had been were taken out again (13 of 31 with them): a figure that counts them says nothing.
	it('have at least 35 % of their forbidden terms found', () => {
		const findings = goldFindings();
		const hits = labelled.filter((error) => found(error, findings));
		console.log(`forbidden terms found: ${hits.length} of ${labelled.length}`);
		expect(hits.length / labelled.length).toBeGreaterThanOrEqual(0.35);
	});

	it('raise no alarm where the annotator saw no error', () => {
		const strays = goldFindings().filter(
			(finding) =>
				!errors.some(
					(error) =>
						error.seg_id === finding.segment &&
						// What is missing stands nowhere: the row must have an error of a term.
						(finding.target ? touches(finding, spanOfError(error)) : /term/.test(error.check))
				)
		);
		expect(strays.map(tell)).toEqual([]);
	});

	it('raise no alarm on the translations that only look wrong', () => {
		const findings = goldFindings();
		const negatives = objects<{ id: string; seg_id: string; target_span: string }>('gold', 'negatives.jsonl');
		const texts = new Map(TARGET_LANGS.flatMap(goldRows).map(({ id, target }) => [id, target]));
		const alarms = negatives.filter(({ seg_id, target_span }) => {
			const start = texts.get(seg_id)?.indexOf(target_span) ?? -1;
			return findings.some((f) => f.segment === seg_id && touches(f, { start, end: start + target_span.length }));
		});
		expect(alarms.map(({ id }) => id)).toEqual([]);
	});

	it.each(TARGET_LANGS)('have at most one in fifty of their terms flagged as missing in %s', (lang) => {
		const rows = goldRows(lang).filter(({ source }) => source !== null);
		const uses = rows.flatMap((r) => {
			const matches = starterTerms().inSource(checkInput(r, { terms: starterTerms() }).source ?? '');
			const telling = matches.filter((m) => !m.inflected && !m.concept.renderedFreely && !m.concept.doNotTranslate);
			return [...new Set(telling.map(({ concept }) => concept))];
		});
		const flagged = check(rows).filter((finding) => finding.check === missing.id);
		console.log(`missing ${lang}: ${flagged.length} of ${uses.length} uses\n${flagged.map(tell).join('\n')}`);
		expect(uses.length).toBeGreaterThan(30);
		expect(flagged.length / uses.length).toBeLessThanOrEqual(0.02);
	});
});

/** Rows of a post whose English follows each paragraph on its own line, and whose titles are "translated / English". */
function pairedRows(text: string): CheckedRow[] {
	const all = text.split('\n').map((line) => line.replace(/^> /u, ''));
	const japanese = /[ぁ-んァ-ヶ一-龯]/u;
	return all.flatMap((line, at) => {
		const next = all[at + 1] ?? '';
		const [title, english] = line.split(' / ');
		if (!japanese.test(line)) return [];
		if (english && !japanese.test(english)) return [row(`line ${at + 1}`, 'ja', 'title', english, title)];
		const paired = next.length > 60 && next.includes(' ') && !japanese.test(next);
		return paired ? [row(`line ${at + 1}`, 'ja', 'paragraph', next, line)] : [];
	});
}

describe.skipIf(!present)('a post that nobody annotated', () => {
	it('raises no more than two alarms', () => {
		const name = readdirSync(join(SHARED, 'seeds')).find((file) => file.startsWith('002')) ?? '';
		const rows = pairedRows(lines('seeds', name).join('\n'));
		const findings = check(rows);
		console.log(`002: ${findings.length} alarms on ${rows.length} rows\n${findings.map(tell).join('\n')}`);
		expect(rows.length).toBeGreaterThan(20);
		expect(findings.length).toBeLessThanOrEqual(2);
	});
});
