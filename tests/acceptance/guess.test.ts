import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folded } from '../../src/lib/core/glossary/fold';
import { guessTerm, type GuessRow } from '../../src/lib/core/glossary/guess';
import { indexTerms } from '../../src/lib/core/glossary/match';
import { starterTerms } from '../../src/lib/core/glossary/starter/starter';
import { language, TARGET_LANGS } from '../../src/lib/core/language/registry';
import type { TargetLang } from '../../src/lib/core/segment/segment';
import { readUpload } from '../../server/usecases/preview-import';
import { shared } from './shared';

/** A pair of a row that people say belongs together. */
interface Pair extends GuessRow {
	lang: TargetLang;
	english: string;
	rendering: string;
	rows: GuessRow[];
}
interface Row extends GuessRow {
	lang: TargetLang;
	rows: GuessRow[];
}

const spanOf = (text: string, words: string) => {
	const start = text.toLowerCase().indexOf(words.toLowerCase());
	return start < 0 ? null : { start, end: start + words.length };
};
/** Number and spelling aside. */
const same = (words: string): string => folded(words).replace(/s$/u, '');

/** Starter terms that stand on both sides of a row in one way. */
const starterPairs = (rows: readonly Row[]): Pair[] =>
	rows.flatMap((row) =>
		starterTerms()
			.inSource(row.source)
			.flatMap(({ start, end, concept, inflected }) => {
				const there = starterTerms()
					.inTarget(row.target, language(row.lang))
					.filter((match) => match.concept.id === concept.id)
					.map((match) => row.target.slice(match.start, match.end));
				if (inflected || new Set(there).size !== 1) return [];
				return [{ ...row, english: row.source.slice(start, end), rendering: there[0]! }];
			})
	);

/** The termbase as if nobody had entered the pair. */
function without({ english, rendering }: Pair) {
	const knows = (words: readonly string[], one: string): boolean => words.some((word) => same(word) === same(one));
	return indexTerms(
		starterTerms().concepts.filter(
			(concept) =>
				!knows(concept.english, english) &&
				!knows(
					concept.renderings.map(({ text }) => text),
					rendering
				)
		)
	);
}

/** @returns shares of questions whose answer came first, and among the first three */
function rates(name: string, pairs: readonly Pair[], side: 'source' | 'target'): { first: number; three: number } {
	let [first, three] = [0, 0];
	for (const pair of pairs) {
		const { source, target, english, rendering, lang, rows } = pair;
		const span = (side === 'source' ? spanOf(source, english) : spanOf(target, rendering))!;
		const question = { source, target, side, span, rows, language: language(lang), terms: without(pair) };
		const guesses = guessTerm(question, 3).map(({ text }) => same(text));
		const want = same(side === 'source' ? rendering : english);
		if (guesses[0] === want) first++;
		if (guesses.includes(want)) three++;
	}
	const share = (n: number): number => Math.round((100 * n) / pairs.length);
	console.log(`${name}, from the ${side}: ${pairs.length} pairs, first ${share(first)}%, in three ${share(three)}%`);
	return { first: first / pairs.length, three: three / pairs.length };
}

const unique = (pairs: readonly Pair[]): Pair[] => [
	...new Map(pairs.map((pair) => [`${pair.lang} ${pair.target} ${pair.english} ${pair.rendering}`, pair])).values()
];
const others = <R extends GuessRow>(rows: readonly R[], row: R): GuessRow[] =>
	rows.filter((one) => one !== row).map(({ source, target }) => ({ source, target }));

function sampleRows(lang: TargetLang): Row[] {
	const bytes = readFileSync(join(import.meta.dirname, `../../server/sample/post.${lang}.txt`));
	const { segments } = readUpload({ name: `post.${lang}.txt`, bytes, format: null, lang });
	const rows = segments.flatMap(({ source, target }) => (source && target ? [{ lang, source, target }] : []));
	return rows.map((row) => ({ ...row, rows: others(rows, row) }));
}

