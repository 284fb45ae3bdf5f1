import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Check, Finding } from '../../src/lib/core/check/check';
import { checkInput } from '../../src/lib/core/check/input';
import { checkSegment } from '../../src/lib/core/check/run';
import { CHECKS } from '../../src/lib/core/check/registry';
import { indexTerms } from '../../src/lib/core/glossary/match';
import type { Kind, TargetLang } from '../../src/lib/core/segment/segment';
import { seeded } from '../score/chance';
import { damage, MARKUP_FAULTS } from '../score/markup-faults';
import { shared } from './shared';

interface Pair {
	id: string;
	lang: TargetLang;
	source: string | null;
	target: string;
	paper?: string | null;
	kind?: Kind;
}
interface Gold {
	id: string;
	seg_id: string;
	check: string;
	source_span: string | null;
	target_span: string | null;
}

const OURS = /^markup\.(?:latex|math|url)-|^accuracy\.(?:entity|source)-/;
const checks: Check[] = CHECKS.filter((check) => OURS.test(check.id));
const terms = indexTerms([]);
const lines = <T>(file: string): T[] =>
	shared === null
		? []
		: readFileSync(`${shared}/${file}`, 'utf8')
				.split('\n')
				.filter(Boolean)
				.map((line) => JSON.parse(line) as T);

const find = ({ id, lang, source, target, paper = null, kind = 'paragraph' }: Pair): Finding[] =>
	checkSegment(
		checkInput({ id, kind, paper, lang, sourceLang: source === null ? null : 'en', source, target }, { terms }),
		checks
	);

const rows = lines<Omit<Pair, 'id'> & { seg_id: string }>('gold/segments.jsonl').map((row) => ({
	...row,
	id: row.seg_id
}));
const byId = new Map(rows.map((row) => [row.id, row]));
const meets = (found: string | undefined, gold: string | null): boolean =>
	!!found && !!gold && (found.includes(gold) || gold.includes(found) || found.startsWith(gold.slice(0, 12)));

const LABELS = [
	...['macro-residue', 'latex-residue', 'url-command-residue', 'url-replaced-by-page-title', 'url-truncated'],
	...['url-trailing-punctuation', 'source-macro-dropped']
];

describe.skipIf(!shared)('markup and names in the real posts', () => {
	it('finds every error of markup that was found by hand', () => {
		const gold = lines<Gold>('gold/errors.jsonl').filter(({ check }) => LABELS.includes(check));
		const missed = gold.filter(({ seg_id, source_span, target_span }) => {
			const row = byId.get(seg_id);
			return (
				!row ||
				!find(row).some(
					(f) => meets(f.target?.text, target_span) || (!target_span && meets(f.source?.text, source_span))
				)
			);
		});
		console.log(`markup errors found: ${gold.length - missed.length} of ${gold.length}`);
		expect(missed.map(({ id }) => id)).toEqual([]);
	});

	it('marks exactly the macros that were translated', () => {
		const mangled = find(byId.get('001-045')!).filter(({ check }) => check === 'markup.latex-mangled');
		expect(mangled.map(({ target }) => target?.text)).toEqual(['\\배', '\\모델']);
	});

	it('says nothing that blocks about correct translations that naive checks flag', () => {
		const wrong = lines<{ id: string; seg_id: string; source_span: string | null; target_span: string }>(
			'gold/negatives.jsonl'
		).filter(({ seg_id, target_span, source_span }) =>
			find(byId.get(seg_id)!).some(
				(f) =>
					f.blocks && (f.target ? target_span.includes(f.target.text) : source_span?.includes(f.source?.text ?? '\0'))
			)
		);
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});

	it.each(['ja', 'ko'] as const)('blocks at most 0.5 % of clean news in %s', (lang) => {
		const clean = lines<Pair>(`clean/news_en-${lang}.jsonl`);
		const blocked = clean.filter((pair) => find({ ...pair, kind: 'paragraph' }).some(({ blocks }) => blocks));
		const flagged = clean.filter((pair) =>
			find({ ...pair, kind: 'paragraph' }).some(({ severity }) => severity !== 'info')
		);
		console.log(`${lang}: blocked ${blocked.length}, flagged above info ${flagged.length} of ${clean.length}`);
		expect(blocked.length / clean.length).toBeLessThanOrEqual(0.005);
	});

	it.each(MARKUP_FAULTS)('finds at least 97 in 100 injected faults: $name', ({ name, inject }) => {
		const chance = seeded(20240422);
		const pairs = [...lines<Pair>('clean/news_en-ja.jsonl'), ...lines<Pair>('clean/news_en-ko.jsonl'), ...rows];
		const faults = pairs.flatMap((pair) => {
			const fault =
				pair.source === null || pair.target === null ? null : inject(pair.source, pair.target, pair.lang, chance);
			return fault ? [{ ...pair, ...fault, kind: 'paragraph' as const }] : [];
		});
		const found = faults.filter((fault) => find(fault).some((f) => f.blocks && damage(f, fault)));
		const missed = faults.filter((fault) => !found.includes(fault)).map(({ fault }) => fault);
		const piled = found.filter(
			(fault) => find(fault).filter((f) => f.blocks && fault.fault && damage(f, fault)).length > 1
		);
		console.log(
			`${name}: ${found.length} of ${faults.length}, reported twice ${piled.length}`,
			[...new Set(missed)].slice(0, 30).join(' | ')
		);
		expect(piled.map(({ fault }) => fault)).toEqual([]);
		expect(faults.length).toBeGreaterThan(300);
		expect(found.length / faults.length).toBeGreaterThanOrEqual(0.97);
	});
});