/** What our own post says on both sides, written down by hand. */
const SAMPLE: Record<TargetLang, Record<string, string>> = {
	ko: {
		...{ 'sampling schedule': '샘플링 일정', context: '컨텍스트', accuracy: '정확도', 'training data': '학습 데이터' },
		...{ 'uniform distribution': '균등 분포', tokens: '토큰', 'synthetic dialogues': '합성 대화', probe: '탐침' },
		...{
			passages: '단락',
			'code model': '코드 모델',
			baseline: '기준 모델',
			samples: '샘플',
			label: '레이블',
			bugs: '버그'
		},
		...{ 'execution trace': '실행 추적', family: '제품군', parameters: '매개변수', 'repair rate': '수정률' },
		...{ Weights: '가중치', traces: '추적', 'language agents': '언어 에이전트', decay: '감쇠', fidelity: '충실도' }
	},
	ja: {
		...{
			'uniform distribution': '一様分布',
			'training data': '学習データ',
			'depth-balanced sampling': '深さ均衡サンプリング'
		},
		...{ tokens: 'トークン', 'synthetic dialogues': '合成対話', probe: 'プローブ', passages: '段落', accuracy: '精度' },
		...{ 'code model': 'コードモデル', baseline: 'ベースライン', samples: 'サンプル', label: 'ラベル', bugs: 'バグ' },
		...{ 'execution trace': '実行トレース', repositories: 'リポジトリ', 'repair rate': '修復率', Weights: '重み' },
		...{
			'language agents': '言語エージェント',
			decay: '減衰',
			overwriting: '上書き',
			refusal: '拒否',
			fidelity: '忠実度'
		},
		...{ license: 'ライセンス', 'false alarms': '誤検出', auditor: '監査器' }
	}
};

const samplePairs = (lang: TargetLang): Pair[] =>
	Object.entries(SAMPLE[lang]).flatMap(([english, rendering]) => {
		const row = sampleRows(lang).find(({ source, target }) => spanOf(source, english) && spanOf(target, rendering));
		return row ? [{ ...row, english, rendering }] : [];
	});

describe('words selected in our sample post', () => {
	it.each(['source', 'target'] as const)(
		'are found on the other side, from the %s',
		(side) => {
			for (const lang of TARGET_LANGS) {
				const pairs = samplePairs(lang);
				expect(pairs.length, lang).toBeGreaterThan(18);
				expect(rates(`sample post, ${lang}`, pairs, side).three, lang).toBeGreaterThan(0.5);
			}
		},
		120_000
	);
});

interface GoldRow extends GuessRow {
	seg_id: string;
	doc: string;
	lang: TargetLang;
}
interface GoldError {
	seg_id: string;
	lang: TargetLang;
	target_span: string | null;
	correction: string | null;
	glossary_term: ({ en: string } & Record<TargetLang, string>) | null;
}

const objects = <T>(folder: string, file: string): T[] =>
	readFileSync(join(folder, 'gold', file), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as T);
const bare = (words: string): string => words.replace(/\s*[(（][^)）]*[)）]/gu, '').trim();

function goldRows(folder: string): (GoldRow & Row)[] {
	const rows = objects<GoldRow>(folder, 'segments.jsonl').filter(({ source, target }) => source && target);
	const beside = (row: GoldRow): GoldRow[] => rows.filter(({ doc, lang }) => doc === row.doc && lang === row.lang);
	return rows.map((row) => ({ ...row, rows: others(beside(row), row) }));
}

/** What reviewers corrected: the English of a term, and the rendering that they wanted, in the corrected row. */
const corrected = (folder: string): Pair[] =>
	objects<GoldError>(folder, 'errors.jsonl').flatMap(
		({ seg_id, lang, target_span, correction, glossary_term: term }) => {
			const row = goldRows(folder).find((one) => one.seg_id === seg_id && one.lang === lang);
			if (!row || !term) return [];
			const target = target_span && correction ? row.target.replace(target_span, correction) : row.target;
			const rendering = bare(term[lang]);
			return bare(term.en)
				.split('/')
				.flatMap((english) => {
					const span = spanOf(row.source, english.trim());
					if (english.trim() === '' || !span || rendering === '' || !spanOf(target, rendering)) return [];
					return [{ ...row, target, rendering, english: row.source.slice(span.start, span.end) }];
				});
		}
	);

describe.skipIf(!shared)('words selected in reviewed posts', () => {
	it.each(['source', 'target'] as const)(
		'that were corrected are found on the other side, from the %s',
		(side) => {
			const pairs = unique(corrected(shared!));
			expect(pairs.length).toBeGreaterThan(40);
			for (const lang of TARGET_LANGS)
				rates(
					`corrected terms, ${lang}`,
					pairs.filter((pair) => pair.lang === lang),
					side
				);
			expect(rates('corrected terms', pairs, side).three).toBeGreaterThan(0.5);
		},
		240_000
	);

	it.each(['source', 'target'] as const)(
		'that the starter knows are found as if it did not, from the %s',
		(side) => {
			const pairs = unique(starterPairs(goldRows(shared!))).filter((_, n) => n % 2 === 0);
			for (const lang of TARGET_LANGS)
				rates(
					`starter terms, ${lang}`,
					pairs.filter((pair) => pair.lang === lang),
					side
				);
			expect(rates('starter terms', pairs, side).three).toBeGreaterThan(0.5);
		},
		240_000
	);
});
